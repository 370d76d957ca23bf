import { beforeAll, describe, expect, test } from 'vitest';
import type { TsService } from '#lib/assist/ts/service/openTsService.ts';
import { typeSentence } from '#lib/assist/ts/typeSentence.ts';
import { cellId, cellsOf, tableOf, told, tsService } from '../../support/tsAssisted.ts';

let service: TsService;
beforeAll(() => {
	service = tsService();
});

const moves = tableOf('moves', 'kon VARCHAR', 'antal BIGINT', 'by VARCHAR!', 'dag DATE', 'kode ENUM');

/** Tells of cells in which `|` stands at the place that is asked about, once in all; gives that place. */
function at(sources: { readonly [name: string]: string }, tables = [moves]) {
	const asked = Object.entries(sources).find(([, source]) => source.includes('|>'));
	if (asked === undefined) throw new Error('No place is asked about.');
	const [cell, source] = asked;
	told(service, { ...sources, [cell]: source.replace('|>', '') }, tables);
	return { cell: cellId(cell), at: source.indexOf('|>') };
}

/** What is complained of in the cell `a`: the place and the Danish sentence. */
function complaints(source: string, others: { readonly [name: string]: string } = {}, tables = [moves]) {
	const [cell] = cellsOf({ a: source });
	told(service, { a: source, ...others }, tables);
	return service
		.remarks(cell!.id)
		.map((remark) => [source.slice(remark.at.start, remark.at.end), typeSentence(remark, 'da')]);
}

describe('a column that was renamed', () => {
	const nearest = 'Der er ingen kolonne koen. Mente du kon?';

	test('is told where a mark’s function reads it, inside a transform too', () => {
		expect(complaints('Plot.dot(moves, { x: (d) => d.koen, y: "antal" })')).toEqual([['koen', nearest]]);
		const nested = 'Plot.rectY(moves, Plot.binX({ y: "count" }, { x: (d) => d.koen })).plot()';
		expect(complaints(nested)).toEqual([['koen', nearest]]);
	});

	test('is told where a mark names it in text; a colour is none', () => {
		const chart = 'Plot.barY(moves, Plot.groupX({ y: "sum" }, { x: "koen", y: "antal", fill: "red" }))';
		expect(complaints(chart)).toEqual([['"koen"', nearest]]);
		expect(complaints('Plot.dot(moves, { x: "antal", fill: "koen" })')).toEqual([['"koen"', nearest]]);
	});

	test('is told in helpers of d3, in patterns and in rows taken one by one', () => {
		expect(complaints('d3.rollup(moves, (v) => v.length, (d) => d.koen)')).toEqual([['koen', nearest]]);
		expect(complaints('for (const { koen } of moves) display(koen)')).toEqual([['koen', nearest]]);
		expect(complaints('moves.map((d) => d["koen"])')).toEqual([['"koen"', nearest]]);
	});

	test('with no name that is near is told with those that are there', () => {
		expect(complaints('moves.map((d) => d.hvad)')).toEqual([
			['hvad', 'Der er ingen kolonne hvad. Kolonnerne er kon, antal, by, dag, kode.']
		]);
	});

	test('is told as soon as the table is another, in cells that read it by way of a helper too', () => {
		const cells = { a: 'raekker.map((d) => d.antal)', b: 'const raekker = [...moves];' };
		told(service, cells, [moves]);
		expect(service.remarks(cellId('a'))).toEqual([]);
		service.take({ tables: [tableOf('moves', 'ialt BIGINT')] });
		expect(service.remarks(cellId('a')).map(({ column }) => column?.name)).toEqual(['antal']);
	});

	test('is no error where nobody knows the columns yet', () => {
		expect(complaints('moves.map((d) => d.hvad + moves.column("som"))', {}, [tableOf('moves')])).toEqual([]);
	});
});

