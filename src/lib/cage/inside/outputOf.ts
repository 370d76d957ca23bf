import type { Table as ArrowTable } from 'apache-arrow';
import type { SentOutput } from '#lib/cage/bridge.ts';
import { most } from '#lib/cage/bridge.ts';
import type { ChartDescription } from '#lib/cage/chartDescription.ts';
import { datasetLength, drawnPoints, mostPoints } from '#lib/cage/drawnPoints.ts';
import { Chart } from '#lib/cage/inside/chart.ts';
import { previewOf } from '#lib/cage/inside/preview.ts';
import { recordsToArrow } from '#lib/cage/inside/recordsToArrow.ts';
import { isArrowTable, Table } from '#lib/cage/inside/table.ts';
import { toCrossingTable } from '#lib/cage/inside/toCrossingTable.ts';
import { Markup } from '#lib/cage/inside/template.ts';
import type { TableNote } from '#lib/cage/output.ts';
import { MovesChart } from '#lib/moves/chart/movesChart.ts';

export type Charting = {
	readonly describe: (chart: Chart) => ChartDescription | undefined;
	readonly draw: (chart: Chart) => string;
};

/** How a value shows: a chart, markup, a table, or a look at it. Lists of charts and markup show one by one. */
export function outputsOf(value: unknown, charting: Charting): readonly SentOutput[] {
	if (value === undefined) return [];
	if (isFigures(value)) return value.flatMap((figure) => outputsOf(figure, charting));
	if (value instanceof Chart) return [chartOutput(value, charting)];
	if (value instanceof MovesChart) return [{ kind: 'drawn', chart: value.chart }];
	if (value instanceof Markup) return [markupOutput(value)];
	return [tableOutput(value) ?? { kind: 'value', preview: previewOf(value) }];
}

const figures = [Chart, MovesChart, Markup];

function isFigures(value: unknown): value is readonly unknown[] {
	return (
		Array.isArray(value) &&
		value.length > 0 &&
		value.length <= most.outputs &&
		value.every((item) => figures.some((kind) => item instanceof kind))
	);
}

function chartOutput(chart: Chart, { describe, draw }: Charting): SentOutput {
	const described = describe(chart);
	if (described !== undefined && !isHeavy(described)) return { kind: 'chart', chart: described };
	const drawn = draw(chart);
	return drawn.startsWith('<svg') ? { kind: 'svg', svg: drawn } : { kind: 'html', html: drawn };
}

/** Many rows that end in few shapes: to group them would hold up the page. Too many shapes are told by the page. */
function isHeavy(description: ChartDescription): boolean {
	const rows = description.datasets.reduce((sum, dataset) => sum + datasetLength(dataset), 0);
	return rows > most.chartRows && drawnPoints(description) <= mostPoints;
}

function markupOutput({ language, text }: Markup): SentOutput {
	const kept = text.slice(0, most.markup);
	return language === 'svg' ? { kind: 'svg', svg: kept } : { kind: 'html', html: kept };
}

function tableOutput(value: unknown): SentOutput | undefined {
	const table = arrowOf(value, most.shownRows);
	if (table === undefined) return undefined;
	const { arrow, notes, rows } = table;
	const cut = rows > arrow.numRows ? [{ kind: 'cut', rows: rows - arrow.numRows } as const] : [];
	const told = [...notes, ...cut];
	return { kind: 'table', table: toCrossingTable(arrow), rows, ...(told.length > 0 && { notes: told }) };
}

export type FoundTable = {
	readonly arrow: ArrowTable;
	readonly notes: readonly TableNote[];
	/** Of the whole value, however many of them are in `arrow`. */
	readonly rows: number;
};

/** A value as a table: a table, an array of records, or arrays of records of one shape put end to end. */
export function arrowOf(value: unknown, rows = Infinity): FoundTable | undefined {
	const arrow = value instanceof Table ? value.arrow : isArrowTable(value) ? value : undefined;
	if (arrow !== undefined) {
		return { arrow: arrow.numRows > rows ? arrow.slice(0, rows) : arrow, notes: [], rows: arrow.numRows };
	}
	const records = recordsIn(value);
	if (records === undefined) return undefined;
	const { table, notes } = recordsToArrow(records.slice(0, rows));
	return { arrow: table, notes, rows: records.length };
}

function recordsIn(value: unknown): readonly object[] | undefined {
	if (!isWhole(value) || value.length === 0) return undefined;
	if (value.every(isRecord)) return value;
	const groups = value as readonly unknown[];
	if (!groups.every((group): group is object[] => isWhole(group) && group.every(isRecord))) return undefined;
	const flat = groups.flat();
	const shape = flat[0] && shapeOf(flat[0]);
	return shape !== undefined && flat.every((record) => shapeOf(record) === shape) ? flat : undefined;
}

/** A list of billions of holes is no table, and would take minutes to be walked. */
const isWhole = (value: unknown): value is readonly unknown[] =>
	Array.isArray(value) && (value.length === 0 || (0 in value && value.length - 1 in value));

const shapeOf = (record: object) => JSON.stringify(Object.keys(record));

/** A plain record with something in it; proxies and things of a class are looked at instead. */
function isRecord(value: unknown): value is object {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	if (prototype !== Object.prototype && prototype !== null) return false;
	for (const key in value) if (Object.hasOwn(value, key)) return true;
	return false;
}
