import { describe, expect, test } from 'vitest';
import { breachesIn } from '../../../tools/laws/laws.js';
import { readSource } from '../../../tools/laws/sourceFile.js';

const folders = [
	{ folder: 'notebook', valuesFrom: [] },
	{ folder: 'language', valuesFrom: ['notebook'] },
	{ folder: 'engine', valuesFrom: ['notebook'] },
	{ folder: 'cage', valuesFrom: ['notebook'] },
	{ folder: 'chart', valuesFrom: ['cage'] },
	{ folder: 'messages', valuesFrom: [] },
	{ folder: 'workspace', valuesFrom: ['notebook', 'engine', 'messages'] },
	{ folder: 'ui', valuesFrom: ['notebook', 'workspace', 'messages'] },
	{ folder: 'routes', valuesFrom: ['engine', 'ui'] }
];
const packages = [
	{ name: '@duckdb/duckdb-wasm', homes: ['engine'] },
	{ name: '@observablehq/plot', homes: ['chart', 'cage/drawing'] },
	{ name: '@sveltejs/kit', homes: ['routes', 'service-worker.ts'] },
	{ name: 'monaco-editor', homes: ['ui/editor'] },
	{ name: 'svelte', homes: ['workspace', 'ui', 'routes'] }
];

/** The breaches of a house that has these files and, empty, every file that the tests import. */
function breaches(texts: Record<string, string>) {
	const there = ['notebook/cell', 'language/analyse', 'engine/engine', 'cage/worker', 'ui/theme'];
	const empty = Object.fromEntries(there.map((name) => [`src/lib/${name}.ts`, '']));
	const files = Object.entries({ ...empty, ...texts }).map(([path, text]) => readSource(path, text));
	return breachesIn({ files, folders, packages }).map(({ at, what }) => `${at} ${what}`);
}

describe('a house in order', () => {
	test('breaches nothing', () => {
		const house = {
			'src/lib/language/free.ts': `import { cell } from '#lib/notebook/cell.ts';\nexport const free = cell;`,
			'src/lib/engine/connect.ts': `import script from '#lib/engine/engine.ts?realm';\nimport * as duckdb from '@duckdb/duckdb-wasm';`,
			'src/lib/chart/figure.ts': `import { plot } from '@observablehq/plot';`,
			'src/lib/ui/editor/monaco.ts': `export * from 'monaco-editor/esm/vs/editor.js';`,
			'src/lib/ui/editor/Editor.svelte': `<script lang="ts">\nimport { editor } from 'monaco-editor/esm/vs/editor.js';\n</script>`,
			'src/routes/+page.svelte': `<script lang="ts">\nimport Cell from '#lib/ui/Cell.svelte';\nimport type { PageData } from './$types';\nimport { base } from '$app/paths';\n</script>`,
			'src/lib/ui/Cell.svelte': `<script lang="ts">\nimport { onMount } from 'svelte';\n</script>`,
			'src/service-worker.ts': `import { build } from '$service-worker';`
		};
		expect(breaches(house)).toEqual([]);
	});
});

