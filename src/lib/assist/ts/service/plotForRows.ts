/**
 * Plot's declarations, made to know the rows that a mark draws: its own say `any` of the record that an
 * accessor is given. A mark becomes generic in its data, and its channels speak of that record's columns.
 */
export function plotForRows(name: string, text: string): string {
	const marked = text
		.replace(
			/^export function (\w+)\(data\?: Data, options\?: ([^\n]+)\): (\w+);$/gm,
			(whole, mark: string, options: string, gives: string) =>
				unmarked.has(mark)
					? whole
					: `export function ${mark}<Row>(data?: RowsOf<Row>, options?: ForRows<${options}, Row>): ${gives};`
		)
		.replace(/Omit<T, "x"(?: \| "y")?> & \{x\?: ChannelValueBinSpec(?:; y\?: ChannelValueBinSpec)?\}/g, 'T')
		.replace('Omit<T, "y"> & {y?: ChannelValueBinSpec}', 'T')
		// These are types alone: the library has no such values.
		.replace(/^export (?=(?:abstract )?class RenderableMark\b)/m, 'export type {RenderableMark};\ndeclare ')
		.replace(/^export class Difference\b/m, 'export interface Difference')
		// In the cage these give a chart that the page draws.
		.replace(/\(SVGSVGElement \| HTMLElement\) & Plot|SVGSVGElement \| HTMLElement(?= *;| *\|)/g, 'Chart');
	return marked === text || !marked.includes('ForRows<')
		? marked
		: `import type {ForRows, RowsOf} from "${'../'.repeat(depthOf(name))}rows.js";\n${marked}`;
}

/** Marks whose data are ticks, not rows. */
const unmarked = new Set(['axisX', 'axisY', 'axisFx', 'axisFy', 'gridX', 'gridY', 'gridFx', 'gridFy']);

const depthOf = (name: string): number => (name.includes('/src/marks/') ? 1 : 0);

/** The module `rows.d.ts` beside Plot's own. */
export const rowsModule = `
/** What a mark draws: a table, an array, any list of records or values. */
export type RowsOf<Row> = Iterable<Row> | ArrayLike<Row>;

/** A mark's options, with channels that speak of the columns of a row. */
export type ForRows<Options, Row> = {
	[K in keyof Options]: K extends Untouched ? Options[K] : Channel<Options[K], Row>;
};

type Untouched = 'sort' | 'transform' | 'initializer' | 'render' | 'tip' | 'facet' | 'marker' | 'channels';

type Channel<Value, Row> =
	IsChannel<Value> extends true ? Exclude<Value, Accessor | Iterable<any>> | Given<Row> : Value;

type Accessor = (d: any, i: number) => any;

/** Plot's channels take a function of a row, and a list of values. */
type IsChannel<Value> = Date extends Value ? (Accessor extends Value ? true : false) : false;

type Given<Row> =
	| ((d: unknown extends Row ? any : Row, i: number, data: any[]) => any)
	| (object & Iterable<any>)
	| (string & Record<never, never>)
	| ColumnOf<Row>;

type ColumnOf<Row> = 0 extends 1 & Row ? never : Row extends object ? Extract<keyof Row, string> : never;
`;
