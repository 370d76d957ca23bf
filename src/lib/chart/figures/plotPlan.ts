import type { LegendItem } from '#lib/chart/figures/legend.ts';
import type { ChartValue } from '#lib/language/chart/chartTable.ts';

/** A row of the picture's table by roles: what cannot be read as it is has become a text. */
export type PlotRow = {
	readonly [role: string]: ChartValue;
} & {
	readonly value: number;
	readonly n: number;
};

/**
 * A picture as Plot draws it, in plain options: it is drawn from here, and written as TypeScript from here, so
 * that both are one picture.
 */
export type PlotPlan = {
	readonly rows: readonly PlotRow[];
	readonly options: PlotOptions;
	readonly marks: readonly PlotMark[];
	/** Names of series in the order of their colours, and which of them a row is of. */
	readonly series?: {
		readonly names: readonly string[];
		readonly role: string;
		readonly as: SeriesForm;
		/** Its marks bear their names themselves. */
		readonly isNamed?: boolean;
	};
	/** Other keys to the picture than its series. */
	readonly legend?: readonly LegendItem[];
};

/** What tells series apart beside their colours: a pattern, the dashes of a line, the shape of a dot. */
export type SeriesForm = 'fill' | 'line' | 'symbol';

export type PlotOptions = { readonly [option: string]: unknown };

export type PlotMark = {
	readonly mark: string;
	/** All rows where it is not said. */
	readonly rows?: readonly PlotRow[];
	readonly options: PlotOptions;
	/** Its shapes are what a person points at: one for each row. */
	readonly isPoints?: boolean;
	/** Its shapes are told apart by series. */
	readonly isSeries?: boolean;
	/** There for pointing only: not part of what is written as TypeScript. */
	readonly isOnlyHere?: boolean;
	/** The transform that its options go through: `stackY2`. */
	readonly through?: string;
};

/** A value that code makes: its text, for a TypeScript cell, and what it gives. */
export class Written {
	readonly code: string;
	readonly value: unknown;
	constructor(code: string, value: unknown) {
		this.code = code;
		this.value = value;
	}
}
