import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, CellId } from '#lib/notebook/notebook.ts';
import { headingsIn } from '#lib/ui/outline/headings.ts';
import { layersOf } from '#lib/ui/outline/layers.ts';
import { neighbourhoodOf, outlineGraph } from '#lib/ui/outline/outlineGraph.ts';
import { foundIn, sectionsOf } from '#lib/ui/outline/sections.ts';

const seed = 20_261_125;

const cell = (id: string, kind: Cell['kind'] = 'sql', source = ''): Cell => ({
	...{ id: id as CellId, kind, name: id, source },
	flags: {}
});

describe('layers of a graph', () => {
	const layered = (edges: { readonly [node: string]: readonly string[] }, most = Infinity) =>
		layersOf(Object.keys(edges), (node) => edges[node] ?? [], { most });

	test('a node stands below the longest way to it', () => {
		expect(layered({ a: [], b: ['a'], c: ['a', 'b'], d: [] })).toEqual([['a', 'd'], ['b'], ['c']]);
	});

	test('those of a ring stand in one layer, and what follows below them', () => {
		expect(layered({ a: [], b: ['a', 'd'], c: ['b'], d: ['c'], e: ['d'] })).toEqual([
			['a'],
			['b', 'd', 'c'],
			['e']
		]);
	});

	test('nodes stand near what they come from: edges that need not cross do not', () => {
		expect(layered({ a: [], b: [], c: [], x: ['c'], y: ['b'], z: ['a'] })[1]).toEqual(['z', 'y', 'x']);
	});

	test('a wide layer is broken into rows of much the same length', () => {
		expect(layered({ a: [], b: [], c: [], d: [], e: [] }, 3).map((row) => row.length)).toEqual([3, 2]);
	});

	test('whatever the graph, every node stands once and no edge leads up', () => {
		const size = 40;
		const anyEdges = fc.array(fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }), {
			minLength: size,
			maxLength: size
		});
		fc.assert(
			fc.property(anyEdges, fc.boolean(), (all, mayRing) => {
				const edges = all.map((one, node) =>
					one.filter((source) => source !== node && (mayRing || source < node))
				);
				const nodes = edges.map((_, node) => node);
				const rows = layersOf(nodes, (node) => edges[node]!, { most: 6 });
				expect(rows.flat().sort((a, b) => a - b)).toEqual(nodes);
				if (mayRing) return;
				const row = new Map(rows.flatMap((ids, index) => ids.map((id) => [id, index])));
				for (const node of nodes)
					for (const source of edges[node]!) expect(row.get(source)).toBeLessThan(row.get(node)!);
			}),
			{ seed, numRuns: 100 }
		);
	});
});

describe('what reads what', () => {
	const cells = [cell('a'), cell('b'), cell('prose', 'md'), cell('told', 'md')];
	const reads: {
		readonly [id: string]: Parameters<typeof outlineGraph>[1] extends (id: CellId) => infer R ? R : never;
	} = {
		a: [{ name: 'spells', source: { kind: 'extract' } }],
		b: [
			{ name: 'a', source: { kind: 'cell', cell: 'a' as CellId } },
			{ name: 'kommuner', source: { kind: 'app' } },
			{ name: 'oops', source: undefined }
		],
		told: [{ name: 'b', source: { kind: 'cell', cell: 'b' as CellId } }]
	};
	const graph = outlineGraph(cells, (id) => reads[id] ?? []);

	test('holds cells and the tables that no cell makes, and leaves out prose that stands alone', () => {
		expect([...graph.nodes.keys()]).toEqual(['given spells', 'given kommuner', 'a', 'b', 'told']);
		expect(graph.sources.get('b')).toEqual(['a', 'given kommuner']);
		expect(graph.readers.get('b')).toEqual(['told']);
	});

	test('folds to those nearest to a cell', () => {
		expect([...neighbourhoodOf(graph, 'a', 3)]).toEqual(['a', 'given spells', 'b']);
		expect(neighbourhoodOf(graph, 'a', 9).size).toBe(5);
	});
});

describe('the outline', () => {
	test('finds headings, without their markup and not in code', () => {
		expect(headingsIn('# One *two* ##\ntext\n```sh\n# no\n```\n### [Three](x)\n#four')).toEqual([
			{ level: 1, text: 'One two' },
			{ level: 3, text: 'Three' }
		]);
	});

	const cells = [
		cell('first'),
		cell('h', 'md', '# Moves\n\n## By year'),
		cell('moves'),
		cell('note', 'md', 'words')
	];

	test('divides the notebook at its headings', () => {
		expect(
			sectionsOf(cells).map(({ heading, cells: within }) => [heading?.text, within.map(({ id }) => id)])
		).toEqual([
			[undefined, ['first']],
			['Moves', []],
			['By year', ['moves', 'note']]
		]);
	});

	test('is filtered by name, by heading with all that stands under it', () => {
		const found = (typed: string) =>
			foundIn(sectionsOf(cells), typed, ({ name, source }) => `${name} ${source}`).map(
				({ heading, cells: within }) => [heading?.text, within.map(({ id }) => id)]
			);
		expect(found('FIRST')).toEqual([[undefined, ['first']]]);
		expect(found('year')).toEqual([['By year', ['moves', 'note']]]);
		expect(found('moves')).toEqual([
			['Moves', []],
			['By year', ['moves']]
		]);
		expect(found('zebra')).toEqual([]);
	});
});
