import { expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { ok } from '#lib/notebook/result.ts';
import { LivingEngine } from '#lib/workspace/livingEngine.ts';

/** An engine whose only answer is its number, and which dies when it is told to. */
function numbered(number: number) {
	let die: (detail: string) => void = () => undefined;
	const died = new Promise<string>((resolve) => (die = resolve));
	const engine = {
		died,
		describe: async () => ok([{ name: String(number), type: 'INTEGER', nullable: true }]),
		close: () => die('closed')
	} as unknown as Engine;
	return { engine, die };
}

/** Opens a living engine whose starts go as `fails` says; tells what happens in order. */
function opened({ fails = () => false }: { readonly fails?: (start: number) => boolean } = {}) {
	const told: string[] = [];
	const started: ReturnType<typeof numbered>[] = [];
	let starts = 0;
	const living = new LivingEngine({
		connect: async () => {
			starts += 1;
			if (fails(starts)) throw new Error(`start ${starts} failed`);
			const one = numbered(starts);
			started.push(one);
			return one.engine;
		},
		furnish: async () => void told.push(`furnished ${starts}`),
		replaced: (detail) => told.push(`replaced: ${detail}`)
	});
	return { living, told, started };
}

/** Which of the engines answers. */
async function answerOf(living: LivingEngine) {
	const answer = await living.describe('');
	return answer.ok ? ok(answer.value.map(({ name }) => name)) : answer;
}

test('an engine that died is replaced once, furnished before anyone asks it', async () => {
	const { living, told, started } = opened();
	await living.ready;
	started[0]!.die('out of memory');
	await started[0]!.engine.died;
	await Promise.resolve();
	expect(await answerOf(living)).toEqual(ok(['2']));
	expect(told).toEqual(['furnished 1', 'replaced: out of memory', 'furnished 2']);
});

test('an engine that could not start answers with that, and is tried again by whoever asks next', async () => {
	const { living, told } = opened({ fails: (start) => start === 1 });
	await expect(living.ready).rejects.toThrow('start 1 failed');
	expect(await answerOf(living)).toEqual(ok(['2']));
	expect(told).toEqual(['furnished 2']);
});

test('while no engine can start, every question is answered', async () => {
	const { living } = opened({ fails: () => true });
	expect(await answerOf(living)).toEqual({
		ok: false,
		error: { kind: 'died', detail: 'Error: start 1 failed' }
	});
});

test('an engine that is ended for an empty one is not told as dead', async () => {
	const { living, told } = opened();
	await living.ready;
	await living.restart();
	expect(await answerOf(living)).toEqual(ok(['2']));
	expect(told).toEqual(['furnished 1', 'furnished 2']);
});

test('an engine that was closed starts no other', async () => {
	const { living, told, started } = opened();
	await living.ready;
	living.close();
	await started[0]!.engine.died;
	await Promise.resolve();
	expect(told).toEqual(['furnished 1']);
});
