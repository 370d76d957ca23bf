import { beforeAll, expect, test } from 'vitest';
import { toldOf } from '#lib/assist/ts/toldOf.ts';
import type { TsService } from '#lib/assist/ts/service/openTsService.ts';
import { libraryMacros } from '#lib/moves/libraryMacros.ts';
import { authorsMoves } from '#lib/moves/authorsMoves.ts';
import { macroDocs } from '#messages/macroDocs.ts';
import { cellOf, surroundingsOf } from '../../support/sqlSurroundings.ts';
import { cellId, cellsOf, remarked, tableOf, told, tsService } from '../../support/tsAssisted.ts';

let service: TsService;
beforeAll(() => {
	service = tsService();
});

test('every macro and every function of the library of moves is told of in both languages', () => {
	const names = new Set([...libraryMacros.map(({ name }) => name), ...Object.keys(authorsMoves)]);
	expect(Object.keys(macroDocs.da).sort()).toEqual([...names].sort());
});

test('a function of the library is offered and told with formula and source, in the person’s language', () => {
	told(service, { a: 'netRa' });
	const offered = service.complete({ cell: cellId('a'), at: 5 }).find(({ label }) => label === 'netRate');
	expect(offered?.about).toContain('1000 · (I − O) / P̄');
	service.take({ language: 'da', order: [cellId('a')], cells: cellsOf({ a: 'netRate(1, 2, 3)' }) });
	const hover = service.hover({ cell: cellId('a'), at: 2 });
	expect(hover?.code).toContain('netRate(arrivals: Quantity, departures: Quantity, population: Quantity)');
	expect(hover?.lines.join(' ')).toContain('Nettoflytterate pr. 1.000 af middelfolketallet');
	expect(hover?.lines.join(' ')).toContain('Siegel og Swanson 2004');
});

const flows = tableOf('od', 'fra VARCHAR', 'til VARCHAR', 'flytninger BIGINT', 'koen VARCHAR');

test('tables go straight into the functions, and a column that is missing is remarked', () => {
	const source = `const omraader = areaFlows(od);
const mei = migrationEffectiveness(omraader);
const pr_koen = odMatrix(od, { level: 'region', per: (r) => r.koen, weight: (r) => r.flytninger });
[mei, pr_koen[0].flyttere, odResiduals(od).map((r) => r.residual), areaFlows([...od])]`;
	told(service, { a: source }, [flows]);
	expect(remarked(service, cellsOf({ a: source })[0]!)).toEqual([]);
	const wrong = `areaFlows(od)`;
	told(service, { a: wrong }, [tableOf('od', 'fra VARCHAR', 'til VARCHAR')]);
	expect(remarked(service, cellsOf({ a: wrong })[0]!)).toHaveLength(1);
});

test('a macro of a cell is no table to TypeScript, so that the library’s function stays what it is', () => {
	const cells = [
		cellOf('sql', 'CREATE MACRO netRate(a, b, c) AS a', 'egen'),
		cellOf('sql', 'CREATE MACRO plus(a) AS a; SELECT 1', 'plus'),
		cellOf('ts', 'netRate(1, 2, 3)', 't')
	];
	expect(toldOf(surroundingsOf(cells, [])).tables.map(({ name }) => name)).toEqual(['egen', 'plus']);
});

test('a notebook’s own definition of such a name is the one that is meant', () => {
	const cells = { a: 'const netRate = (x: string) => x.length;', b: "netRate('abc').toFixed(1)" };
	told(service, cells);
	for (const cell of cellsOf(cells)) expect(remarked(service, cell)).toEqual([]);
	// And gives way when it goes.
	told(service, { b: 'netRate(1, 2, 3)' });
	expect(remarked(service, cellsOf({ b: 'netRate(1, 2, 3)' })[0]!)).toEqual([]);
});
