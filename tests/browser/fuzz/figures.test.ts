import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readReply } from '#lib/cage/crossing.ts';
import type { ChartDescription } from '#lib/cage/chartDescription.ts';
import { figureOf } from '#lib/chart/figureOf.ts';
import { sanitiseHtml, sanitiseSvg } from '#lib/chart/sanitise.ts';
import { describedChart } from '../../support/describedChart.ts';
import { hostileMarkup } from '../../support/hostileMarkup.ts';
import { seeded } from '../../support/notebooks.ts';
import { oddValue } from '../../support/oddValues.ts';
import { sharedNames } from '../../support/prototypes.ts';
import { mutated, mutationOf, withOdd } from '../../support/spoilt.ts';

const rows = Array.from({ length: 12 }, (_, i) => ({ a: i, b: `b${i % 3}`, at: new Date(i * 1e9) }));
const drawings: readonly Parameters<typeof describedChart>[0][] = [
	({ Plot }) =>
		Plot.plot({
			x: { grid: true },
			marks: [Plot.dot(rows, { x: 'a', y: (d) => d.a, fill: 'b', tip: true })]
		}),
	({ Plot }) =>
		Plot.barY(rows, Plot.groupX({ y: 'sum' }, { x: 'b', y: 'a' })).plot({ color: { legend: true } }),
	({ Plot }) =>
		Plot.rectY(rows, Plot.binX({ y: 'count' }, { x: 'at', interval: 'day' })).plot({ width: 300 }),
	({ Plot }) =>
		Plot.plot({ style: { color: 'red' }, marks: [Plot.line(rows, { x: 'at', y: 'a', stroke: 'b' })] }),
	({ Plot }) => Plot.legend({ color: { domain: ['ind', 'ud'], range: ['steelblue', 'orange'] } })
];
const charts = drawings.map((draw) => {
	const chart = describedChart(draw);
	if (chart === undefined) throw new Error('This chart cannot be described.');
	// As it crosses: what is made in the cage has prototypes of its own.
	return structuredClone(chart);
});

const page = globalThis as { pwned?: number };
const shared = sharedNames();
const { warn } = console;
beforeEach(() => {
	// Plot warns of data that does not suit a chart, which is all that these are.
	console.warn = () => undefined;
});
afterEach(() => {
	console.warn = warn;
	expect(page.pwned).toBeUndefined();
	expect(sharedNames()).toEqual(shared);
});

/** As it comes through the page's door, or nothing where it does not. */
function received(chart: unknown): ChartDescription | undefined {
	const shown = { outputs: [{ kind: 'chart', chart }], logs: [], left: { outputs: 0, logs: 0 } };
	const reply = readReply({ id: 1, verb: 'shown', shown });
	const output = reply?.verb === 'shown' ? reply.shown.outputs[0] : undefined;
	return output?.kind === 'chart' ? output.chart : undefined;
}

/** The turns to every text and number among a chart's options and data; those that say what a thing is stay. */
const leavesOf = (value: unknown, path: readonly number[] = []): readonly (readonly number[])[] =>
	typeof value !== 'object' || value === null || value instanceof Date
		? [path]
		: Object.entries(value).flatMap(([key, part], turn) =>
				['kind', 'name', 'length', 'values', 'index'].includes(key) ? [] : leavesOf(part, [...path, turn])
			);

const leafValue = fc.oneof(
	fc.constantFrom<unknown>(...[0, -1, 1e300, 1e-300, NaN, Infinity, null, true, new Date(NaN), 10n ** 30n]),
	fc.constantFrom(
		...['', 'a', 'b', 'second', 'log', 'utc', 'count', 'sum', 'url(/icon.svg?secret)', '__proto__']
	),
	fc.constantFrom(
		...['<img src=x onerror="window.pwned = 1">', 'javascript:window.pwned=1', 'x', 'fill', 'href']
	),
	fc.double(),
	fc.string({ maxLength: 5 })
);
const spoiltChart = fc.oneof(
	...charts.map((chart) => {
		const leaf = fc.record({ path: fc.constantFrom(...leavesOf(chart)), odd: leafValue });
		const odd = fc.oneof({ weight: 9, arbitrary: leaf }, { weight: 1, arbitrary: oddValue });
		return fc.array(odd, { minLength: 1, maxLength: 3 }).map((odds) => withOdd(chart, odds));
	})
);

