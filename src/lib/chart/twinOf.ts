import type { ChartDescription, Dataset, Described, Values } from '#lib/cage/chartDescription.ts';
import { datasetLength } from '#lib/cage/drawnPoints.ts';
import { dataMarks } from '#lib/cage/chartDescription.ts';

export type TwinColumn = { readonly name: string; readonly values: Values };

/** The data that a chart shows, as a table. */
export type Twin = { readonly columns: readonly TwinColumn[]; readonly rows: number };

export type ChannelUse = { readonly channel: string; readonly field: string };
export type MarkUse = {
	readonly mark: string;
	readonly dataset: number;
	readonly rows: number;
	readonly channels: readonly ChannelUse[];
	/** Channels whose values an accessor gave. */
	readonly columns: readonly TwinColumn[];
};

/** The table beside the chart: the columns of the data that most marks share, and what accessors made of it. */
export function twinOf(description: ChartDescription): Twin {
	const marks = marksIn(description);
	const main = marks.reduce<MarkUse | undefined>(
		(best, mark) => (mark.rows > (best?.rows ?? 0) ? mark : best),
		undefined
	);
	if (main === undefined) return { columns: [], rows: 0 };
	const made = marks.filter(({ dataset }) => dataset === main.dataset).flatMap(({ columns }) => columns);
	const columns = [...columnsOf(description.datasets[main.dataset]), ...made];
	return { columns: columns.filter(isFirstOfItsName), rows: main.rows };
}

const isFirstOfItsName = (column: TwinColumn, index: number, columns: readonly TwinColumn[]) =>
	columns.findIndex(({ name }) => name === column.name) === index;

function columnsOf(dataset: Dataset | undefined): readonly TwinColumn[] {
	if (dataset === undefined) return [];
	if (dataset.kind === 'records') return dataset.columns;
	const { values } = dataset;
	if (!Array.isArray(values) || !values.every(Array.isArray)) return [{ name: 'value', values }];
	const width = Math.min(
		20,
		values.reduce((widest: number, row: unknown[]) => Math.max(widest, row.length), 0)
	);
	return Array.from({ length: width }, (_, at) => ({
		name: String(at),
		values: values.map((row: unknown[]) => row[at])
	}));
}

/** Every mark with data, in the order of the chart. */
export function marksIn({ datasets, root }: ChartDescription): readonly MarkUse[] {
	return marksUnder(root);

	function marksUnder(described: Described): readonly MarkUse[] {
		switch (described.kind) {
			case 'call':
				return markOf(described.name, described.args) ?? described.args.flatMap(marksUnder);
			case 'list':
				return described.items.flatMap(marksUnder);
			case 'record':
				return described.entries.flatMap(([, value]) => marksUnder(value));
			default:
				return [];
		}
	}

	function markOf(mark: string, [data, ...options]: readonly Described[]): readonly MarkUse[] | undefined {
		if (data?.kind !== 'dataset' || !(dataMarks as readonly string[]).includes(mark)) return undefined;
		const dataset = datasets[data.index];
		const rows = dataset === undefined ? 0 : datasetLength(dataset);
		const entries = options.flatMap(optionsIn);
		return [
			{
				mark,
				dataset: data.index,
				rows,
				channels: entries.flatMap(channelOf),
				columns: entries.flatMap(columnOf)
			}
		];
	}
}

/** The options of a mark, through the transforms they are wrapped in. */
function optionsIn(described: Described): readonly (readonly [string, Described])[] {
	if (described.kind === 'record') return described.entries;
	return described.kind === 'call' ? described.args.flatMap(optionsIn) : [];
}

const told = [
	'x',
	'x1',
	'x2',
	'y',
	'y1',
	'y2',
	'fill',
	'stroke',
	'r',
	'text',
	'fx',
	'fy',
	'z',
	'length',
	'title'
];

function channelOf([channel, value]: readonly [string, Described]): readonly ChannelUse[] {
	if (!told.includes(channel)) return [];
	if (value.kind === 'plain' && typeof value.value === 'string') return [{ channel, field: value.value }];
	return [];
}

const columnOf = ([name, value]: readonly [string, Described]): readonly TwinColumn[] =>
	value.kind === 'column' && told.includes(name) ? [{ name, values: value.values }] : [];
