import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { questionsTo } from '#lib/engine/questions.ts';
import { fail, ok } from '#lib/notebook/result.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const anything = v.unknown();
const never = () => new Promise<never>(() => undefined);

test('each question has a number of its own, and hears of its own progress', async () => {
	const { ask, progressed } = questionsTo(() => undefined);
	const told: (readonly [string, number])[] = [];
	const asked = (name: string) =>
		ask(
			v.number(),
			async (id) => {
				progressed(id, id / 10);
				return ok(id);
			},
			{ progress: (done) => told.push([name, done]) }
		);
	expect(await asked('a')).toEqual(ok(1));
	expect(await asked('b')).toEqual(ok(2));
	expect(told).toEqual([
		['a', 0.1],
		['b', 0.2]
	]);
});

test('a stop is passed on, and answered even if the engine does not', async () => {
	const cancelled: number[] = [];
	const { ask } = questionsTo((id) => cancelled.push(id));
	const stop = new AbortController();
	const answer = ask(anything, never, { signal: stop.signal });
	stop.abort();
	expect(cancelled).toEqual([1]);
	await vi.advanceTimersByTimeAsync(999);
	expect(await answer).toEqual(fail({ kind: 'cancelled' }));
});

test('an engine that cannot be stopped is given up, with everything that waits', async () => {
	const { ask, died } = questionsTo(() => undefined);
	const stop = new AbortController();
	void ask(anything, never, { signal: stop.signal });
	const waiting = ask(anything, never);
	stop.abort();
	await vi.advanceTimersByTimeAsync(10_000);
	expect(await died).toBe('A query could not be stopped.');
	expect(await waiting).toEqual(fail({ kind: 'died', detail: 'A query could not be stopped.' }));
});

test('an engine that stops late, but stops, lives on', async () => {
	const { ask } = questionsTo(() => undefined);
	const stop = new AbortController();
	const late = () =>
		new Promise<ReturnType<typeof fail<{ kind: 'cancelled' }>>>((resolve) =>
			setTimeout(() => resolve(fail({ kind: 'cancelled' })), 5_000)
		);
	const answer = ask(anything, late, { signal: stop.signal });
	stop.abort();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(await answer).toEqual(fail({ kind: 'cancelled' }));
	expect(await ask(anything, async () => ok('alive'))).toEqual(ok('alive'));
});

test('an answer that tells of the engine’s death ends all others', async () => {
	const { ask, died } = questionsTo(() => undefined);
	const waiting = ask(anything, never);
	const death = fail({ kind: 'died', detail: 'unreachable' } as const);
	expect(await ask(anything, async () => death)).toEqual(death);
	expect(await waiting).toEqual(death);
	expect(await died).toBe('unreachable');
});

test.each([
	['no answer at all', undefined],
	['a value of another shape', ok('7')],
	['a value that a library made of a port', ok(() => 7)],
	['an error of a kind that no engine has', { ok: false, error: { kind: 'html', detail: '<img src=x>' } }],
	['a failure that nobody describes', { ok: false }],
	['an answer that says both', { ok: 'yes', value: 7 }]
])('an engine that gives %s is given up, and nothing of it reaches the page', async (_, said) => {
	const { ask, died } = questionsTo(() => undefined);
	const death = { kind: 'died', detail: 'The engine gave an answer that cannot be read.' } as const;
	expect(await ask(v.number(), async () => said)).toEqual(fail(death));
	expect(await died).toBe(death.detail);
});
