import { expect, it } from 'vitest';
import type { Remarked } from '#lib/assist/remark.ts';
import { Remarks } from '#lib/workspace/remarks.svelte.ts';
import type { CellId } from '#lib/notebook/notebook.ts';

const cell = { id: 'a' as CellId, kind: 'sql', source: 'SELECT 1', flags: {} } as const;

/** Remarks whose rests and checks end when the test says so. */
function remarks() {
	let rested: () => void = () => undefined;
	const looks: { readonly signal: AbortSignal; readonly end: (sentence: string) => void }[] = [];
	const made = new Remarks({
		later: (task) => {
			rested = task;
			return () => (rested = () => undefined);
		},
		checks: [
			(signal) =>
				new Promise<ReadonlyMap<CellId, Remarked>>((resolve) => {
					const remark = (sentence: string) => ({ kind: 'own', at: { start: 0, end: 1 }, sentence }) as const;
					const end = (sentence: string) =>
						resolve(new Map([[cell.id, { source: cell.source, remarks: [remark(sentence)] }]]));
					looks.push({ signal, end });
				})
		]
	});
	const told = () => made.of(cell).map((remark) => (remark.kind === 'own' ? remark.sentence : remark.kind));
	return { made, looks, told, rest: () => rested() };
}

it('looks when the texts have come to rest, and once for several letters', async () => {
	const { made, looks, told, rest } = remarks();
	made.ask();
	made.ask();
	expect(looks).toHaveLength(0);
	rest();
	expect(looks).toHaveLength(1);
	looks[0]?.end('found');
	await expect.poll(told).toEqual(['found']);
});

it('drops the look under way at the first letter, not after the next rest: what it fetches would be in the way of typing', async () => {
	const { made, looks, told, rest } = remarks();
	made.ask();
	rest();
	expect(looks[0]?.signal.aborted).toBe(false);
	made.ask();
	expect(looks[0]?.signal.aborted).toBe(true);
	looks[0]?.end('of the text before');
	rest();
	expect(looks[1]?.signal.aborted).toBe(false);
	looks[1]?.end('of the text now');
	await expect.poll(told).toEqual(['of the text now']);
});

it('looks at a closed notebook no more, though it changes while it is emptied', () => {
	const { made, looks, rest } = remarks();
	made.ask();
	rest();
	made.close();
	expect(looks[0]?.signal.aborted).toBe(true);
	made.ask();
	rest();
	expect(looks).toHaveLength(1);
});