describe('the order of folders', () => {
	test('nobody takes a value from below', () => {
		expect(
			breaches({ 'src/lib/notebook/print.ts': `import { engine } from '#lib/engine/engine.ts';` })
		).toEqual(['src/lib/notebook/print.ts:1 notebook may take nothing from engine, which stands below it']);
	});

	test('nor a type', () => {
		expect(
			breaches({ 'src/lib/notebook/print.ts': `import type { Engine } from '#lib/engine/engine.ts';` })
		).toEqual(['src/lib/notebook/print.ts:1 notebook may take nothing from engine, which stands below it']);
	});

	test('nor a type by import() in a type, nor one at run time', () => {
		expect(
			breaches({
				'src/lib/notebook/print.ts': `type E = import('#lib/engine/engine.ts').Engine;\nconst ui = () => import('#lib/ui/theme.ts');`
			})
		).toEqual([
			'src/lib/notebook/print.ts:1 notebook may take nothing from engine, which stands below it',
			'src/lib/notebook/print.ts:2 notebook may take nothing from ui, which stands below it'
		]);
	});

	test('values come only from the folders that the row names, types from any above', () => {
		expect(
			breaches({
				'src/lib/chart/a.ts': `import type { Cell } from '#lib/notebook/cell.ts';\nimport { type Cell as C } from '#lib/notebook/cell.ts';`,
				'src/lib/chart/b.ts': `import { cell } from '#lib/notebook/cell.ts';`,
				'src/lib/chart/c.ts': `import { cell, type Cell } from '#lib/notebook/cell.ts';`
			})
		).toEqual([
			`src/lib/chart/b.ts:1 chart may take types from notebook, but no values: README's table does not name it`,
			`src/lib/chart/c.ts:1 chart may take types from notebook, but no values: README's table does not name it`
		]);
	});

	test('an import for a worker or a realm counts as any other', () => {
		expect(
			breaches({
				'src/lib/engine/open.ts': `import Thread from '#lib/cage/worker.ts?worker';\nimport script from '#lib/cage/worker.ts?realm';`
			})
		).toEqual([
			'src/lib/engine/open.ts:1 engine may take nothing from cage, which stands below it',
			'src/lib/engine/open.ts:2 engine may take nothing from cage, which stands below it'
		]);
	});

	test('components are read like any file: both scripts and the markup', () => {
		expect(
			breaches({
				'src/lib/ui/Cell.svelte': [
					'<script module lang="ts">',
					`	import { engine } from '#lib/engine/engine.ts';`,
					'</script>',
					'<script lang="ts">',
					`	import { worker } from '#lib/cage/worker.ts';`,
					'</script>',
					`{#await import('#lib/language/analyse.ts') then analyse}{analyse}{/await}`
				].join('\n')
			})
		).toEqual([
			`src/lib/ui/Cell.svelte:5 ui may take types from cage, but no values: README's table does not name it`,
			`src/lib/ui/Cell.svelte:2 ui may take types from engine, but no values: README's table does not name it`,
			`src/lib/ui/Cell.svelte:7 ui may take types from language, but no values: README's table does not name it`
		]);
	});

	test('a folder that the table does not know is a breach, and so is a row that points down', () => {
		const house = { files: [readSource('src/lib/attic/old.ts', '')], packages };
		const rows = [
			{ folder: 'notebook', valuesFrom: ['ui'] },
			{ folder: 'ui', valuesFrom: [] }
		];
		expect(breachesIn({ ...house, folders: rows })).toEqual([
			{ at: 'README.md', what: 'the table of folders has no row for attic' },
			{ at: 'README.md', what: 'notebook may not take values from ui, which does not stand above it' }
		]);
	});
});

describe('packages', () => {
	test('are taken at their home only, by their types too', () => {
		expect(
			breaches({
				'src/lib/ui/Cell.svelte': `<script lang="ts">\nimport { editor } from 'monaco-editor';\n</script>`,
				'src/lib/workspace/book.ts': `import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';`,
				'src/lib/cage/plot.ts': `import { plot } from '@observablehq/plot';`
			})
		).toEqual([
			'src/lib/ui/Cell.svelte:2 monaco-editor is at home in ui/editor, not here',
			'src/lib/workspace/book.ts:1 @duckdb/duckdb-wasm is at home in engine, not here',
			'src/lib/cage/plot.ts:1 @observablehq/plot is at home in chart, cage/drawing, not here'
		]);
	});

	test('must be in the table', () => {
		expect(breaches({ 'src/lib/ui/a.ts': `import { debounce } from 'lodash-es';` })).toEqual([
			`src/lib/ui/a.ts:1 lodash-es is not in README's table of packages`
		]);
	});

	test('of Node are none of a browser’s', () => {
		expect(breaches({ 'src/lib/ui/a.ts': `import { readFile } from 'node:fs';` })).toEqual([
			'src/lib/ui/a.ts:1 node:fs: there is no Node in a browser'
		]);
	});
});

