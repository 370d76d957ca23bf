import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cage } from '#lib/cage/cage.ts';
import type { StartRealm } from '#lib/realm/realm.ts';
import { connectCage } from '#lib/cage/connectCage.ts';
import { runCell } from '../../support/cageRun.ts';
import { inFrame } from '../../support/inFrame.ts';

let cage: Cage;

beforeAll(async () => {
	cage = await connectCage({ start: inFrame('cage') });
});

afterAll(() => cage.close());

const value = (type: string, text: string) => ({ kind: 'value', preview: { kind: 'primitive', type, text } });
const shown = (...outputs: readonly unknown[]) => ({ ok: true, value: { outputs, logs: [] } });

test('a table enters once per version and is read as records and columns', async () => {
	const ipc = tableToIPC(
		tableFromArrays({ name: ['Gladsaxe', 'Ærø'], n: Int32Array.from([1, 2]) }),
		'stream'
	);
	await cage.putTable('moves', 3, ipc);
	expect([cage.hasTable('moves', 3), cage.hasTable('moves', 4), cage.hasTable('other', 3)]).toEqual([
		true,
		false,
		false
	]);
	const source =
		'JSON.stringify([moves.columns, moves.numRows, [...moves], moves.column("n"), moves.filter(d => d.n > 1)])';
	expect(await runCell(cage, source, { reads: { moves: { kind: 'table' } } })).toEqual(
		shown(
			value(
				'string',
				JSON.stringify([
					['name', 'n'],
					2,
					[
						{ name: 'Gladsaxe', n: 1 },
						{ name: 'Ærø', n: 2 }
					],
					[1, 2],
					[{ name: 'Ærø', n: 2 }]
				])
			)
		)
	);
});

test('an array of records is a table, for the page and for SQL', async () => {
	const ran = await runCell(
		cage,
		'const t = [{name: "Ærø", n: 1, at: new Date(0)}, {name: "Fanø", n: 2.5, at: null}];\nt',
		{
			defines: ['t']
		}
	);
	const output = ran.ok ? ran.value.outputs[0] : undefined;
	if (output?.kind !== 'table') throw new Error(JSON.stringify(ran));
	expect([output.rows, rowsOf(output.ipc)]).toEqual([
		2,
		[
			['Ærø', 1, 0],
			['Fanø', 2.5, null]
		]
	]);
	const asked = await cage.tableOf('t');
	expect(asked.ok && rowsOf(asked.value)).toEqual([
		['Ærø', 1, 0],
		['Fanø', 2.5, null]
	]);
});

const rowsOf = (ipc: Uint8Array) =>
	tableFromIPC(ipc)
		.toArray()
		.map((row) =>
			Object.values(row.toJSON()).map((item) => (typeof item === 'bigint' ? Number(item) : item))
		);

test('what is no table and no scalar says what it is', async () => {
	await runCell(cage, 'const f = 1, g = { a: { b: [1, "x"] }, d: new Date(0) };\n1', { defines: ['f', 'g'] });
	expect([
		await cage.tableOf('f'),
		await cage.scalarOf('f'),
		await cage.scalarOf('g'),
		await cage.scalarOf('g', ['a', 'b']),
		await cage.scalarOf('g', ['d']),
		await cage.scalarOf('g', ['no', 'way'])
	]).toEqual([
		{ ok: false, error: { kind: 'not-a-table', name: 'f', actual: 'number' } },
		{ ok: true, value: 1 },
		{ ok: false, error: { kind: 'not-a-scalar', name: 'g', actual: 'Object' } },
		{ ok: true, value: [1, 'x'] },
		{ ok: true, value: '1970-01-01' },
		{ ok: false, error: { kind: 'not-a-scalar', name: 'g.no.way', actual: 'undefined' } }
	]);
});

