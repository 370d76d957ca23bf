import { expect, test } from 'vitest';
import type { Engine, EngineError, Watch } from '#lib/engine/engine.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import { givingWay } from '#lib/workspace/givingWay.ts';

type Asked = { readonly sql: string; readonly answer: (answer: Result<Uint8Array, EngineError>) => void };

/** An engine that answers when the test says so, and cancels when it is told to. */
function behind() {
	const asked: Asked[] = [];
	const take = (sql: string, watch: Watch = {}) =>
		new Promise<Result<Uint8Array, EngineError>>((resolve) => {
			asked.push({ sql, answer: resolve });
			watch.signal?.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })));
		});
	const engine = {
		query: take,
		read: (name: string) => take(`read ${name}`),
		check: ({ name }: { name: string }, watch: Watch) => take(`check ${name}`, watch),
		memory: async () => ok(0)
	};
	return { asked, ...givingWay(engine as unknown as Engine) };
}

const rest = async () => {
	for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};
const bytes = (...of: number[]) => ok(Uint8Array.from(of));
const open = () => new AbortController().signal;

test('a background query is answered when nothing else is wanted', async () => {
	const { asked, inBackground } = behind();
	const answer = inBackground('profile', open());
	await rest();
	asked[0]!.answer(bytes(1));
	expect(await answer).toEqual(bytes(1));
});

test('it is cancelled when the notebook asks, and asked anew after the last of its questions', async () => {
	const { asked, inBackground, engine } = behind();
	const answer = inBackground('profile', open());
	await rest();
	const [one, two] = [engine.read('a'), engine.read('b')];
	await rest();
	expect(asked.map(({ sql }) => sql)).toEqual(['profile', 'read a', 'read b']);
	asked[1]!.answer(bytes(2));
	await one;
	await rest();
	expect(asked.length).toBe(3);
	asked[2]!.answer(bytes(3));
	await two;
	await rest();
	expect(asked.map(({ sql }) => sql)).toEqual(['profile', 'read a', 'read b', 'profile']);
	asked[3]!.answer(bytes(4));
	expect(await answer).toEqual(bytes(4));
});

test('one that is no longer wanted is cancelled, also while it waits', async () => {
	const { asked, inBackground, engine } = behind();
	const stopping = new AbortController();
	const running = inBackground('running', stopping.signal);
	await rest();
	stopping.abort();
	expect(await running).toEqual(fail({ kind: 'cancelled' }));
	const reading = engine.read('a');
	const late = new AbortController();
	const waiting = inBackground('waiting', late.signal);
	await rest();
	late.abort();
	expect(await waiting).toEqual(fail({ kind: 'cancelled' }));
	asked.at(-1)!.answer(bytes(1));
	await reading;
	expect(asked.map(({ sql }) => sql)).toEqual(['running', 'read a']);
});

test('an error of its own is told, and the panel’s own questions do not disturb it', async () => {
	const { asked, inBackground, engine } = behind();
	const answer = inBackground('profile', open());
	await rest();
	await engine.memory();
	asked[0]!.answer(fail({ kind: 'out-of-memory', detail: 'x' }));
	expect(await answer).toEqual(fail({ kind: 'out-of-memory', detail: 'x' }));
	expect(asked.length).toBe(1);
});

test('a look at a text while it is written gives way too, and is called off by its signal', async () => {
	const { asked, engine } = behind();
	const cell = {
		name: 'a',
		statements: [],
		parameters: new Map(),
		supposed: { tables: new Map(), macros: [] }
	};
	const look = engine.check(cell, { signal: open() });
	await rest();
	const reading = engine.read('a');
	await rest();
	asked[1]!.answer(bytes(1));
	await reading;
	await rest();
	expect(asked.map(({ sql }) => sql)).toEqual(['check a', 'read a', 'check a']);
	const stopping = new AbortController();
	const stopped = engine.check(cell, { signal: stopping.signal });
	stopping.abort();
	expect(await stopped).toEqual(fail({ kind: 'cancelled' }));
	asked[2]!.answer(bytes(2));
	expect((await look).ok).toBe(true);
});