describe('cycles', () => {
	test('are named with their whole way, types and components included', () => {
		expect(
			breaches({
				'src/lib/ui/Cell.svelte': `<script lang="ts">\nimport { title } from '#lib/ui/title.ts';\n</script>`,
				'src/lib/ui/title.ts': `import type { Grid } from '#lib/ui/grid.ts';`,
				'src/lib/ui/grid.ts': `import Cell from '#lib/ui/Cell.svelte';`
			})
		).toEqual([
			'src/lib/ui/Cell.svelte imports go in a circle: src/lib/ui/Cell.svelte → src/lib/ui/title.ts → src/lib/ui/grid.ts → src/lib/ui/Cell.svelte'
		]);
	});

	test('a file that imports itself is one', () => {
		expect(breaches({ 'src/lib/ui/grid.ts': `const again = () => import('#lib/ui/grid.ts');` })).toEqual([
			'src/lib/ui/grid.ts imports go in a circle: src/lib/ui/grid.ts → src/lib/ui/grid.ts'
		]);
	});
});

describe('forms that hide an import', () => {
	test.each([
		[
			`new Worker(new URL('./a.ts', import.meta.url))`,
			'new Worker(new URL(…)), which no law can see: import it with ?realm or ?worker'
		],
		[
			`new globalThis.SharedWorker(new URL('./a.ts', import.meta.url), { type: 'module' })`,
			'new Worker(new URL(…)), which no law can see: import it with ?realm or ?worker'
		],
		[
			`const a = (name: string) => import(name);`,
			'import() of a computed name: no law can see what it takes'
		],
		[`const a = require('svelte');`, 'require(): write import … from'],
		[
			`const a = import.meta.glob('../**/*.ts');`,
			'import.meta.glob of something else than /notebooks/: import it by name'
		],
		[`export * from '#lib/ui/theme.ts';`, 'a barrel: let the reader import it from where it is'],
		[`export default function draw() {}`, 'a default export: give it its name'],
		[`export default 3;`, 'a default export: give it its name'],
		[`import a from './theme.ts';`, './theme.ts: write it as #lib/… or #messages/…'],
		[`import a from '$lib/ui/theme.ts';`, '@sveltejs/kit is at home in routes, service-worker.ts, not here'],
		[`import a from '#lib/ui/thme.ts';`, '#lib/ui/thme.ts is not there'],
		[`import a from '#lib/ui/theme';`, '#lib/ui/theme is not there']
	])('%s', (text, what) => {
		expect(breaches({ 'src/lib/ui/a.ts': `\n${text}` })).toEqual([`src/lib/ui/a.ts:2 ${what}`]);
	});

	test('the shipped notebooks may be taken all at once', () => {
		expect(
			breaches({
				'src/routes/samples.ts': `const all = import.meta.glob('/notebooks/*.md', { query: '?raw' });`
			})
		).toEqual([]);
	});
});

describe('names', () => {
	test.each([
		'src/lib/ui/utils/a.ts',
		'src/lib/ui/helpers.ts',
		'src/lib/ui/types.ts',
		'src/lib/ui/stores/a.ts'
	])('%s says nothing', (path) =>
		expect(breaches({ [path]: '' })).toEqual([expect.stringMatching(/says nothing: name it after its idea$/)])
	);

	test('a rune module and a component do not share a stem', () => {
		expect(breaches({ 'src/lib/ui/Grid.svelte': '', 'src/lib/ui/grid.svelte.ts': '' })).toEqual([
			'src/lib/ui/grid.svelte.ts shares its stem with a component: rename one'
		]);
	});

	test('components are PascalCase, everything else camelCase', () => {
		expect(breaches({ 'src/lib/ui/cell.svelte': '', 'src/lib/ui/CellTitle.ts': '' })).toEqual([
			'src/lib/ui/cell.svelte components are PascalCase.svelte, everything else camelCase',
			'src/lib/ui/CellTitle.ts components are PascalCase.svelte, everything else camelCase'
		]);
	});
});
