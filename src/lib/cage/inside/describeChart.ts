import type { ChartDescription, Described, Plain } from '#lib/cage/chartDescription.ts';
import { axisMarks, dataMarks, groupings } from '#lib/cage/chartDescription.ts';
import { Chart } from '#lib/cage/inside/chart.ts';
import type { Source } from '#lib/cage/inside/datasets.ts';
import { collectDatasets } from '#lib/cage/inside/datasets.ts';
import { isNumberArray, NotDescribable, plainValues } from '#lib/cage/inside/plainValues.ts';
import type { Call, RecordingPlot } from '#lib/cage/inside/recordingPlot.ts';
import { isArrowTable, Table } from '#lib/cage/inside/table.ts';

export type Recorders = Pick<RecordingPlot, 'callOf' | 'constantOf'> & {
	readonly describedByD3: (made: unknown) => Described | undefined;
};

/** Where an option stands: which data its accessors see, if any, and which keys hold accessors. */
type Place = { readonly source?: Source; readonly accessors: 'none' | 'all' | ReadonlySet<string> };

type Accessor = (row: unknown, index: number, rows: unknown) => unknown;

const nowhere: Place = { accessors: 'none' };

/** The options that Plot evaluates over a mark's data. Elsewhere a function is something else: a reducer, a curve. */
const channels = new Set([
	...['x', 'x1', 'x2', 'y', 'y1', 'y2', 'z', 'fx', 'fy', 'fill', 'stroke', 'fillOpacity', 'strokeOpacity'],
	...[
		'strokeWidth',
		'opacity',
		'r',
		'rotate',
		'length',
		'text',
		'title',
		'ariaLabel',
		'symbol',
		'src',
		'width'
	],
	...['height', 'weight', 'geometry', 'path', 'color', 'size', 'value', 'filter', 'sort', 'fontSize', 'href']
]);

/** What a grouping takes in; the rest of its options belong to the groups it makes. */
const consumed = [
	'x',
	'x1',
	'x2',
	'y',
	'y1',
	'y2',
	'z',
	'fx',
	'fy',
	'fill',
	'stroke',
	'title',
	'filter',
	'sort'
];

/** Describes a chart, or gives nothing where only drawing will do. Errors of the author's accessors pass through. */
export function describeChart(chart: Chart, recorders: Recorders): ChartDescription | undefined {
	try {
		return new Describer(recorders).describe(chart);
	} catch (problem) {
		if (problem instanceof NotDescribable) return undefined;
		throw problem;
	}
}

/** Walks the calls of one chart and gathers the data that they share. */
class Describer {
	readonly #recorders: Recorders;
	readonly #datasets = collectDatasets();

	constructor(recorders: Recorders) {
		this.#recorders = recorders;
	}

	describe({ maker, args }: Chart): ChartDescription {
		const root = {
			kind: 'call',
			name: maker,
			args: args.map((arg) => this.#described(arg, nowhere))
		} as const;
		return { root, datasets: this.#datasets.described() };
	}

	#described(value: unknown, place: Place): Described {
		if (typeof value === 'function') return this.#describedFunction(value);
		if (typeof value === 'string') place.source?.named.add(value);
		if (typeof value === 'symbol') throw new NotDescribable('a symbol');
		if (typeof value !== 'object' || value === null) return { kind: 'plain', value: value as Plain };
		return this.#describedObject(value, place);
	}

	#describedFunction(made: object): Described {
		const constant = this.#recorders.constantOf(made);
		if (constant !== undefined) return { kind: 'constant', name: constant };
		const known = this.#recorders.describedByD3(made) ?? this.#describedCall(made, nowhere);
		if (known === undefined) throw new NotDescribable('a function');
		return known;
	}

