import { expect, test } from 'vitest';
import { ok } from '#lib/notebook/result.ts';
import { Memory } from '#lib/workspace/memory.svelte.ts';

test('what was asked before the rooms were emptied is not shown after', async () => {
	const answers: (() => void)[] = [];
	const answered = <T>(value: T) => new Promise<T>((resolve) => answers.push(() => resolve(value)));
	const memory = new Memory({
		engine: {
			memory: () => answered(ok({ used: 8, limit: 10 })),
			relations: () => answered(ok([{ name: 'gammel', rows: 5 }])),
			describe: () => Promise.reject(new Error('not asked')),
			importArrow: () => Promise.reject(new Error('not asked')),
			drop: () => Promise.reject(new Error('not asked'))
		},
		inBackground: () => Promise.reject(new Error('not asked')),
		held: () => answered([])
	});
	const shown = () => [memory.meter?.used, memory.relations.map(({ name }) => name)];
	const late = memory.look();
	memory.emptied();
	for (const answer of answers.splice(0)) answer();
	await late;
	expect(shown()).toEqual([undefined, []]);
	const now = memory.look();
	for (const answer of answers.splice(0)) answer();
	await now;
	expect(shown()).toEqual([8, ['gammel']]);
	memory.emptied();
	expect(shown()).toEqual([undefined, []]);
});
