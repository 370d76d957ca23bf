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

/** How wide a text is, nearly: fonts differ between machines, and nothing here may depend on one. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.56;

/** As much of a text as there is room for. */
export function fitted(text: string, size: number, room: number): string {
	if (textWidth(text, size) <= room) return text;
	const kept = Math.floor(room / (size * 0.56)) - 1;
	return kept < 2 ? '' : `${text.slice(0, kept).trimEnd()}…`;
}
