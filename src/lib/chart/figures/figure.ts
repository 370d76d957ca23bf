import type { ChartProblem } from '#lib/chart/figureOf.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import type { Result } from '#lib/notebook/result.ts';
import type { Language } from '#messages/inBoth.ts';

export type DrawOptions = {
	readonly document: Document;
	/** In pixels: what the page has room for. */
	readonly width: number;
	readonly language: Language;
	/** Codes of areas that are picked, here or in a neighbouring picture: drawn so that they stand out. */
	readonly picked: ReadonlySet<string>;
};

/** A mark that a person can point at or reach by key. */
export type FigurePoint = {
	/** In `element`, so that it can be outlined. */
	readonly mark: SVGElement;
	/** One sentence, as a screen reader says it and a tip shows it. */
	readonly says: string;
	/** The area that picking it picks. */
	readonly area?: string;
	/** Where points stand in rows and columns: all four arrow keys then lead to a neighbour. */
	readonly grid?: { readonly row: number; readonly column: number };
};

/**
 * A picture of the page's own making. Colours are the page's custom properties, so that a change of theme
 * needs no new drawing; what colour says is said by a label or a pattern too. It holds no title, no tips and
 * no listeners: FigureView.svelte frames every figure alike, and walks its points by keyboard.
 */
export type Figure = {
	readonly element: SVGSVGElement | HTMLElement;
	/** In reading order. */
	readonly points: readonly FigurePoint[];
	/** What the picture shows, in a paragraph: the largest, the smallest, what stands out, what is left out. */
	readonly summary: string;
	/** The same numbers as a table; column titles in the person's language. */
	readonly twin: FigureTwin;
	/** What the drawing could not place: keys of areas without an outline and the like. */
	readonly unmatched?: readonly string[];
};

export type FigureTwin = {
	readonly columns: readonly {
		readonly name: string;
		readonly type: 'text' | 'number' | 'date';
		readonly values: readonly (string | number | Date | null)[];
	}[];
	readonly rows: number;
};

/** One for each type of chart; `drawFigure.ts` chooses. */
export type Draw = (chart: DrawnChart, options: DrawOptions) => Result<Figure, ChartProblem>;
