import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReply } from '#lib/cage/crossing.ts';
import { recordsToArrow } from '#lib/cage/inside/recordsToArrow.ts';
import { toCrossingTable } from '#lib/cage/inside/toCrossingTable.ts';
import { answerNumbers } from '#lib/engine/pageDoor.ts';
import { movesChart } from '#lib/moves/chart/movesChart.ts';
import { tabTalkOn, type TabWord } from '#lib/storage/tabTalk.ts';
import { describedChart } from '../../support/describedChart.ts';
import { oddValue } from '../../support/oddValues.ts';
import { seeded } from '../../support/notebooks.ts';
import { sharedNames } from '../../support/prototypes.ts';
import { withOdd } from '../../support/spoilt.ts';

const rows = Array.from({ length: 9 }, (_, i) => ({
	a: i,
	b: `b${i % 3}`,
	at: new Date(i),
	l: [i],
	s: { x: i }
}));
const table = toCrossingTable(recordsToArrow(rows).table);
const chart = structuredClone(
	describedChart(({ Plot }) =>
		Plot.plot({ x: { grid: true }, marks: [Plot.dot(rows, { x: 'a', y: (d) => d.a, fill: 'b', tip: true })] })
	)
);
const moves = movesChart(
	[
		{ from: '0101', to: '0751', value: 5, n: 5, date: new Date(0) },
		{ from: null, to: '0101', value: 2, n: 2, date: new Date(1) }
	],
	{
		type: 'alluvial',
		title: 'x',
		top: 4,
		names: { '0101': 'K' },
		boundaries: [{ key: '0101', geometry: '{"type":"Polygon","coordinates":[]}' }]
	}
).chart;
const shown = (...outputs: unknown[]) => ({
	id: 1,
	verb: 'shown',
	shown: { outputs, logs: [{ level: 'log', text: 'a', line: 1 }], left: { outputs: 0, logs: 2 } }
});
const preview = {
	kind: 'record',
	type: 'Object',
	entries: [{ key: 'a', value: { kind: 'date', text: '' } }],
	more: 0
};

/** What an honest cage sends, one of each kind. */
const honest: readonly unknown[] = [
	{ id: 1, verb: 'ready' },
	{ id: 1, verb: 'done' },
	{ id: 1, verb: 'evaluated', result: { ok: true, value: null } },
	{
		id: 1,
		verb: 'evaluated',
		result: { ok: false, error: { kind: 'thrown', name: 'E', detail: 'x', line: 1, column: 2 } }
	},
	{ id: 1, verb: 'scalar', result: { ok: true, value: ['a', 1] } },
	{ id: 1, verb: 'table', result: { ok: true, value: table } },
	{
		id: 1,
		verb: 'held',
		result: { ok: true, value: [{ name: 'a', type: 'b', bytes: 1, exact: true, at: 1 }] }
	},
	shown({ kind: 'html', html: '<b>x</b>' }, { kind: 'svg', svg: '<svg></svg>' }),
	shown({ kind: 'value', preview }),
	shown({ kind: 'table', table, rows: 9, notes: [{ kind: 'cut', rows: 1 }] }),
	shown({ kind: 'chart', chart }),
	shown({ kind: 'drawn', chart: moves })
];

/** Mostly within what is told: the envelope, which stands before it, is refused as a whole. */
const within = fc.oneof(
	{ weight: 4, arbitrary: oddValue.map(({ path, odd }) => ({ path: [2, ...path], odd })) },
	{ weight: 1, arbitrary: oddValue }
);

test('20,000 spoilt messages from the cage are a reply of the page’s own making, or none', () => {
	const shared = sharedNames();
	let read = 0;
	fc.assert(
		fc.property(
			fc.constantFrom(...honest),
			fc.array(within, { minLength: 1, maxLength: 3 }),
			(sent, odds) => {
				const reply = readReply(withOdd(sent, odds));
				if (reply === undefined) return;
				read += 1;
				expect(Number.isSafeInteger(reply.id)).toBe(true);
				if ('result' in reply && !reply.result.ok) expect(typeof reply.result.error.kind).toBe('string');
				if (reply.verb === 'shown')
					expect(reply.shown.outputs.every(({ kind }) => typeof kind === 'string')).toBe(true);
			}
		),
		seeded(20_000)
	);
	expect(read).toBeGreaterThan(10_000);
	expect(sharedNames()).toEqual(shared);
	expect('polluted' in {}).toBe(false);
});

test('a worker that names paths of what it may ask gets no answer, and reaches nothing', async () => {
	const shared = sharedNames();
	const asked: (readonly number[])[] = [];
	const port = answerNumbers(async (numbers) => {
		asked.push(numbers);
		return { value: numbers, transfer: [] };
	});
	const answered = new Promise((resolve) => (port.onmessage = ({ data }) => resolve(data)));
	// As comlink would be spoken to.
	for (const type of ['GET', 'SET', 'APPLY', 'CONSTRUCT', 'ENDPOINT'])
		for (const path of [
			['constructor'],
			['__proto__', 'polluted'],
			['constructor', 'prototype', 'polluted'],
			[]
		])
			port.postMessage({ id: '1', type, path, value: { type: 'RAW', value: 1 }, argumentList: [] });
	for (const odd of [null, 'x', [], ['0'], [{}], [1, 2, 3, 4, 5], { 0: 1, length: 1 }]) port.postMessage(odd);
	port.postMessage([7]);
	expect(await answered).toEqual([7]);
	expect(asked).toEqual([[7]]);
	port.close();
	expect(sharedNames()).toEqual(shared);
});

test('of 3,000 spoilt words of other tabs only those are heard that are whole', () => {
	const heard: TabWord[] = [];
	const channel = new EventTarget();
	tabTalkOn(() => channel as BroadcastChannel)((word) => heard.push(word));
	const honest = { kind: 'gave', notebook: 'n', tab: 't', draft: 'd' };
	channel.dispatchEvent(new MessageEvent('message', { data: honest }));
	fc.assert(
		fc.property(fc.array(oddValue, { minLength: 1, maxLength: 2 }), (odds) => {
			channel.dispatchEvent(new MessageEvent('message', { data: withOdd(honest, odds) }));
		}),
		seeded(3_000)
	);
	expect(heard[0]).toEqual(honest);
	const odd = heard.filter(
		({ kind, ...texts }) => !/^(came|went|saved|wants|gave)$/.test(kind) || !areTexts(texts)
	);
	expect(odd).toEqual([]);
});

const areTexts = ({ notebook, tab, draft = '' }: Omit<TabWord, 'kind'>) =>
	[notebook, tab, draft ?? ''].every((part) => typeof part === 'string');
