import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReply } from '#lib/cage/crossing.ts';
import { recordsToArrow } from '#lib/cage/inside/recordsToArrow.ts';
import { toCrossingTable } from '#lib/cage/inside/toCrossingTable.ts';

/** What a worker that an author took over might send: cloned, as the page would receive it. */
const received = (message: unknown) => readReply(structuredClone(message));

const opaque = { kind: 'value', preview: { kind: 'opaque', text: '⚠' } };
const shownAs = (output: unknown) => {
	const reply = received({
		id: 1,
		verb: 'shown',
		shown: { outputs: [output], logs: [], left: { outputs: 0, logs: 0 } }
	});
	return reply?.verb === 'shown' ? reply.shown.outputs : reply;
};

const records = [
	{ name: 'a', n: 1.5, yes: true, l: 2 ** 40, at: new Date(0) },
	{ name: 'bb', n: null, yes: null, l: 1, at: new Date(1) },
	{ name: null, n: 3, yes: false, l: null, at: null }
];
const table = toCrossingTable(recordsToArrow(records).table);
const sentTable = (changed: object) => ({ kind: 'table', table: { ...table, ...changed }, rows: 3 });
const column = (changed: object, at = 0) => {
	const columns = table.batches[0]!.columns.map((data, index) =>
		index === at ? { ...data, ...changed } : data
	);
	return sentTable({ batches: [{ length: 3, columns }] });
};

test('an honest output passes', () => {
	expect(shownAs({ kind: 'html', html: '<b>x</b>' })).toEqual([{ kind: 'html', html: '<b>x</b>' }]);
	const [passed] = shownAs(sentTable({})) as readonly { ipc: Uint8Array; rows: number }[];
	expect(passed?.rows).toBe(3);
	expect(tableFromIPC(passed!.ipc).getChild('name')!.toJSON()).toEqual(['a', 'bb', null]);
});

const deep = (depth: number) => {
	let value: unknown = { kind: 'primitive', type: 'number', text: '1' };
	for (let i = 0; i < depth; i++) value = { kind: 'list', type: 'Array', length: 1, items: [value], more: 0 };
	return value;
};
const call = (name: string, ...args: unknown[]) => ({ kind: 'call', name, args });
const chart = (root: unknown, datasets: unknown = []) => ({ kind: 'chart', chart: { datasets, root } });
const holes: unknown[] = [];
holes.length = 4_000_000_000;

test.each([
	['nothing', undefined],
	['a text', 'html'],
	['an unknown kind', { kind: 'script', code: 'alert(1)' }],
	[
		'a kind of the engine’s',
		{ kind: 'relation', name: 'x', fields: [], rows: 1, stored: { as: 'view', because: '' } }
	],
	['a kind of the app’s', { kind: 'markdown', markdown: '# x' }],
	['html that is no text', { kind: 'html', html: { toString: 1 } }],
	['html without end', { kind: 'html', html: 'x'.repeat(10_000_001) }],
	['a preview that is too deep', { kind: 'value', preview: deep(500) }],
	['a preview with a false type', { kind: 'value', preview: { kind: 'primitive', type: 'html', text: '' } }],
	[
		'a preview of counts below zero',
		{ kind: 'value', preview: { kind: 'map', size: -1, entries: [], more: 0 } }
	],
	['a map', { kind: 'value', preview: new Map([['kind', 'opaque']]) }],
	[
		'an array of four billion holes',
		{ kind: 'value', preview: { kind: 'list', type: '', length: 1, items: holes, more: 0 } }
	],
	[
		'a key of the prototype',
		JSON.parse('{"kind": "value", "preview": {"kind": "opaque", "text": "", "__proto__": {"x": 1}}}')
	],
	['a table of bytes', { kind: 'table', table: Uint8Array.of(1, 2, 3), rows: 1 }],
	['a table with an ipc of its own', { kind: 'table', ipc: Uint8Array.of(1), rows: 1 }],
	['a table of more rows than it has', column({ length: 4 })],
	[
		'a batch of more rows than its columns',
		sentTable({ batches: [{ length: 400_000_000, columns: table.batches[0]!.columns }] })
	],
	['a batch of fewer columns', sentTable({ batches: [{ length: 3, columns: [] }] })],
	['a table of fewer rows than its batches', { ...sentTable({}), rows: 2 }],
	['a column of another array', column({ values: Int8Array.of(1, 2, 3) }, 1)],
	['a column that is too short', column({ values: Float64Array.of(1, 2) }, 1)],
	['a column without values', column({ values: undefined }, 1)],
	['validity that is too short', column({ valid: new Uint8Array(0) })],
	['texts that end beyond their bytes', column({ offsets: Int32Array.of(0, 1, 3, 2_000_000_000) })],
	['texts that begin before their bytes', column({ offsets: Int32Array.of(-4, 1, 3, 3) })],
	['texts that run backwards', column({ offsets: Int32Array.of(0, 3, 1, 3) })],
	['offsets that are too few', column({ offsets: Int32Array.of(0, 1) })],
	['an unknown type', sentTable({ types: [{ type: 'function' }, ...table.types.slice(1)] })],
	[
		'a list without its items',
		sentTable({ types: [{ type: 'list', item: { type: 'bool' } }, ...table.types.slice(1)] })
	],
	[
		'a struct without its parts',
		sentTable({
			types: [{ type: 'struct', names: ['x'], parts: [{ type: 'bool' }] }, ...table.types.slice(1)]
		})
	],
	['a chart of no call', chart({ kind: 'plain', value: 1 })],
	['a chart that begins with a mark', chart(call('dot'))],
	['a chart with an unknown call', chart(call('plot', call('constructor')))],
	['a chart with a name of every object', chart(call('plot', call('toString')))],
	[
		'a chart nested without end',
		chart(Array.from({ length: 500 }).reduce((inner) => call('marks', inner), call('dot')))
	],
	[
		'a column shorter than its data',
		chart(call('plot'), [{ kind: 'records', length: 9, columns: [{ name: 'x', values: [1] }] }])
	],
	['data of ten billion rows', chart(call('plot'), [{ kind: 'records', length: 1e10, columns: [] }])],
	['values that are a map', chart(call('plot'), [{ kind: 'values', values: new Map() }])],
	['values with a regular expression', chart(call('plot'), [{ kind: 'values', values: [/a+/] }])],
	[
		'64-bit numbers where Plot wants plain ones',
		chart(call('plot'), [{ kind: 'values', values: BigInt64Array.of(1n) }])
	]
])('%s is shown as an opaque value', (_name, output) => {
	expect(shownAs(output)).toEqual([opaque]);
});

