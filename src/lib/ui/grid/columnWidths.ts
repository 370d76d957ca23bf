import { clamp } from '#lib/ui/grid/geometry.ts';

/** How wide each column is by itself: as wide as what is in it, within reason. */
export const naturalWidths = (
	columns: readonly {
		readonly name: string;
		readonly texts: readonly string[];
		/** As wide as it was at least: a column does not shrink under the hand. */
		readonly least: number;
	}[],
	measure: {
		readonly nameWidth: (text: string) => number;
		readonly textWidth: (text: string) => number;
		readonly room: number;
	}
): readonly number[] =>
	columns.map(({ name, texts, least }) => {
		const widest = Math.max(measure.nameWidth(name), ...texts.map(measure.textWidth));
		return Math.max(clamp(Math.ceil(widest) + measure.room, 56, 360), least);
	});

/** How wide a text is in an element's own face and a weight. */
export function textMeasure(element: Element, weight: number): (text: string) => number {
	const { fontSize, fontFamily } = getComputedStyle(element);
	const context = document.createElement('canvas').getContext('2d');
	if (context === null) return (text) => text.length * 8;
	// Not the computed `font`: it is empty where figures are tabular.
	context.font = `${weight} ${fontSize} ${fontFamily}`;
	// A long text is wider than any column; there is no need to measure all of it.
	return (text) => context.measureText(text.slice(0, 80)).width;
}
