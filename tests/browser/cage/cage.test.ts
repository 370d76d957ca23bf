import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cage, Shown } from '#lib/cage/cage.ts';
import { connectCage } from '#lib/cage/connectCage.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import { runCell } from '../../support/cageRun.ts';
import { inFrame } from '../../support/inFrame.ts';

let cage: Cage;

beforeAll(async () => {
	cage = await connectCage({ start: inFrame('cage') });
});

afterAll(() => cage.close());

const value = (type: string, text: string) => ({ kind: 'value', preview: { kind: 'primitive', type, text } });
const shown = (...outputs: readonly unknown[]) => ({ ok: true, value: { outputs, logs: [] } });
const thrown = (name: string, detail: string, line: number, column: number) => ({
	ok: false,
	error: { error: { kind: 'thrown', name, detail, line, column }, logs: [] }
});

test('a cell shows the value of its last expression, and nothing where that is undefined', async () => {
	expect(await runCell(cage, '1 + 1')).toEqual(shown(value('number', '2')));
	expect(await runCell(cage, 'undefined')).toEqual(shown());
});

test('a cell may await, and a promise as its value is awaited', async () => {
	expect(await runCell(cage, 'const x = await Promise.resolve(2);\nPromise.resolve(x * 2)')).toEqual(
		shown(value('number', '4'))
	);
});

test('values pass between cells by reference, functions too', async () => {
	await runCell(cage, 'const box = { n: 1 };\nconst grow = () => ++box.n;\nbox', {
		cell: 'one',
		defines: ['box', 'grow']
	});
	const read = { reads: { box: { kind: 'own' }, grow: { kind: 'own' } } } as const;
	expect(await runCell(cage, 'grow();\nbox.n', { cell: 'two', ...read })).toEqual(
		shown(value('number', '2'))
	);
	expect(await runCell(cage, 'box.n', { cell: 'three', ...read })).toEqual(shown(value('number', '2')));
});

test('what a cell defined is gone when it is forgotten', async () => {
	await runCell(cage, 'const gone = 1;\ngone', { cell: 'one', defines: ['gone'] });
	await cage.forget(['one' as CellId]);
	expect(await runCell(cage, 'gone', { cell: 'two', reads: { gone: { kind: 'own' } } })).toEqual({
		ok: false,
		error: { error: { kind: 'thrown', name: 'ReferenceError', detail: 'gone has no value yet' }, logs: [] }
	});
});

test('an input’s value reaches a cell as it is', async () => {
	const reads = { municipality: { kind: 'plain', value: ['0159', 7] } } as const;
	expect(await runCell(cage, 'municipality.join()', { reads })).toEqual(shown(value('string', '0159,7')));
});

test('a thrown error names the line and column in the cell', async () => {
	expect(await runCell(cage, 'const x = 1;\n\n  null.foo;\nx')).toEqual(
		thrown('TypeError', "Cannot read properties of null (reading 'foo')", 3, 8)
	);
	expect(await runCell(cage, 'const x = null; x.foo;\nx')).toEqual(
		thrown('TypeError', "Cannot read properties of null (reading 'foo')", 1, 19)
	);
});

test('an error in another cell’s function is placed in the cell that called it', async () => {
	await runCell(cage, 'const fails = () => {\n\n\n\n  throw new RangeError("deep");\n};\nfails', {
		cell: 'one',
		defines: ['fails']
	});
	const ran = await runCell(cage, '1;\nfails()', { cell: 'two', reads: { fails: { kind: 'own' } } });
	expect(ran.ok ? ran : ran.error.error).toMatchObject({ name: 'RangeError', line: 2 });
});

test('an error after an await, and one in an accessor of a chart, name their line', async () => {
	const late = await runCell(cage, 'await null;\nthrow new Error("late");\n1');
	expect(late.ok ? late : late.error.error).toMatchObject({ detail: 'late', line: 2 });
	const accessor = await runCell(
		cage,
		'const p = [1];\nconst chart = Plot.dot(p, {\n x: d => d.no.way\n}).plot();\nchart'
	);
	expect(accessor.ok ? accessor : accessor.error.error).toMatchObject({ name: 'TypeError', line: 3 });
	const option = await runCell(cage, '1;\nPlot.barY([1], Plot.groupX({y: "summ"}, {x: 1}))');
	expect(option.ok ? option : option.error.error).toMatchObject({
		detail: 'invalid group reduce: summ',
		line: 2
	});
});

test('a text that does not parse names the line and column', async () => {
	expect(await runCell(cage, 'const x = 1;\nlet x = 2;\nx')).toEqual(
		thrown('SyntaxError', "Identifier 'x' has already been declared", 2, 5)
	);
});

test('a rejection that nobody handles fails its cell', async () => {
	const ran = await runCell(cage, '1;\nPromise.reject(new Error("lost"));\n3');
	expect(ran.ok ? ran : ran.error.error).toMatchObject({ kind: 'thrown', detail: 'lost', line: 2 });
});

test('an error in a timer is told to its cell after that has ended, and ends nothing', async () => {
	const { generation } = cage;
	const told = new Promise<Shown>((resolve) => {
		const show = (seen: Shown) => seen.logs.length > 0 && resolve(seen);
		void runCell(cage, '1;\nsetTimeout(() => { throw new Error("tick"); }, 20);\n3', { cell: 'timer', show });
	});
	expect((await told).logs).toEqual([{ level: 'error', text: 'Error: tick', line: 2 }]);
	expect(cage.generation).toBe(generation);
});

