import { pngAddress } from '#lib/cage/inside/png.ts';

/** Taken before the worker's names are cleared: authors have no canvas. */
const Canvas = globalThis.OffscreenCanvas;

/** As much of a canvas element as Plot asks of one, for rasters and colour ramps, where there is no page. */
export function drawingCanvas(): OffscreenCanvas & { toDataURL(): string } {
	const canvas = new Canvas(1, 1);
	return Object.assign(canvas, { toDataURL: () => addressOf(canvas) });
}

function addressOf(canvas: OffscreenCanvas): string {
	const { width, height } = canvas;
	const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
	return pixels === undefined ? 'data:,' : pngAddress(width, height, pixels);
}
