import { expect, test } from 'vitest';
import { checkOwnNames } from '#lib/assist/check/checkOwnNames.ts';
import { cellOf, surroundingsOf } from '../../support/sqlSurroundings.ts';

test('a cell that gives a name of the library its own meaning is told so at the name', async () => {
	const cells = [
		cellOf('sql', "SELECT 'netrate'; CREATE OR REPLACE MACRO NETRATE(a, b) AS a - b", 'a'),
		cellOf('ts', '// containment\nconst containment = 1;\nfunction areaFlows() {}', 'b'),
		cellOf('ts', '1 + 1', 'gravity'),
		cellOf('sql', 'CREATE MACRO own(a) AS netRate(a, 1, 2); SELECT netRate(1, 2, 3)', 'c'),
		cellOf('sql', 'FROM kommuner', 'odMatrix'),
		cellOf('ts', 'netRate(1, 2, 3)', 'd')
	];
	const found = await checkOwnNames(surroundingsOf(cells, []))(new AbortController().signal);
	const told = cells.map(({ id, source }) =>
		found.get(id)!.remarks.map((remark) => {
			expect(remark.kind).toBe('own');
			return source.slice(remark.at.start, remark.at.end);
		})
	);
	expect(told).toEqual([['NETRATE'], ['containment', 'areaFlows'], ['1 + 1'], [], [], []]);
	expect(found.get(cells[1]!.id)!.remarks[0]!.at.start).toBe(21);
});
