import { expect, test } from 'vitest';
import { describeChart } from '#lib/chart/describeChart.ts';
import { twinOf } from '#lib/chart/twinOf.ts';
import { describedChart } from '../../support/describedChart.ts';

const rows = [
	{ from: 'Gladsaxe', n: 2, cpr: 'never named' },
	{ from: 'Ballerup', n: 3, cpr: 'never named' }
];

const bars = () =>
	describedChart(({ Plot }) =>
		Plot.plot({
			title: 'Flytninger',
			marks: [
				Plot.barX(rows, { x: (d: (typeof rows)[0]) => d.n * 10, y: 'from', fill: 'steelblue' }),
				Plot.text(rows, { x: 'n', y: 'from', text: 'n' }),
				Plot.ruleX([0])
			]
		})
	)!;

test('the twin of a chart holds the columns that it names and what its accessors gave, nothing else', () => {
	expect(twinOf(bars())).toEqual({
		rows: 2,
		columns: [
			{ name: 'from', values: ['Gladsaxe', 'Ballerup'] },
			{ name: 'n', values: Float64Array.of(2, 3) },
			{ name: 'x', values: [20, 30] }
		]
	});
});

test('a column that no option names does not cross', () => {
	expect(JSON.stringify(bars())).not.toContain('never named');
});

test('marks that share their data share it on the other side', () => {
	const chart = bars();
	expect([chart.datasets.length, chart.datasets[0]?.kind]).toEqual([2, 'records']);
});

test('a chart is told in one sentence, in Danish and in English', () => {
	const chart = bars();
	const about = {
		title: 'Flytninger',
		marks: ['bar', 'text', 'rule'],
		n: 2,
		channels: [
			{ channel: 'y', field: 'from' },
			{ channel: 'x', field: 'n' },
			{ channel: 'text', field: 'n' }
		]
	};
	expect([describeChart(chart, 'da'), describeChart(chart, 'en')]).toEqual([
		{
			...about,
			sentence: 'Diagram med søjler, tekster og streger over 2 rækker: y viser from, x viser n, text viser n.'
		},
		{
			...about,
			sentence: 'Chart with bars, texts and rules of 2 rows: y shows from, x shows n, text shows n.'
		}
	]);
});

test('formatters of the author’s d3 cross by what they were made of', () => {
	const chart = describedChart(({ Plot, d3 }) =>
		Plot.plot({ x: { tickFormat: d3.format('.1%') }, marks: [Plot.ruleX([1])] })
	);
	expect(JSON.stringify(chart)).toContain(
		'{"kind":"format","of":"number","language":"en","specifier":".1%"}'
	);
});

test('a chart of pairs has its parts as columns, one of numbers a single one', () => {
	const pairs = describedChart(({ Plot }) => Plot.line([[1, 2], [3, 4]]).plot())!; // prettier-ignore
	const numbers = describedChart(({ Plot }) => Plot.rectY([5, 6], Plot.binX()).plot())!;
	expect([twinOf(pairs), twinOf(numbers)]).toEqual([
		{
			rows: 2,
			columns: [
				{ name: '0', values: [1, 3] },
				{ name: '1', values: [2, 4] }
			]
		},
		{ rows: 2, columns: [{ name: 'value', values: [5, 6] }] }
	]);
});