	#describedObject(value: object, place: Place): Described {
		const constant = this.#recorders.constantOf(value);
		if (constant !== undefined) return { kind: 'constant', name: constant };
		const call = this.#describedCall(value, place);
		if (call !== undefined) return call;
		if (value instanceof Date) return { kind: 'plain', value };
		if (isNumberArray(value)) return { kind: 'column', values: value.slice() };
		if (isList(value)) return this.#describedList(Array.from(value), place);
		return this.#describedRecord(value, place);
	}

	#describedList(items: readonly unknown[], place: Place): Described {
		if (items.every(isPrimitive)) return { kind: 'column', values: items };
		return { kind: 'list', items: items.map((item) => this.#described(item, place)) };
	}

	#describedRecord(record: object, place: Place): Described {
		const prototype: unknown = Object.getPrototypeOf(record);
		if (prototype !== Object.prototype && prototype !== null) throw new NotDescribable('a thing of a class');
		if (isFacet(record)) return this.#describedFacet(record);
		const entries = Object.entries(record).map(
			([key, value]) => [key, this.#describedOption(key, value, place)] as const
		);
		return { kind: 'record', entries };
	}

	#describedOption(key: string, value: unknown, place: Place): Described {
		if (typeof value === 'function' && this.#isAccessor(key, value, place))
			return this.#evaluated(value as Accessor, place.source);
		if (key === 'src' && typeof value === 'string' && !value.includes(':')) {
			return this.#evaluated((row) => (row as { [name: string]: unknown })[value], place.source);
		}
		if (key === 'channels') return this.#described(value, { ...place, accessors: 'all' });
		return this.#described(value, place);
	}

	#isAccessor(key: string, value: object, { accessors }: Place): boolean {
		if (this.#recorders.constantOf(value) !== undefined || accessors === 'none') return false;
		if (accessors !== 'all' && !accessors.has(key)) return false;
		return key !== 'sort' || (value as { length: number }).length === 1;
	}

	#evaluated(accessor: Accessor, source: Source | undefined): Described {
		if (source === undefined) throw new NotDescribable('an accessor without data');
		const { rows } = source;
		const values = Array.from<unknown, unknown>(rows, (row, index) => accessor(row, index, rows));
		return { kind: 'column', values: plainValues(values) };
	}

	#describedFacet({ data, ...options }: { readonly data: object }): Described {
		const source = this.#datasets.sourceOf(data);
		const entries = Object.entries(options).map(
			([key, value]) => [key, this.#describedOption(key, value, { source, accessors: channels })] as const
		);
		return { kind: 'record', entries: [['data', { kind: 'dataset', index: source.index }], ...entries] };
	}

	#describedCall(made: object, place: Place): Described | undefined {
		if (made instanceof Chart) throw new NotDescribable('a chart in a chart');
		const call = this.#recorders.callOf(made);
		if (call === undefined) return undefined;
		const { name, args } = call;
		if (isDataMark(name, args)) return { kind: 'call', name, args: this.#describedMark(name, args) };
		return { kind: 'call', name, args: args.map((_, index) => this.#describedArgument(call, index, place)) };
	}

	/** `Plot.filter(d => …, options)` sees the mark's data, unless a transform in its options comes first. */
	#describedArgument({ name, args }: Call, index: number, place: Place): Described {
		const arg = args[index];
		const isTest = index === 0 && typeof arg === 'function' && (name === 'filter' || name === 'sort');
		const options = args[1];
		const comesFirst = typeof options === 'object' && options !== null && this.#recorders.callOf(options);
		if (!isTest || comesFirst) return this.#described(arg, placeOf(name, args, index, place));
		if (!this.#isAccessor(name, arg, { accessors: channels })) throw new NotDescribable('a comparator');
		return this.#evaluated(arg as Accessor, place.source);
	}

	#describedMark(name: string, [data, ...options]: readonly unknown[]): readonly Described[] {
		if (typeof data !== 'object' || data === null)
			return [data, ...options].map((arg) => this.#described(arg, nowhere));
		const source = this.#datasets.sourceOf(data);
		const place = { source, accessors: accessorsOf(name) };
		return [
			{ kind: 'dataset', index: source.index },
			...options.map((option) => this.#described(option, place))
		];
	}
}

/** The last argument of a transform holds the mark's options; what stands before it is the transform's own. */
function placeOf(name: string, args: readonly unknown[], index: number, place: Place): Place {
	if (place.source === undefined) return nowhere;
	const { source } = place;
	const isGrouping = isIn(groupings, name);
	const hasOutputs = (isGrouping && !name.startsWith('tree')) || name === 'map';
	if (index < Math.max(args.length - 1, hasOutputs ? 1 : 0)) return { source, accessors: 'none' };
	if (!isGrouping) return place;
	const outputs = hasOutputs && typeof args[0] === 'object' ? Object.keys(args[0] ?? {}) : [];
	const known = [...accessorsOf(name), ...outputs].filter((key) => channels.has(key));
	return { source, accessors: new Set(known) };
}

/** Which options of a mark or grouping are evaluated over the rows as they are. */
function accessorsOf(name: string): ReadonlySet<string> {
	if (/^(tree|cluster)/.test(name)) return new Set(['path']);
	return isIn(groupings, name) || name.startsWith('box') ? new Set(consumed) : channels;
}

function isDataMark(name: string, args: readonly unknown[]): boolean {
	return isIn(dataMarks, name) || (isIn(axisMarks, name) && (args.length > 1 || isList(args[0])));
}

const isIn = (names: readonly string[], name: string) => names.includes(name);

function isFacet(record: object): record is { readonly data: object } {
	const { data } = record as { data?: unknown };
	return typeof data === 'object' && data !== null && (isList(data) || isArrowTable(data));
}

function isList(value: unknown): value is Iterable<unknown> {
	if (typeof value !== 'object' || value === null) return false;
	return value instanceof Table || Array.isArray(value) || Symbol.iterator in value;
}

function isPrimitive(value: unknown): boolean {
	return (
		(typeof value !== 'object' && typeof value !== 'function') || value === null || value instanceof Date
	);
}
