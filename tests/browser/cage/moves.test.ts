import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cage } from '#lib/cage/cage.ts';
import { connectCage } from '#lib/cage/connectCage.ts';
import { runCell } from '../../support/cageRun.ts';
import { inFrame } from '../../support/inFrame.ts';

let cage: Cage;
beforeAll(async () => {
	cage = await connectCage({ start: inFrame('cage') });
});
afterAll(() => cage.close());

const text = (value: string) => ({
	ok: true,
	value: {
		outputs: [{ kind: 'value', preview: { kind: 'primitive', type: 'string', text: value } }],
		logs: []
	}
});

test('a cell finds the measures, and a notebook’s own of such a name is the one that it gives', async () => {
	const source = `const od = Table.from([
	{ fra: '0101', til: '0159', flytninger: 3 },
	{ fra: '0159', til: '0101', flytninger: 1 }
]);
JSON.stringify([migrationEffectiveness(areaFlows(od)), netRate(3, 1, 1000), odMatrix(od, { level: 'region' })[0].fra])`;
	// Nets of 2 over 8 moves in and out.
	expect(await runCell(cage, source)).toEqual(text('[50,2,"1084"]'));
	const own = `const netRate = () => 'own';\nnetRate(3, 1, 1000)`;
	expect(await runCell(cage, own, { cell: 'own', defines: ['netRate'] })).toEqual(text('own'));
	const reader = { cell: 'reader', reads: { netRate: { kind: 'own' } } } as const;
	expect(await runCell(cage, 'netRate(3, 1, 1000)', reader)).toEqual(text('own'));
});
