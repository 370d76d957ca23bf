import type { Drawn } from '#lib/release/pictures/svgFile.ts';

/** Points of the file for one of the page: sharp in print and on fine screens. */
const fineness = 2;
/** Browsers draw nothing on what is wider or higher. */
const most = 16_000;

/** The same picture in points. */
export async function pngFile({ svg, width, height }: Drawn): Promise<Uint8Array<ArrayBuffer>> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const scale = Math.min(fineness, most / width, most / height);
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * scale);
	canvas.height = Math.round(height * scale);
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (blob === null) throw new Error('The browser could not make a PNG of it.');
	return new Uint8Array(await blob.arrayBuffer());
}