test.each([
	['throw null', { name: 'Error', detail: 'null' }],
	['throw {a: 1}', { name: 'Error', detail: '{a: 1}' }],
	['throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 2; } })', { name: 'Error' }],
	['throw Object.assign(new Error("x"), { get: 1, stack: 5 })', { name: 'Error', detail: 'x' }],
	['throw Object.defineProperty(new Error("x"), "message", { get() { throw 1; } })', { name: 'Error' }],
	['const f = () => f(); f()', { name: 'RangeError', detail: 'Maximum call stack size exceeded' }]
])('whatever is thrown is an error of the cell: %s', async (source, error) => {
	const ran = await runCell(cage, `${source};\n1`);
	expect(ran.ok ? ran : ran.error.error).toMatchObject({ kind: 'thrown', ...error });
});

test('the console speaks at the cell, with its line', async () => {
	const source =
		'console.log("hej", {a: [1, "b"]});\n\nconsole.warn(new Map([[1, 2]]));\nconsole.error(new Error("no"));\n1';
	expect(await runCell(cage, source)).toEqual({
		ok: true,
		value: {
			outputs: [value('number', '1')],
			logs: [
				{ level: 'log', text: 'hej {a: [1, "b"]}', line: 1 },
				{ level: 'warn', text: 'Map {1 → 2}', line: 3 },
				{ level: 'error', text: 'Error: no', line: 4 }
			]
		}
	});
});

test('two cells that run at the same time each hear their own console and show their own outputs', async () => {
	const source = (word: string) =>
		`for (let i = 0; i < 3; i++) { await new Promise(r => setTimeout(r, 5));\nconsole.log("${word}"); display("${word}"); }\n"${word}"`;
	const [one, two] = await Promise.all([
		runCell(cage, source('one'), { cell: 'one' }),
		runCell(cage, source('two'), { cell: 'two' })
	]);
	const heard = (word: string) => ({
		outputs: Array(4).fill(value('string', word)),
		logs: Array(3).fill({ level: 'log', text: word, line: 2 })
	});
	expect([one, two]).toEqual([
		{ ok: true, value: heard('one') },
		{ ok: true, value: heard('two') }
	]);
});

test('display shows while the cell still runs, even where it never waits', async () => {
	const seen: Shown[] = [];
	const source =
		'display(1);\nconst end = performance.now() + 400;\nwhile (performance.now() < end) display(2);\n3';
	const running = runCell(cage, source, { show: (shown) => seen.push(shown) });
	let finished = false;
	void running.then(() => (finished = true));
	await expect.poll(() => seen.length > 0 && !finished).toBe(true);
	expect(seen[0]?.outputs[0]).toEqual(value('number', '1'));
	await running;
});

test('a hundred thousand outputs and fifty megabytes of console are cut and counted', async () => {
	const source =
		'for (let i = 0; i < 100000; i++) display(i);\nconst long = "x".repeat(5000);\nfor (let i = 0; i < 10000; i++) console.log(long);\n1';
	const ran = await runCell(cage, source);
	if (!ran.ok) throw new Error(JSON.stringify(ran.error));
	expect(ran.value.outputs.length).toBe(200);
	expect(ran.value.logs.length).toBeLessThanOrEqual(1_000);
	expect(ran.value.left).toEqual({ outputs: 99_801, logs: 10_000 - ran.value.logs.length });
});

test('an endless loop is stopped within a second while the page’s timers tick', async () => {
	await runCell(cage, 'const kept = 1;\nkept', { cell: 'kept', defines: ['kept'] });
	const { generation } = cage;
	const stop = new AbortController();
	let ticks = 0;
	const ticking = setInterval(() => ticks++, 10);
	const running = runCell(cage, 'while (true) {}\n1', { cell: 'loop', signal: stop.signal });
	await new Promise((resolve) => setTimeout(resolve, 500));
	expect(ticks).toBeGreaterThan(20);
	const asked = performance.now();
	stop.abort();
	expect(await running).toEqual({ ok: false, error: { error: { kind: 'stopped' }, logs: [] } });
	clearInterval(ticking);
	expect(performance.now() - asked).toBeLessThan(1_000);
	expect(cage.generation).toBe(generation + 1);
	const ran = await runCell(cage, 'kept', { reads: { kept: { kind: 'own' } } });
	expect(ran.ok ? ran : ran.error.error).toMatchObject({ detail: 'kept has no value yet' });
});

test('a cell that waits is stopped politely: the others keep their values, its timers end', async () => {
	await runCell(cage, 'const kept = { beats: 0 };\nkept', { cell: 'kept', defines: ['kept'] });
	const { generation } = cage;
	const stop = new AbortController();
	const reads = { kept: { kind: 'own' } } as const;
	const running = runCell(cage, 'setInterval(() => kept.beats++, 1);\nawait new Promise(() => {});\n1', {
		cell: 'waits',
		signal: stop.signal,
		reads
	});
	await new Promise((resolve) => setTimeout(resolve, 50));
	stop.abort();
	expect(await running).toEqual({ ok: false, error: { error: { kind: 'stopped' }, logs: [] } });
	expect(cage.generation).toBe(generation);
	const beats =
		'const before = kept.beats;\nawait new Promise(r => setTimeout(r, 30));\n[before > 0, kept.beats - before]';
	const ran = await runCell(cage, beats, { reads });
	expect(ran.ok && ran.value.outputs[0]).toMatchObject({
		preview: { items: [{ text: 'true' }, { text: '0' }] }
	});
});

test('a run that is already stopped does not start', async () => {
	const ran = await runCell(cage, '1', { signal: AbortSignal.abort() });
	expect(ran).toEqual({ ok: false, error: { error: { kind: 'stopped' }, logs: [] } });
});