test('html and svg escape what is interpolated and keep each other', async () => {
	const source =
		'const evil = \'<img src=x onerror="1">\';\nhtml`<p title="${evil}">${evil} ${[1, 2].map(n => html`<b>${n}</b>`)} ${null}</p>`';
	expect(await runCell(cage, source)).toEqual(
		shown({
			kind: 'html',
			html: '<p title="&lt;img src=x onerror=&quot;1&quot;&gt;">&lt;img src=x onerror=&quot;1&quot;&gt; <b>1</b><b>2</b> </p>'
		})
	);
});

test.each([
	[
		'a formatter of ticks',
		'Plot.dot([1, 2], {x: d => d}).plot({x: {tickFormat: d => d + " %"}})',
		' %</text>'
	],
	['a reducer', 'Plot.barY([1, 2], Plot.groupX({y: v => v.length * 7}, {x: d => d})).plot()', '<rect'],
	['a comparator', 'Plot.dot([{a: 1}], {x: "a", sort: (a, b) => a.a - b.a}).plot()', '<circle'],
	[
		'a spread transform',
		'Plot.dot([{a: 1}], {...Plot.groupX({y: "count"}, {x: "a"}), title: d => d.length}).plot()',
		'<title>1'
	],
	['a mark of one’s own', 'Plot.plot({marks: [Plot.dotX([1]), () => null]})', '<circle'],
	[
		'a colour ramp',
		'Plot.dot([{a: 1}, {a: 2}], {x: "a", fill: "a"}).plot({color: {legend: true}, x: {tickFormat: d => d}})',
		'data:image/png;base64,'
	]
])('%s is drawn in the cage', async (_name, source, part) => {
	const ran = await runCell(cage, source);
	const output = ran.ok ? ran.value.outputs[0] : undefined;
	if (output?.kind !== 'svg' && output?.kind !== 'html') throw new Error(JSON.stringify(ran));
	expect(output.kind === 'svg' ? output.svg : output.html).toContain(part);
});

test('charts and markup in a list show one by one', async () => {
	const ran = await runCell(cage, '[Plot.dot([1]).plot(), html`<p>a</p>`, svg`<svg></svg>`]');
	expect(ran.ok && ran.value.outputs.map(({ kind }) => kind)).toEqual(['chart', 'html', 'svg']);
});

test('a cage that is restarted starts empty and says so', async () => {
	const { generation } = cage;
	await cage.putTable('moves', 9, tableToIPC(tableFromArrays({ n: Int32Array.from([1]) }), 'stream'));
	await cage.restart();
	expect([cage.generation, cage.hasTable('moves', 9)]).toEqual([generation + 1, false]);
	expect(await runCell(cage, '2')).toEqual(shown(value('number', '2')));
});

test('a cage whose worker does not start says so when it is opened', async () => {
	const start = () => Promise.reject(new Error('The worker did not start.'));
	await expect(connectCage({ start })).rejects.toThrow('did not start');
});

test('a cage that was closed answers that it was stopped', async () => {
	const closed = await connectCage({ start: inFrame('cage') });
	closed.close();
	expect(await runCell(closed, '1')).toEqual({ ok: false, error: { error: { kind: 'stopped' }, logs: [] } });
});

test('a worker that is gone is told to whoever waits for it, and another takes its place', async () => {
	let lose: (detail: string) => void = () => undefined;
	const start: StartRealm = async (worker) => {
		const realm = await inFrame('cage')(worker);
		return { ...realm, failed: new Promise((resolve) => (lose = resolve)) };
	};
	const generations: number[] = [];
	const mortal = await connectCage({ start, restarted: (generation) => generations.push(generation) });
	const running = runCell(mortal, 'await new Promise(() => {});\n1');
	await runCell(mortal, '1', { cell: 'other' });
	lose('out of memory');
	expect(await running).toEqual({
		ok: false,
		error: { error: { kind: 'cage-died', detail: 'out of memory' }, logs: [] }
	});
	expect(await runCell(mortal, '2')).toEqual(shown(value('number', '2')));
	expect([mortal.generation, generations]).toEqual([2, [2]]);
	mortal.close();
});
