import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#lib/language/analyse.ts';
import type { CellAnalysis } from '#lib/language/analysis.ts';
import { applyEdit } from '#lib/notebook/applyEdit.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import { newNotebook } from '#lib/notebook/newNotebook.ts';
import type { Cell, CellId, CellKind, Notebook } from '#lib/notebook/notebook.ts';
import type { Given } from '#lib/runtime/given.ts';
import { graphOf, type Graph } from '#lib/runtime/graph.ts';

const names = ['a', 'b', 'A', 'c', 'd', 'kommuner', 'æ'];
const kinds: readonly CellKind[] = ['sql', 'ts', 'md', 'input', 'sql'];
const sources = [
	'select * from a join b using (x)',
	'from c where x = $d',
	'create table e as from a; create macro f(x) as x + (select max(x) from b); from e',
	'select f(x) from "A", kommuner',
	'with a as (from b) from a, æ',
	'const c = a + b;\nconst d = [c];',
	'const kommuner = 1; c',
	'Tal: ${a} og ${d.x}',
	'type: number\nlabel: d\nvalue: 1',
	'',
	// These do not parse, as one kind or another.
	`select 'a from b`,
	'const c = (a',
	'select * from c where "x',
	'type: [\nvalue'
];
const given: Given = new Map([
	['kommuner', { owner: 'app', version: 0, loaded: true }],
	['spells', { owner: 'extract', version: 1, loaded: false }]
]);

const deed = fc.record({
	what: fc.constantFrom(
		'source',
		'source',
		'source',
		'rename',
		'kind',
		'add',
		'remove',
		'move',
		'split',
		'merge',
		'undo'
	),
	cell: fc.nat(),
	to: fc.nat(),
	source: fc.constantFrom(...sources),
	name: fc.option(fc.constantFrom(...names), { nil: undefined }),
	kind: fc.constantFrom(...kinds)
});
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

function editOf({ cells }: Notebook, done: Deed, id: CellId): Edit | undefined {
	const { what, to, source, name, kind } = done;
	const fresh: Cell = { id, kind, source, flags: {}, ...(name !== undefined && { name }) };
	if (what === 'add' || cells.length === 0)
		return { kind: 'add', index: to % (cells.length + 1), cell: fresh };
	const at = done.cell % cells.length;
	const cell = cells[at]!;
	switch (what) {
		case 'source':
			return { kind: 'setSource', id: cell.id, source };
		case 'rename':
			return { kind: 'rename', id: cell.id, name };
		case 'kind':
			return { kind: 'setKind', id: cell.id, cellKind: kind };
		case 'remove':
			return { kind: 'remove', id: cell.id };
		case 'move':
			return { kind: 'move', id: cell.id, to: to % cells.length };
		case 'split':
			return { kind: 'split', id: cell.id, at: to % (cell.source.length + 1), newId: id };
		case 'merge':
			return at + 1 < cells.length ? { kind: 'merge', id: cell.id } : undefined;
		default:
			return undefined;
	}
}

/** All that the graph says of names; the cells themselves and their analyses aside. */
const arrangement = ({
	bearings,
	readings,
	sources: from,
	readers,
	errors,
	order,
	names: all,
	paused
}: Graph) => ({
	bearings,
	readings,
	sources: from,
	readers,
	errors,
	order,
	names: all,
	paused
});

/**
 * The law: after any edits the graph is that of opening the cells as they now stand, where a cell whose text
 * does not parse stands with what its last text that did meant, and with nothing but its name where none did
 * since it came.
 */
test('any edits leave the graph that opening the notebook would give', () => {
	fc.assert(
		fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
			let notebook: Notebook = newNotebook({ title: 't', language: 'da' });
			let graph: Graph | undefined;
			const undone: Edit[] = [];
			const good = new Map<CellId, CellAnalysis>();
			const known = new WeakMap<Cell, CellAnalysis>();
			for (const [index, one] of deeds.entries()) {
				const edit = one.what === 'undo' ? undone.pop() : editOf(notebook, one, `n${index}` as CellId);
				if (edit === undefined) continue;
				const edited = applyEdit(notebook, edit);
				if (one.what !== 'undo') undone.push(edited.inverse);
				notebook = edited.notebook;
				const analysed = notebook.cells.map((cell) => {
					const analysis = known.get(cell) ?? analyse(cell);
					known.set(cell, analysis);
					return { cell, analysis };
				});
				graph = graphOf(analysed, given, graph);
				for (const id of [...good.keys()])
					if (!notebook.cells.some((cell) => cell.id === id)) good.delete(id);
				for (const { cell, analysis } of analysed) if (!('problem' in analysis)) good.set(cell.id, analysis);
				const meant = analysed.map(({ cell, analysis }) => ({
					cell,
					analysis: good.get(cell.id) ?? analysis
				}));
				expect(arrangement(graph)).toEqual(arrangement(graphOf(meant, given)));
			}
		}),
		{ seed: 20_261_123, numRuns: 400 }
	);
});
