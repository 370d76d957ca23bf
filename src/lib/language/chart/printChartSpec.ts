import { isMap, parseDocument, type YAMLMap } from 'yaml';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { Entries, Entry } from '#lib/notebook/frontEntries.ts';
import { keyOf, printDocument, printEntries, putEntries } from '#lib/notebook/frontNodes.ts';

/** A chart cell's body, made afresh. */
export const printChartSpec = (spec: ChartSpec): string => printEntries(entriesOf(spec)).trimEnd();

/**
 * A written body that says this instead. Comments, the order of lines and keys that nobody here knows stay;
 * a text that is no map of keys is written anew.
 */
export function changedChartSpec(source: string, spec: ChartSpec): string {
	const document = parseDocument(source, { schema: 'core', stringKeys: true, prettyErrors: false });
	const { contents } = document;
	if (document.errors.length > 0 || !isMap(contents)) return printChartSpec(spec);
	try {
		putEntries(contents as YAMLMap, {
			before: writtenIn(contents as YAMLMap),
			after: entriesOf(spec),
			path: []
		});
		return printDocument(document).trimEnd();
	} catch {
		// The library throws where a change pulls the anchor from under an alias.
		return printChartSpec(spec);
	}
}

/** What the text says now, of the keys that are ours to change. */
function writtenIn(map: YAMLMap): Entries {
	const ours = map.items.map(keyOf).filter((key) => key in written);
	return new Map(ours.map((key) => [key, entryOf(map.get(key))]));
}

const entryOf = (value: unknown): Entry =>
	isMap(value)
		? new Map(value.items.map((pair) => [keyOf(pair), entryOf(value.get(keyOf(pair)))]))
		: (value as Entry);

const entriesOf = (spec: ChartSpec): Entries =>
	new Map(
		order.flatMap((key): readonly (readonly [string, Entry])[] => {
			const value = spec[key];
			if (value === undefined) return [];
			return [[key, isParts(value) ? new Map(Object.entries(value)) : value]];
		})
	);

const isParts = (value: unknown): value is object => typeof value === 'object' && !Array.isArray(value);

/** In this order keys are written: what a reader wants to know first stands first. */
const written: { readonly [key in keyof Required<ChartSpec>]: true } = {
	type: true,
	table: true,
	title: true,
	subtitle: true,
	source: true,
	x: true,
	y: true,
	from: true,
	to: true,
	area: true,
	age: true,
	sex: true,
	date: true,
	start: true,
	end: true,
	reason: true,
	leaving: true,
	threshold: true,
	color: true,
	facet: true,
	measure: true,
	of: true,
	count: true,
	population: true,
	unit: true,
	order: true,
	xLabel: true,
	yLabel: true,
	bins: true,
	top: true,
	center: true,
	scale: true,
	show: true,
	boundaries: true,
	picks: true
};
const order = Object.keys(written) as readonly (keyof ChartSpec)[];
