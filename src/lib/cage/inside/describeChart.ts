import type { ChartDescription, Described, Plain } from '#lib/cage/chartDescription.ts';
import { axisMarks, dataMarks, groupings } from '#lib/cage/chartDescription.ts';
import { Chart } from '#lib/cage/inside/chart.ts';
import type { Source } from '#lib/cage/inside/datasets.ts';
import { collectDatasets } from '#lib/cage/inside/datasets.ts';
import { isNumberArray, NotDescribable, plainValues } from '#lib/cage/inside/plainValues.ts';
import type { RecordingPlot } from '#lib/cage/inside/recordingPlot.ts';
import { isArrowTable, Table } from '#lib/cage/inside/table.ts';

export type Recorders = Pick<RecordingPlot, 'callOf' | 'constantOf'> & {
	readonly describedByD3: (made: unknown) => Described | undefined;
};

/** Where an option stands: which data its accessors see, if any, and which keys hold accessors. */
type Place = { readonly source?: Source; readonly accessors: 'none' | 'all' | ReadonlySet<string> };

type Accessor = (row: unknown, index: number) => unknown;

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
	...['height', 'weight', 'geometry', 'path', 'value', 'filter', 'sort', 'fontSize', 'href']
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
	const datasets = collectDatasets();
	try {
		const args = chart.args.map((arg) => described(arg, nowhere));
		return { root: { kind: 'call', name: chart.maker, args }, datasets: datasets.described() };
	} catch (problem) {
		if (problem instanceof NotDescribable) return undefined;
		throw problem;
	}

	function described(value: unknown, place: Place): Described {
		if (typeof value === 'function') return describedFunction(value);
		if (typeof value === 'string') place.source?.named.add(value);
		if (typeof value === 'symbol') throw new NotDescribable('a symbol');
		if (typeof value !== 'object' || value === null) return { kind: 'plain', value: value as Plain };
		return describedObject(value, place);
	}

	function describedFunction(made: object): Described {
		const constant = recorders.constantOf(made);
		if (constant !== undefined) return { kind: 'constant', name: constant };
		const known = recorders.describedByD3(made) ?? describedCall(made, nowhere);
		if (known === undefined) throw new NotDescribable('a function');
		return known;
	}

	function describedObject(value: object, place: Place): Described {
		const constant = recorders.constantOf(value);
		if (constant !== undefined) return { kind: 'constant', name: constant };
		const call = describedCall(value, place);
		if (call !== undefined) return call;
		if (value instanceof Date) return { kind: 'plain', value };
		if (isNumberArray(value)) return { kind: 'column', values: value.slice() };
		if (isList(value)) return describedList(Array.from(value), place);
		return describedRecord(value, place);
	}

	function describedList(items: readonly unknown[], place: Place): Described {
		if (items.every(isPrimitive)) return { kind: 'column', values: items };
		return { kind: 'list', items: items.map((item) => described(item, place)) };
	}

	function describedRecord(record: object, place: Place): Described {
		const prototype: unknown = Object.getPrototypeOf(record);
		if (prototype !== Object.prototype && prototype !== null) throw new NotDescribable('a thing of a class');
		if (isFacet(record)) return describedFacet(record);
		const entries = Object.entries(record).map(
			([key, value]) => [key, describedOption(key, value, place)] as const
		);
		return { kind: 'record', entries };
	}

	function describedOption(key: string, value: unknown, place: Place): Described {
		if (typeof value === 'function' && isAccessor(key, value, place))
			return evaluated(value as Accessor, place.source);
		if (key === 'src' && typeof value === 'string' && !value.includes(':')) {
			return evaluated((row) => (row as { [name: string]: unknown })[value], place.source);
		}
		if (key === 'channels') return described(value, { ...place, accessors: 'all' });
		return described(value, place);
	}

	function isAccessor(key: string, value: object, { accessors }: Place): boolean {
		if (recorders.constantOf(value) !== undefined || accessors === 'none') return false;
		if (accessors !== 'all' && !accessors.has(key)) return false;
		return key !== 'sort' || (value as { length: number }).length === 1;
	}

	function evaluated(accessor: Accessor, source: Source | undefined): Described {
		if (source === undefined) throw new NotDescribable('an accessor without data');
		const values = Array.from<unknown, unknown>(source.rows, accessor);
		return { kind: 'column', values: plainValues(values) };
	}

	function describedFacet({ data, ...options }: { readonly data: object }): Described {
		const source = datasets.sourceOf(data);
		const entries = Object.entries(options).map(
			([key, value]) => [key, describedOption(key, value, { source, accessors: channels })] as const
		);
		return { kind: 'record', entries: [['data', { kind: 'dataset', index: source.index }], ...entries] };
	}

	function describedCall(made: object, place: Place): Described | undefined {
		if (made instanceof Chart) throw new NotDescribable('a chart in a chart');
		const call = recorders.callOf(made);
		if (call === undefined) return undefined;
		const { name, args } = call;
		if (isDataMark(name, args)) return { kind: 'call', name, args: describedMark(args) };
		return {
			kind: 'call',
			name,
			args: args.map((arg, index) => described(arg, placeOf(name, args, index, place)))
		};
	}

	function describedMark([data, ...options]: readonly unknown[]): readonly Described[] {
		if (typeof data !== 'object' || data === null)
			return [data, ...options].map((arg) => described(arg, nowhere));
		const source = datasets.sourceOf(data);
		const place = { source, accessors: channels };
		return [{ kind: 'dataset', index: source.index }, ...options.map((option) => described(option, place))];
	}
}

/** The last argument of a transform holds the mark's options; what stands before it is the transform's own. */
function placeOf(name: string, args: readonly unknown[], index: number, place: Place): Place {
	if (name === 'sort' || name === 'filter') return place;
	if (index < args.length - 1) return place.source ? { source: place.source, accessors: 'none' } : nowhere;
	if (!isIn(groupings, name) || place.source === undefined) return place;
	const outputs = args.length > 1 && typeof args[0] === 'object' ? Object.keys(args[0] ?? {}) : [];
	return {
		source: place.source,
		accessors: new Set([...consumed, ...outputs].filter((key) => channels.has(key)))
	};
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