test('5,000 spoilt charts are drawn, or refused with what is wrong, and nothing of them acts', () => {
	let drawn = 0;
	fc.assert(
		fc.property(spoiltChart, (chart) => {
			const description = received(chart);
			if (description === undefined) return;
			const figure = figureOf(description, { document });
			if (!figure.ok) return;
			drawn += 1;
			expect(figure.value.querySelectorAll('a, script, foreignObject, iframe, use').length).toBe(0);
			document.body.append(figure.value);
			figure.value.remove();
		}),
		seeded(5_000)
	);
	expect(drawn).toBeGreaterThan(1_000);
});

const noise = fc.oneof(
	fc.constantFrom(...hostileMarkup.filter((markup) => markup.length < 1_000)),
	fc.constantFrom(
		...['<', '>', '"', "'", '/', '<!--', '-->', ']]>', '<![CDATA[', '&lt;', '&#0;', '\0', '</svg>', '<svg>'],
		...[
			'<math>',
			'<style>',
			'</style>',
			'<template>',
			'<p title="',
			' onerror=window.pwned=1 ',
			' style="',
			'url(/x)'
		]
	)
);

test('3,000 spoilt pieces of markup come out such that nothing of them acts, and reading them again changes nothing', () => {
	const markup = fc
		.tuple(fc.constantFrom(...hostileMarkup), fc.array(mutationOf(noise), { minLength: 1, maxLength: 4 }))
		.map(([text, mutations]) => mutated(text, mutations));
	const host = document.createElement('div');
	document.body.append(host);
	fc.assert(
		fc.property(markup, fc.boolean(), (text, drawing) => {
			const clean = (drawing ? sanitiseSvg : sanitiseHtml)(text);
			host.innerHTML = clean;
			const strange = [...host.querySelectorAll('*')].flatMap((element) =>
				[...element.attributes].filter(({ name }) =>
					/^(on|href|xlink|action|id|name|class|target)/.test(name)
				)
			);
			expect(strange.map(({ name }) => name)).toEqual([]);
			expect(
				host.querySelectorAll('script, style, iframe, object, embed, form, link, base, meta').length
			).toBe(0);
		}),
		seeded(3_000)
	);
	host.remove();
});

type Chart = (library: Parameters<(typeof drawings)[number]>[0]) => unknown;
const dates = [{ x: new Date(0) }, { x: new Date(1e12) }];
const many = Array.from({ length: 200_000 }, (_, i) => ({ x: i, y: i }));
const endless: readonly [string, string, Chart][] = [
	[
		'a tick for each second of thirty years',
		'steps',
		({ Plot }) => Plot.ruleX(dates, { x: 'x' }).plot({ x: { ticks: 'second' } })
	],
	[
		'every two seconds of them',
		'steps',
		({ Plot }) => Plot.ruleX(dates, { x: 'x' }).plot({ x: { ticks: '2 seconds' } })
	],
	[
		'bins of a minute',
		'steps',
		({ Plot }) => Plot.rectY(dates, Plot.binX({ y: 'count' }, { x: 'x', interval: 'minute' })).plot()
	],
	['a tiny interval of numbers', 'steps', ({ Plot }) => Plot.ruleX([0, 1e6]).plot({ x: { interval: 1e-6 } })],
	[
		'a tiny interval made before',
		'steps',
		({ Plot }) => Plot.axisX({ ticks: Plot.numberInterval(1e-9) as never }).plot({ x: { domain: [0, 1] } })
	],
	['a line for each of many rows', 'shapes', ({ Plot }) => Plot.line(many, { x: 'x', y: 'y', z: 'x' }).plot()]
];

test.each(endless)('%s is refused before it holds the page', (_name, about, draw) => {
	const figure = figureOf(describedChart(draw)!, { document });
	expect(!figure.ok && figure.error.kind === 'broken-chart' && figure.error.detail).toContain(about);
	expect(Object.hasOwn(document, 'createElementNS')).toBe(false);
});

test('an interval that fits is drawn as before, twice', () => {
	for (let time = 0; time < 2; time += 1) {
		const figure = figureOf(
			describedChart(({ Plot }) => Plot.ruleX(dates, { x: 'x' }).plot({ x: { ticks: '5 years' } }))!,
			{ document }
		);
		expect(figure.ok && figure.value.querySelectorAll('[aria-label="x-axis tick label"] text').length).toBe(
			7
		);
	}
});
