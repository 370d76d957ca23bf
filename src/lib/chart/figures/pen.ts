type Attributes = { readonly [name: string]: string | number | undefined };
type Child = SVGElement | string;

/** Makes shapes of one document; numbers are written with two decimals at most. */
export type Pen = (name: string, attributes: Attributes, ...children: readonly Child[]) => SVGElement;

export function penIn(document: Document): Pen {
	return (name, attributes, ...children) => {
		const element = document.createElementNS('http://www.w3.org/2000/svg', name);
		for (const [key, value] of Object.entries(attributes)) {
			if (value !== undefined) element.setAttribute(key, typeof value === 'number' ? rounded(value) : value);
		}
		element.append(...children);
		return element;
	};
}

/** The whole of a picture, as wide as it was asked for. */
export function canvas(
	pen: Pen,
	width: number,
	height: number,
	...children: readonly Child[]
): SVGSVGElement {
	const size = { width, height: Math.ceil(height), viewBox: `0 0 ${rounded(width)} ${Math.ceil(height)}` };
	return pen('svg', { ...size, class: 'own-figure' }, ...children) as SVGSVGElement;
}

export const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** Widths of letters in em, those of DejaVu Sans: the widest of the fonts that a page may be shown in. */
const widths = new Map(
	(
		[
			[0.34, " ijlIJ.,·:;/|'\u00a0\u202f"],
			[0.42, 'frt()!-'],
			[0.79, 'ABCDGHKNOQRUVXZÅØ&−+<>→←'],
			[0.87, 'wM'],
			[1, 'mWæÆ%…']
		] as const
	).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const))
);
const narrowest = 0.34;

/** Of every other letter and of digits. */
const usual = 0.64;

/** How wide a text is at most, nearly: fonts differ between machines, and nothing here may depend on one. */
export function textWidth(text: string, size: number): number {
	let width = 0;
	for (const letter of text) width += widths.get(letter) ?? usual;
	return width * size;
}

/** So much wider are bold letters. */
export const bold = 1.15;

/** As much of a text as there is room for. */
export function fitted(text: string, size: number, room: number): string {
	const kept = lettersIn([text], size, room);
	return kept < 3 && kept < text.length ? '' : cutTo(text, kept);
}

/** So many letters, with the dots that stand for the others, have room in each of the texts. */
export function lettersIn(texts: readonly string[], size: number, room: number): number {
	const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
	let most = Math.min(longest, Math.max(0, Math.ceil(room / (narrowest * size))));
	while (most > 0 && texts.some((text) => textWidth(cutTo(text, most), size) > room)) most -= 1;
	return most;
}

export const cutTo = (text: string, most: number): string =>
	text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1)).trimEnd()}…`;