describe('what is complained of', () => {
	test.each([
		['const x: number = "a"', 'x', 'Her skal stå number, men der står string.'],
		['nope + 1', 'nope', 'nope kendes ikke: ingen celle og intet udtræk hedder det.'],
		['const antal = 1; antl + 1', 'antl', 'antl kendes ikke. Mente du antal?'],
		['"a".toUpercase()', 'toUpercase', 'toUpercase findes ikke i "a". Mente du toUpperCase?'],
		['const f = (n: number) => n; f("a")', '"a"', 'Funktionen skal have number, men får string.'],
		['const f = (n: number) => n; f()', 'f', 'Funktionen skal have 1 argumenter, men får 0.'],
		['moves.at(0).kon', 'moves.at(0)', 'Værdien kan være undefined.'],
		['const row = moves.find(() => true); row.kon', 'row', 'row kan være undefined.'],
		['const p: { a: number } = { a: 1, b: 2 }; p', 'b', 'b kendes ikke i { a: number; }.'],
		['const a = 1; const a = 2;', 'a', 'a er erklæret flere gange.'],
		['const a = 1; a = 2;', 'a', 'a er en konstant og kan ikke ændres.'],
		['"a" * 2', '"a"', 'Det til venstre er ikke et tal.'],
		['const o = { a: 1 }; o["b"]', 'o["b"]', 'b findes ikke i { a: number; }.'],
		['Plot.dot(moves, { x: "antal", r: Symbol() })', 'r', expect.stringContaining('TypeScript')],
		['const a = ;', ';', 'Her mangler et udtryk.'],
		['const a = [1, 2;', ';', 'Her mangler ,.'],
		['switch (1) { case 2: break; }', '2', "TypeScript siger: Type '2' is not comparable to type '1'."]
	])('%s', (source, marked, sentence) => {
		const found = complaints(source);
		expect(found[0]?.[0]).toBe(marked);
		if (typeof sentence === 'string') expect(found[0]?.[1]).toBe(sentence);
	});

	test('a chain is cut to the sentence that says what is missing', () => {
		const source = 'const f = (p: { rows: { a: number; b: number }[] }) => p; f({ rows: [{ a: 1 }] })';
		expect(complaints(source)[0]?.[1]).toBe('Her mangler b, som { a: number; b: number; } skal have.');
	});

	test('the same in English, in TypeScript’s words where we have none', () => {
		const [remark] = (told(service, { a: 'nope' }), service.remarks(cellId('a')));
		expect(typeSentence(remark!, 'en')).toBe('nope is not known: no cell and no extract has that name.');
		const other = { at: { start: 0, end: 1 }, code: 9999, about: [], english: 'So it is.' };
		expect(typeSentence(other, 'en')).toBe('So it is.');
	});
});

