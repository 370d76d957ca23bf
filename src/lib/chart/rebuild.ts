import * as Plot from '@observablehq/plot';
import { timeFormat, utcFormat } from 'd3-time-format';
import { format } from 'd3-format';
import type { ChartDescription, Dataset, Described, Values } from '#lib/cage/chartDescription.ts';
import { danishDates, danishNumbers } from '#lib/cage/danish.ts';
import { boundSteps } from '#lib/chart/boundSteps.ts';
import { harmlessStyle, harmlessText, isOwnLook } from '#lib/chart/harmless.ts';

type Options = { [key: string]: unknown };
type Export = (...args: readonly unknown[]) => unknown;

const exported = Plot as unknown as { readonly [name: string]: Export };

/** What leads away from the page, loads, or takes hold of it; and keys that are more than keys. */
const refused = new Set([
	...['href', 'xlink:href', 'target', 'className', 'document', 'render', 'initializer', 'clip-path', 'mask'],
	...['__proto__', 'constructor', 'toString', 'valueOf']
]);

/** A column may be called `target`; it may not be called what every object has. */
const isName = (name: string) => !(name in Object.prototype);

/** The options of the chart itself, with every mark and transform made again by the real Plot. */
export function rebuiltOptions({ datasets, root }: ChartDescription): Options {
	const data = datasets.map(dataOf);
	const options = root.kind === 'call' ? root.args[0] : undefined;
	const rebuilt = options === undefined ? {} : thingOf(options);
	if (typeof rebuilt !== 'object' || rebuilt === null) throw new TypeError('A chart needs options.');
	return rebuilt as Options;

	function thingOf(described: Described): unknown {
		switch (described.kind) {
			case 'plain':
				return typeof described.value === 'string' ? harmlessText(described.value) : described.value;
			case 'list':
				return described.items.map(thingOf);
			case 'record':
				return recordOf(described.entries);
			case 'call':
				return calling(described.name, described.args.map(thingOf));
			case 'constant':
				return exported[described.name];
			case 'dataset':
				return datasetAt(described.index);
			case 'column':
				return harmlessValues(described.values);
			case 'format':
				return formatterOf(described);
		}
	}

	function recordOf(entries: readonly (readonly [string, Described])[]): Options {
		const kept = entries.filter(([key, value]) => !refused.has(key) && isNameAllowed(key, value));
		return Object.fromEntries(kept.flatMap(([key, value]) => optionOf(key, value)));
	}

	function optionOf(key: string, value: Described): readonly (readonly [string, unknown])[] {
		if (key === 'src') return isPicture(value) ? [[key, pictureOf(value)]] : [];
		const option = thingOf(value);
		return [[key, key === 'style' ? styleOf(option) : bounded(key, option)]];
	}

	function datasetAt(index: number): unknown {
		if (index >= data.length) throw new RangeError('A mark without its data.');
		return data[index];
	}
}

/** Only what the description's list names gets here; a chart in a chart is nothing Plot knows. */
function calling(name: string, args: readonly unknown[]): unknown {
	const make = exported[name];
	if (make === undefined || name === 'plot' || name === 'legend')
		throw new TypeError(`${name} stands in a chart.`);
	const made = make(...args);
	return /Interval$/.test(name) ? boundSteps(made) : made;
}

function dataOf(dataset: Dataset): unknown {
	if (dataset.kind === 'values') return harmlessValues(dataset.values);
	const rows: Options[] = Array.from({ length: dataset.length }, () => ({}));
	for (const { name, values } of dataset.columns) {
		if (!isName(name)) continue;
		const harmless = harmlessValues(values);
		for (let index = 0; index < rows.length; index++) (rows[index] as Options)[name] = harmless[index];
	}
	return rows;
}

function harmlessValues(values: Values): Values {
	return Array.isArray(values) ? values.map(harmlessValue) : values;
}

function harmlessValue(value: unknown): unknown {
	if (typeof value === 'string') return harmlessText(value);
	if (typeof value !== 'object' || value === null || value instanceof Date || ArrayBuffer.isView(value))
		return value;
	if (Array.isArray(value)) return value.map(harmlessValue);
	const entries = Object.entries(value).filter(([key]) => isName(key));
	return Object.fromEntries(entries.map(([key, part]) => [key, harmlessValue(part)]));
}

/** Plot still takes channels as a list of things with a `name`. */
const isNameAllowed = (key: string, value: Described) =>
	key !== 'name' || value.kind !== 'plain' || !(refused.has(String(value.value)) || value.value === 'src');

const picture = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i;

const isPicture = (value: Described) =>
	value.kind === 'column' || (value.kind === 'plain' && picture.test(String(value.value)));

function pictureOf(value: Described): unknown {
	if (value.kind !== 'column') return value.kind === 'plain' ? value.value : undefined;
	return Array.from(value.values, (address) => (picture.test(String(address)) ? address : null));
}

function styleOf(style: unknown): unknown {
	if (typeof style === 'string') return harmlessStyle(style);
	if (typeof style !== 'object' || style === null) return undefined;
	return Object.fromEntries(Object.entries(style).filter(([property]) => isOwnLook(property)));
}

const largest: { readonly [key: string]: number } = {
	width: 8_000,
	height: 8_000,
	ticks: 1_000,
	thresholds: 2_000,
	n: 10_000,
	quantiles: 1_000
};
const smallest: { readonly [key: string]: number } = {
	base: 1.5,
	binWidth: 1,
	pixelSize: 1,
	precision: 0.1,
	step: 0.1,
	tickSpacing: 2
};

/** A number that would keep the page busy for minutes is cut. */
function bounded(key: string, option: unknown): unknown {
	if (typeof option !== 'number') return option;
	if (key === 'interval') return boundSteps(exported['numberInterval']?.(option));
	return Math.max(Math.min(option, largest[key] ?? Infinity), smallest[key] ?? -Infinity);
}

function formatterOf({ of, language, specifier }: Extract<Described, { kind: 'format' }>): Export {
	const danish = language === 'da';
	const makers = {
		number: danish ? danishNumbers.format : format,
		utc: danish ? danishDates.utcFormat : utcFormat,
		time: danish ? danishDates.format : timeFormat
	};
	return makers[of](specifier) as Export;
}
