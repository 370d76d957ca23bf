export type PlainColour = { readonly hex: string; readonly alpha: number };

/** Reads computed colours as every program does that shows SVG: `#rrggbb` and an opacity. */
export function plainColours(document: Document): (colour: string) => PlainColour | undefined {
	const known = new Map<string, PlainColour>();
	const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	return (colour) => {
		if (context === null || colour === 'none' || colour.startsWith('url(')) return undefined;
		const found = known.get(colour) ?? painted(context, colour);
		known.set(colour, found);
		return found;
	};
}

/** Painted on one point and read there: whatever the browser can say a colour in. */
function painted(context: CanvasRenderingContext2D, colour: string): PlainColour {
	context.clearRect(0, 0, 1, 1);
	context.fillStyle = '#000000';
	context.fillStyle = colour;
	context.fillRect(0, 0, 1, 1);
	const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
	const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
	return { hex: `#${hex}`, alpha: Math.round((alpha / 255) * 1000) / 1000 };
}
