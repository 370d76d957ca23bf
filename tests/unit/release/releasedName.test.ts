import fc from 'fast-check';
import { expect, test } from 'vitest';
import { releasedName } from '#lib/release/releasedName.ts';

test.each([
	['Flyttemønstre', 'moves', 'csv', 'Flyttemønstre-moves.csv'],
	['Ind/ud: 2024', 'SQL-celle', 'xlsx', 'Ind-ud-2024-SQL-celle.xlsx'],
	['', '', 'svg', 'kladde.svg'],
	['../../etc', 'passwd', 'csv', 'etc-passwd.csv'],
	['rapport.pdf', 'moves.exe', 'csv', 'rapport-pdf-moves-exe.csv'],
	['a\u202Efdp', 'x\\..\\y', 'png', 'a-fdp-x-y.png'],
	['con', '', 'csv', 'kladde-con.csv']
])('of %j and %j a file is called as no system minds', (notebook, cell, ending, name) => {
	expect(releasedName(notebook, cell, ending)).toBe(name);
});

test('a part says so last, where no title cuts it off', () => {
	expect(releasedName('Flytninger', 'balance', 'csv', 'udsnit')).toBe('Flytninger-balance-udsnit.csv');
	expect(releasedName('x'.repeat(300), 'balance', 'csv', 'udsnit')).toMatch(/x-udsnit\.csv$/);
});

test('whatever an author calls them, a file has one ending, no path and a bounded name', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (notebook, cell) => {
			const name = releasedName(notebook, cell, 'csv');
			expect(name).toMatch(/^[^./\\:*?"<>|\p{C}\s]+\.csv$/u);
			expect([...name].length).toBeLessThan(96);
		}),
		{ seed: 6, numRuns: 40 }
	);
});