describe('names of other cells', () => {
	test('are values, classes and types; a cell’s own name stands for its last expression', () => {
		const cells = {
			_one: 'class Box<T> { constructor(readonly a: T) {} }\ninterface Shape { w: number }\nenum Way { In, Out }',
			sum: 'const n = await Promise.resolve(2);\n{ n, twice: n * 2 }'
		};
		expect(complaints('const s: Shape = { w: sum.twice };\nnew Box(s).a.w.toFixed(Way.In)', cells)).toEqual(
			[]
		);
		expect(complaints('sum.thrice', cells)).toEqual([
			['thrice', 'thrice findes ikke i { n: number; twice: number; }.']
		]);
	});

	test('a value that is a promise is one to its readers, as the cage hands it over', () => {
		const cells = { soon: 'Promise.resolve(3)' };
		expect(complaints('(await soon).toFixed()', cells)).toEqual([]);
		expect(complaints('soon.toFixed()', cells)).toHaveLength(1);
	});

	test('a cell that does not parse goes on giving what it gave, or any value if it never did', () => {
		told(service, { a: 'n.toFixed()', b: 'const n = 1;' });
		const [broken] = cellsOf({ b: 'const n = {;' });
		service.take({ cells: [broken!] });
		expect(service.remarks(cellId('a'))).toEqual([]);
		expect(service.complete({ cell: cellId('a'), at: 2 }).map(({ label }) => label)).toContain('toFixed');
		expect(complaints('never + other.x', { _b: 'const never = [;', other: '((' })).toEqual([]);
	});

	test('an input is of the type of its value, or one of its choices', () => {
		const input = (name: string, spec: object) => ({ name, cell: cellId(name), input: spec as never });
		told(service, {
			a: 'way.toUpperCase(); const w: "in" | "out" = way; many.map((m) => m + 1); n.toFixed(); d.slice(0, 4); p.fra.slice(5)'
		});
		service.take({
			inputs: [
				input('way', {
					type: 'select',
					label: 'Vej',
					value: 'in',
					options: [
						{ value: 'in', label: 'Ind' },
						{ value: 'out', label: 'Ud' }
					]
				}),
				input('many', {
					type: 'select',
					label: 'Flere',
					multiple: true,
					value: [1],
					options: [{ value: 1, label: '1' }]
				}),
				input('p', { type: 'period', label: 'Periode', value: { fra: '2024-01-01', til: '2024-12-31' } }),
				input('n', { type: 'number', label: 'Tal', value: 3 }),
				input('d', { type: 'date', label: 'Dag', value: '2024-01-31' })
			]
		});
		expect(service.remarks(cellId('a'))).toEqual([]);
		expect(service.hover({ cell: cellId('a'), at: 1 })?.code).toBe('const way: "in" | "out"');
		expect(service.hover({ cell: cellId('a'), at: 1 })?.lines).toEqual(['Vej']);
	});
});

describe('completion', () => {
	const labels = (place: ReturnType<typeof at>) => service.complete(place).map(({ label }) => label);

	test('gives the columns of a row in a chart’s function, with their types', () => {
		expect(service.complete(at({ a: 'Plot.dot(moves, { x: (d) => d.|> })' })).slice(0, 2)).toEqual([
			{
				label: 'antal',
				insert: 'antal',
				kind: 'column',
				detail: 'number | null',
				about: 'BIGINT',
				replaces: { start: 30, end: 30 }
			},
			{
				label: 'by',
				insert: 'by',
				kind: 'column',
				detail: 'string',
				about: 'VARCHAR',
				replaces: { start: 30, end: 30 }
			}
		]);
		expect(labels(at({ a: 'Plot.dot(moves, { x: d => d.an|> })' }))).toEqual([
			'antal',
			'by',
			'dag',
			'kode',
			'kon'
		]);
	});

	test('gives the columns where a mark names one in text', () => {
		expect(labels(at({ a: "Plot.dot(moves, { x: '|>' })" }))).toEqual(
			expect.arrayContaining(['antal', 'kon'])
		);
	});

	test('gives what the cell declares first, then the notebook’s names, the library, the language', () => {
		const found = labels(at({ a: 'const here = 1;\nhe|>', _b: 'const helper = 1;' }));
		const places = ['here', 'helper', 'moves', 'Plot', 'Array', 'await'].map((name) => found.indexOf(name));
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(places[0]).toBe(0);
		expect(found.some((name) => name.startsWith('kladde$'))).toBe(false);
	});

	test('goes on in a text that does not parse', () => {
		expect(labels(at({ a: 'Plot.plot({ marks: [Plot.dot(moves, { x: d => d.|>' }))).toContain('antal');
	});
});

describe('hover', () => {
	test('tells a name of another cell with its type and what its author says', () => {
		const place = at({ a: 'hel|>per(1)', _b: '/** Gives a list. */\nconst helper = <T,>(x: T) => [x];' });
		expect(service.hover(place)).toEqual({
			at: { start: 0, end: 6 },
			code: 'helper<number>(x: number): number[]',
			lines: ['Gives a list.']
		});
	});

	test('tells a column with its type in SQL, missing values included', () => {
		expect(service.hover(at({ a: 'moves.map((d) => d.an|>tal)' }))).toEqual({
			at: { start: 19, end: 24 },
			code: 'antal: number | null',
			lines: ['BIGINT']
		});
	});

	test('tells of the library in the person’s language', () => {
		const place = at({ a: 'dis|>play(1)' });
		expect(service.hover(place)?.lines).toEqual(['Shows a value below the cell and gives it back.']);
		service.take({ language: 'da' });
		expect(service.hover(place)?.lines).toEqual(['Viser en værdi under cellen og giver den tilbage.']);
	});
});