test('what is no reply is no reply', () => {
	const messages = [
		null,
		1,
		'ready',
		[],
		{},
		{ id: '1', verb: 'done' },
		{ id: 1, verb: 'eval' },
		{ id: NaN, verb: 'done' }
	];
	expect(messages.map(received)).toEqual(messages.map(() => undefined));
});

test('an answer that does not fit is an error of the cage', () => {
	const died = { ok: false, error: { kind: 'cage-died', detail: 'unreadable answer' } };
	const answers = [
		{ id: 1, verb: 'evaluated' },
		{ id: 1, verb: 'evaluated', result: { ok: true, value: { then: 1 } } },
		{ id: 1, verb: 'evaluated', result: { ok: false, error: { kind: 'engine-died', detail: '' } } },
		{
			id: 1,
			verb: 'evaluated',
			result: { ok: false, error: { kind: 'thrown', name: 'x', detail: 'y', line: -1 } }
		},
		{ id: 1, verb: 'table', result: { ok: true, value: Uint8Array.of(1) } },
		{
			id: 1,
			verb: 'table',
			result: { ok: true, value: { names: [], types: [], batches: [{ length: 1, columns: [{}] }] } }
		},
		{ id: 1, verb: 'scalar', result: { ok: true, value: { a: 1 } } },
		{ id: 1, verb: 'scalar', result: { ok: true } }
	];
	expect(answers.map((answer) => received(answer))).toEqual(
		answers.map(({ verb }) => ({ id: 1, verb, result: died }))
	);
});

test('more outputs and lines than agreed are left at the door', () => {
	const html = { kind: 'html', html: '' };
	const line = { level: 'log', text: '' };
	const reply = received({
		id: 1,
		verb: 'shown',
		shown: {
			outputs: Array(5_000).fill(html),
			logs: [...Array(5_000).fill(line), { level: 'x' }],
			left: { outputs: -1 }
		}
	});
	expect(reply).toEqual({
		id: 1,
		verb: 'shown',
		shown: { outputs: Array(200).fill(html), logs: Array(1_000).fill(line), left: { outputs: 0, logs: 0 } }
	});
});

test('whatever is sent in place of an output, the page gets an output', () => {
	const kinds = fc.constantFrom('table', 'value', 'html', 'svg', 'chart', 'x');
	const anything = fc.anything({ withDate: true, withMap: true, withTypedArray: true, withBigInt: true });
	const sent = fc.record({
		kind: kinds,
		preview: anything,
		table: anything,
		html: anything,
		chart: anything,
		rows: anything
	});
	fc.assert(
		fc.property(fc.oneof(sent, anything), (output) => {
			const outputs = shownAs(output);
			expect(Array.isArray(outputs) && outputs.length).toBe(1);
		}),
		{ seed: 43, numRuns: 1_000 }
	);
});
