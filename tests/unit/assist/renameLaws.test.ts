import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { renameCell } from '#lib/assist/rename/renameCell.ts';
import { analyse } from '#lib/language/analyse.ts';
import type { Cell, CellId, CellKind } from '#lib/notebook/notebook.ts';
import { type Graph, graphOf } from '#lib/runtime/graph.ts';
import { anyQuery } from '../../support/anyQuery.ts';
import { surroundingsOf } from '../../support/sqlSurroundings.ts';

const texts: readonly (readonly [CellKind, string])[] = [
	['ts', 't1.length'],
	['ts', 'const u = { t1, b }; `${æ}`'],
	['ts', 'const f = (t1) => t1 + a'],
	['ts', 'const { a: q = t1 } = b; q'],
	['ts', 'type t1 = number; (b as t1)'],
	['ts', 'class Q { t1 = t1; b() { return b } }'],
	['md', '${t1}, ${ a.x } and `${b}` and ${b}'],
	['md', '\\${t1} ${æ}'],
	['input', 'type: select\noptionsFrom: t1.x\nvalue: 1'],
	['input', "type: select\noptionsFrom: 'b' # t1\nvalue: 1"],
	['input', 'type: number\nwrong: t1\nvalue: 1'],
	['chart', 'type: bar\ntable: t1\nx: a'],
	['chart', 'type: bar\ntable: "a"\nx: a\nwrong: 1']
];
const heads = [
	'create table n1 as',
	'create or replace temp view n1 as',
	'create macro f(t1) as table',
	'explain'
];

const sql = fc
	.tuple(fc.constantFrom('', '', '', ...heads), anyQuery)
	.map(([head, query]) => ['sql', head === '' ? query : `${head} (${query})`] as const);
const cell = fc.oneof({ weight: 1, arbitrary: sql }, { weight: 2, arbitrary: fc.constantFrom(...texts) });
/** All different, so that few notebooks clash; what reads itself still does. */
const names = fc.shuffledSubarray(['t1', 'a', 'b', 'æ', 't 3', 'x1'], { minLength: 6 });
const toName = fc.constantFrom(
	'xyz',
	'New Name',
	'select',
	'Æble',
	'q"q',
	'T9',
	'y.z',
	'left',
	'sample',
	'ny-ret'
);

const graph = (cells: readonly Cell[]): Graph =>
	graphOf(
		cells.map((one) => ({ cell: one, analysis: analyse(one) })),
		new Map()
	);
const edges = ({ sources }: Graph) => [...sources].map(([id, read]) => [id, [...read].sort()]);

/** Notebooks in which names clash are left out: there nobody knows whom a reader means. */
test('whatever cell of whatever notebook is renamed, every cell reads those that it read', () => {
	let followed = 0;
	fc.assert(
		fc.property(
			fc.array(cell, { minLength: 3, maxLength: 6, size: 'max' }),
			names,
			fc.nat(),
			toName,
			(made, names, pick, to) => {
				const cells = made.map(([kind, source], index): Cell => ({
					...{ id: `c${index}` as CellId, kind, source, flags: {} },
					name: names[index]!
				}));
				const renamedCell = cells[pick % cells.length]!;
				const before = graph(cells);
				if (before.errors.size > 0) return;
				const renamed = renameCell(renamedCell, to, surroundingsOf(cells, []));
				if (!renamed.ok) return;
				const { sources } = renamed.value;
				if (sources.size > 0) followed++;
				const after = cells.map((one): Cell => {
					const said = { ...one, source: sources.get(one.id) ?? one.source };
					return one === renamedCell ? { ...said, name: to } : said;
				});
				expect(edges(graph(after)), after.map(({ source }) => source).join('\n\n')).toEqual(edges(before));
			}
		),
		{ seed: 20_261_124, numRuns: 1_200 }
	);
	expect(followed).toBeGreaterThan(30);
});