test('a call is told with its parameters and the one that is being written', () => {
	const place = at({ a: 'share(1, |>', _b: 'const share = (part: number, whole: number) => part / whole;' });
	expect(service.signature(place)).toEqual({
		label: 'share(part: number, whole: number): number',
		parameters: [
			{ start: 6, end: 18 },
			{ start: 20, end: 33 }
		],
		active: 1
	});
});

describe('a definition', () => {
	test('is found in another cell, where a cell’s value is made, and in the SQL cell or the extract of a table', () => {
		const cells = { b: '1;\nconst helper = 2;\nhelper * 2' };
		expect(service.definition(at({ a: 'hel|>per', ...cells }))).toEqual({ kind: 'cell', cell: 'b', at: 9 });
		expect(service.definition(at({ a: 'b|> + 1', ...cells }))).toEqual({ kind: 'cell', cell: 'b', at: 21 });
		expect(service.definition(at({ a: 'mov|>es' }))).toEqual({ kind: 'cell', cell: 'sql moves', at: 0 });
		const { cell: _, ...extract } = { ...moves, from: 'extract' as const };
		expect(service.definition(at({ a: 'mov|>es' }, [extract]))).toEqual({ kind: 'extract', name: 'moves' });
		expect(service.definition(at({ a: 'Pl|>ot' }))).toBeUndefined();
	});
});

describe('renaming', () => {
	test('a name of the cell’s own is renamed wherever it is meant, and written out where it was short', () => {
		const place = at({ a: 'const f = (ro|>w: number) => ({ row, b: [row].map((r) => r + row) });' });
		expect(service.renamable(place)).toMatchObject({ name: 'row', own: true });
		const renamed = service.rename({ ...place, to: 'line' });
		expect(renamed.ok && renamed.value.get(cellId('a'))).toEqual([
			{ start: 11, end: 14, with: 'line' },
			{ start: 30, end: 33, with: 'row: line' },
			{ start: 39, end: 42, with: 'line' },
			{ start: 59, end: 62, with: 'line' }
		]);
		expect(service.rename({ ...place, to: 'r' })).toEqual({ ok: false, error: 'taken' });
		expect(service.rename({ ...place, to: 'moves' })).toEqual({ ok: false, error: 'taken' });
	});

	test('names of the notebook are told apart, columns and the library keep theirs', () => {
		expect(service.renamable(at({ a: 'mov|>es' }))).toMatchObject({ name: 'moves', own: false });
		expect(service.renamable(at({ a: 'const to|>p = 1;' }))).toMatchObject({ name: 'top', own: false });
		expect(service.renamable(at({ a: 'hel|>per', _b: 'const helper = 1;' }))).toMatchObject({
			name: 'helper',
			own: false
		});
		expect(service.renamable(at({ a: 'moves.map((d) => d.an|>tal)' }))).toBeUndefined();
		expect(service.renamable(at({ a: 'Plo|>t' }))).toBeUndefined();
	});
});

describe('formatting', () => {
	const set = (source: string) => {
		told(service, { a: source });
		return service.format({ cell: cellId('a') });
	};

	test('sets a text with tabs, and an object at the end as an object', () => {
		expect(set('if(1){\n  display( 2 )\n}')).toEqual({ ok: true, value: 'if (1) {\n\tdisplay(2)\n}' });
		expect(set('const a=1\n{ a,b:2 }')).toEqual({ ok: true, value: 'const a = 1\n{ a, b: 2 }' });
	});

	test('says where a text cannot be read', () => {
		expect(set('const a = ;')).toMatchObject({
			ok: false,
			error: { code: 1109, at: { start: 10, end: 11 } }
		});
	});
});
