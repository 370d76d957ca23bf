import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eraseTypes } from '#lib/language/ts/eraseTypes.ts';
import { placeOfError, runTs } from '../../support/runTs.ts';

describe('a cell’s value is that of its last expression', () => {
	test.each<[string, unknown]>([
		['1 + 1', 2],
		['1 + 1;', 2],
		['1 + 1 // the sum', 2],
		['1 + 1 /* the sum */;', 2],
		['const a = 1\na + 1', 2],
		['const a = 1 // one\n\n// two\na + 1\n', 2],
		['const a = 1; a + 1', 2],
		['const a = 1', undefined],
		['', undefined],
		['"text"', 'text'],
		['(1, 2)', 2],
		['{ a: 1 }', { a: 1 }],
		['{ a: 1, b: [2] }', { a: 1, b: [2] }],
		['const a: number = 1\n{ a,\n\tb: a as number,\n}; // end', { a: 1, b: 1 }],
		['const a = 1;\n{ a, ...{ b: 2 } }', { a: 1, b: 2 }],
		['{}', {}],
		['let a = 1\n{ a = 2; a }', undefined],
		['[1, 2].map((x: number) => x * 2)', [2, 4]],
		['const f = () => 1\n;[f()]', [1]],
		['await Promise.resolve(3)', 3],
		['const x = await Promise.resolve(3)\nx * 2', 6],
		['`${1 as number}-${2}`', '1-2'],
		['`a\n  ${1 as number}\n  b`', 'a\n  1\n  b'],
		['/[/}]/g.source', '[/}]'],
		['enum Kind { In, Out = 5 }\nKind.Out', 5],
		['enum Kind { In }', undefined],
		['class A { constructor(private x: number) {} get twice() { return this.x * 2 } }\nnew A(2).twice', 4],
		['let n = 0\nfor await (const x of [Promise.resolve(1), 2]) n += x\nn', 3],
		['function* g() { yield 1 }\n[...g()]', [1]],
		['const { a = 1, ...rest }: any = { b: 2 }\nrest', { b: 2 }],
		['if (true) 1', undefined],
		['var v = 1\n{ var w = 2 }\nv + w', 3],
		['x satisfies number', 7],
		['x!', 7],
		['((x)) ;', 7],
		['let kladde_value = 1; kladde_value', 1],
		['const t = <T,>(v: T): T => v\nt(x)', 7]
	])('%s', async (source, value) => {
		expect((await runTs(source, { x: 7 })).value).toEqual(value);
	});

	test('what it defines comes with it, its own name included', async () => {
		expect(await runTs('const a = 1; let b = a + x; b += 1; b * 2', { x: 7 }, 'c')).toEqual({
			value: 18,
			defines: { a: 1, b: 9, c: 18 }
		});
		expect((await runTs('1', {}, 'my-cell')).defines).toEqual({ 'my-cell': 1 });
	});

	test('a name that nobody gives is the worker’s own, or an error that names it', async () => {
		expect((await runTs('typeof setTimeout')).value).toBe('function');
		expect((await runTs('typeof nobody')).value).toBe('undefined');
		await expect(runTs('1\nmisspelt')).rejects.toThrow('misspelt is not defined');
	});

	test('a name that a cell gives wins over the worker’s own', async () => {
		expect((await runTs('setTimeout + 1', { setTimeout: 1 })).value).toBe(2);
	});
});

describe('an error stands where the author wrote it', () => {
	test.each([
		['const a: number = 1\n\tnull.x', { line: 2, column: 7 }],
		[
			'const a: Map<string, number> = new Map<string, number>()\nconst b = a as unknown as { c: null }, d = b.c.d',
			{ line: 2, column: 48 }
		],
		[
			'const f = (a: string, b?: number): void => {\n\tconst c: null = null as any; c.x\n}\n\n// then\nf("1")',
			{ line: 2, column: 33 }
		],
		['const a = 1\n\n{ a, b: null.c }', { line: 3, column: 14 }]
	])('%s', async (source, place) => {
		expect(await placeOfError(source)).toEqual(place);
	});
});

describe('types are blanked out in place', () => {
	const text = fc.constantFrom(
		'const a: Map<string, b> = b, c = d',
		'let x: x = x',
		'type f = 1; foo()',
		'interface f { foo: g }; foo(g)',
		'f<T>(T as U, `${a as b} c ${d!}`)',
		'function f<T extends { a: b }>(x: T, y?: a): a is b { return y }',
		'class A<T> extends B<T> implements C { private readonly x: y = y; declare z: y }',
		'const s = "a: b as c" as d; const r = /a as b/ as e',
		'plain(code)'
	);

	test('every line that remains is made of the source’s own characters at their own columns', () => {
		fc.assert(
			fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (lines) => {
				const source = lines.join('\n');
				const erased = eraseTypes(source);
				if (!erased.ok) throw new Error(erased.error.message);
				const erasedLines = erased.value.split('\n');
				expect(erasedLines.length).toBe(lines.length);
				erasedLines.forEach((line, index) => {
					const original = lines[index] ?? '';
					[...line].forEach((letter, column) => {
						if (letter !== ' ') expect(`${column}${letter}`).toBe(`${column}${original[column] ?? ''}`);
					});
				});
			}),
			{ seed: 20_261_123, numRuns: 300 }
		);
	});
});
