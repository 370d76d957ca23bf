import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';

/**
 * What a chart cell draws: the engine's answer to its question, grouped and counted already, so that it is
 * as small as the picture. Columns go by their role in the spec (`x`, `color`, `from`), beside `value`, what
 * is drawn, and `n`, how many rows of the table stand behind it. A map's own areas come in `boundaries`.
 */
export type ChartTable = {
	readonly rows: number;
	readonly columns: { readonly [role: string]: readonly ChartValue[] };
	/** Rows of the table behind the whole picture, those left out by `top` included. */
	readonly n: number;
	/** What `top` or a bound of the page left out: marks that are not drawn, and the rows behind them. */
	readonly left?: { readonly marks: number; readonly n: number };
	/** Rows without a value in a column that the picture needs: they are in neither `n` nor `left`. */
	readonly missing?: number;
	/** Names of areas by their codes, where the notebook knows them. */
	readonly names?: { readonly [code: string]: string };
	readonly boundaries?: readonly { readonly key: string; readonly geometry: string }[];
};

/** A day is a Date at midnight UTC, as everywhere here. */
export type ChartValue = string | number | boolean | Date | null;

export type DrawnChart = {
	readonly spec: ChartSpec;
	readonly table: ChartTable;
	/** What the engine was asked for it. */
	readonly query?: string;
};
