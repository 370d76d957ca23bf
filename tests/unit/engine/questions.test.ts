import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { questionsTo } from '#lib/engine/questions.ts';
import { fail, ok } from '#lib/notebook/result.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

const never = () => new Promise<never>(() => undefined);

test('each question has a number of its own, and hears of its own progress', async () => {
	const { ask, progressed } = questionsTo(() => undefined);
	const told: (readonly [string, number])[] = [];
	const asked = (name: string) =>
		ask(
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
	const answer = ask(never, { signal: stop.signal });
	stop.abort();
	expect(cancelled).toEqual([1]);
	await vi.advanceTimersByTimeAsync(999);
	expect(await answer).toEqual(fail({ kind: 'cancelled' }));
});

test('an engine that cannot be stopped is given up, with everything that waits', async () => {
	const { ask, died } = questionsTo(() => undefined);
	const stop = new AbortController();
	void ask(never, { signal: stop.signal });
	const waiting = ask(never);
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
	const answer = ask(late, { signal: stop.signal });
	stop.abort();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(await answer).toEqual(fail({ kind: 'cancelled' }));
	expect(await ask(async () => ok('alive'))).toEqual(ok('alive'));
});

test('an answer that tells of the engine’s death ends all others', async () => {
	const { ask, died } = questionsTo(() => undefined);
	const waiting = ask(never);
	const death = fail({ kind: 'died', detail: 'unreachable' } as const);
	expect(await ask(async () => death)).toEqual(death);
	expect(await waiting).toEqual(death);
	expect(await died).toBe('unreachable');
});
