import type { Dataset, DatasetColumn, Values } from '#lib/cage/chartDescription.ts';
import { isArrowTable, Table } from '#lib/cage/inside/table.ts';
import { isNumberArray, plainValues } from '#lib/cage/inside/plainValues.ts';

/** The data of one or several marks, while a chart is being described. */
export type Source = {
	readonly index: number;
	/** What accessor functions are given, as Plot would walk it. */
	readonly rows: readonly unknown[] | Values;
	/** Texts among the options: those that are columns will cross. */
	readonly named: Set<string>;
};

export type Datasets = {
	readonly sourceOf: (data: object) => Source;
	readonly described: () => readonly Dataset[];
};

/** The data sets of one chart, each once, however many marks use it. */
export function collectDatasets(): Datasets {
	const sources = new Map<object, Source>();
	return {
		sourceOf: (data) => {
			const known = sources.get(data);
			if (known !== undefined) return known;
			const source = { index: sources.size, rows: rowsOf(data), named: new Set<string>() };
			sources.set(data, source);
			return source;
		},
		described: () => Array.from(sources.values(), datasetOf)
	};
}

function rowsOf(data: object): readonly unknown[] | Values {
	if (Array.isArray(data) || isNumberArray(data)) return data;
	if (data instanceof Table) return data.toArray();
	if (isArrowTable(data)) return new Table(data).toArray();
	return geometriesIn(data) ?? Array.from(data as Iterable<unknown>);
}

const shapes = [
	...['LineString', 'MultiLineString', 'MultiPoint', 'MultiPolygon', 'Point', 'Polygon', 'Sphere']
];

function geometriesIn(data: object & { type?: unknown }): readonly unknown[] | undefined {
	const { features, geometries } = data as { features?: readonly unknown[]; geometries?: readonly unknown[] };
	if (data.type === 'FeatureCollection') return features;
	if (data.type === 'GeometryCollection') return geometries;
	return data.type === 'Feature' || shapes.includes(String(data.type)) ? [data] : undefined;
}

function datasetOf({ rows, named }: Source): Dataset {
	if (isNumberArray(rows)) return { kind: 'values', values: rows.slice() };
	if (!rows.every(isRecord)) return { kind: 'values', values: plainValues(rows.map(featureWith(named))) };
	const columns = Array.from(named).flatMap((name) => columnNamed(name, rows));
	return { kind: 'records', length: rows.length, columns };
}

function columnNamed(name: string, rows: readonly object[]): readonly DatasetColumn[] {
	if (name in Object.prototype) return [];
	const valueOf = (row: object) => (row as { [name: string]: unknown })[name];
	if (!rows.some((row) => valueOf(row) !== undefined)) return [];
	return [{ name, values: packed(plainValues(rows.map(valueOf))) }];
}

/** Numbers alone travel as one block. */
function packed(values: readonly unknown[]): Values {
	return values.length > 0 && values.every((value) => typeof value === 'number')
		? Float64Array.from(values as readonly number[])
		: values;
}

function isRecord(row: unknown): row is object {
	if (typeof row !== 'object' || row === null || Array.isArray(row) || row instanceof Date) return false;
	return !isNumberArray(row) && geometriesIn(row) === undefined && !('coordinates' in row);
}

/** Of a feature's properties only those cross that some option names. */
const featureWith = (named: ReadonlySet<string>) => (row: unknown) => {
	const feature = row as { type?: unknown; geometry?: unknown; properties?: object };
	if (typeof row !== 'object' || row === null || feature.type !== 'Feature') return row;
	const properties = Object.entries(feature.properties ?? {}).filter(([name]) => named.has(name));
	return { type: 'Feature', geometry: feature.geometry, properties: Object.fromEntries(properties) };
};
