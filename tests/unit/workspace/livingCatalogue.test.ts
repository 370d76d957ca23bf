import { expect, test } from 'vitest';
import type { Field } from '#lib/engine/engine.ts';
import { LivingCatalogue } from '#lib/workspace/livingCatalogue.ts';
import { cellOf, functions, surroundingsOf, tableOf } from '../../support/sqlSurroundings.ts';

const field = (name: string, type: string): Field => ({ name, type, nullable: true });
const engineHas = new Map<string, readonly Field[]>([
	['kommuner', [field('kode', 'VARCHAR')]],
	['points', [field('x', 'DOUBLE')]],
	['side', [field('n', 'BIGINT')]]
]);

function living() {
	const cells = [
		cellOf('ts', 'const points = [{ x: 1 }]; const unread = 2'),
		cellOf('sql', 'FROM points', 'q'),
		cellOf('sql', 'CREATE TABLE side AS SELECT 1 AS n; CREATE MACRO plus(a, b := 1) AS a + b', 'm')
	];
	const known = surroundingsOf(cells, [tableOf('q', 'x DOUBLE', 'cell')]);
	const asked: string[] = [];
	let time = 0;
	const catalogue = new LivingCatalogue({
		surroundings: { ...known, given: () => ['kommuner'] },
		lookUp: {
			describe: async (name) => {
				asked.push(name);
				return engineHas.get(name);
			},
			functions: async () => {
				asked.push('functions');
				return functions;
			}
		},
		now: () => time
	});
	return { catalogue, asked, known, cells, later: (milliseconds: number) => (time += milliseconds) };
}

const answered = () => new Promise<void>((resolve) => setTimeout(resolve));

test('it answers at once with what is known, and with the engine’s tables and functions when they have come', async () => {
	const { catalogue, asked } = living();
	expect([...catalogue.now().tables.keys()]).toEqual(['q', 'kommuner', 'side']);
	expect(catalogue.now().functions.map(({ name }) => name)).toEqual(['plus']);
	await answered();
	const { tables, functions: called } = catalogue.now();
	expect(tables.get('kommuner')).toMatchObject({ from: 'app', fields: [{ name: 'kode' }] });
	expect(tables.get('points')).toMatchObject({ from: 'cell', fields: [{ name: 'x' }] });
	expect(tables.get('side')).toMatchObject({ from: 'cell', cell: 'm', fields: [{ name: 'n' }] });
	expect(tables.has('unread')).toBe(false);
	expect(called.map(({ name }) => name)).toEqual(['plus', 'count', 'round', 'upper', 'range']);
	expect(called[0]).toMatchObject({
		kind: 'macro',
		cell: 'm',
		signatures: [{ parameters: [{ name: 'a' }, { name: 'b' }] }]
	});
	expect(asked).toEqual(['kommuner', 'points', 'side', 'functions']);
});

test('the same knowledge is the same catalogue, and asks nothing more', async () => {
	const { catalogue, asked, later } = living();
	catalogue.now();
	await answered();
	const once = catalogue.now();
	later(60_000);
	expect(catalogue.now()).toBe(once);
	expect(asked).toHaveLength(4);
});

test('what could not be told is asked for again after a while, and when its cell is another', async () => {
	const { catalogue, asked, known, cells, later } = living();
	engineHas.delete('points');
	catalogue.now();
	await answered();
	engineHas.set('points', [field('y', 'DOUBLE')]);
	catalogue.now();
	await answered();
	expect(catalogue.now().tables.has('points')).toBe(false);
	later(3_001);
	catalogue.now();
	await answered();
	expect(catalogue.now().tables.get('points')?.fields).toMatchObject([{ name: 'y' }]);
	known.change([cellOf('ts', 'const points = [{ z: 1 }]'), ...cells.slice(1)]);
	engineHas.set('points', [field('z', 'DOUBLE')]);
	later(3_001);
	expect(catalogue.now().tables.get('points')?.fields).toMatchObject([{ name: 'y' }]);
	await answered();
	expect(catalogue.now().tables.get('points')?.fields).toMatchObject([{ name: 'z' }]);
	expect(asked.filter((name) => name === 'points')).toHaveLength(3);
});
