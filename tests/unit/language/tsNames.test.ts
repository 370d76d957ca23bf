import { describe, expect, test } from 'vitest';
import { analyseTs } from '#lib/language/ts/analyseTs.ts';

function namesOf(source: string, name?: string) {
	const analysis = analyseTs({ source, ...(name === undefined ? {} : { name }) });
	if ('problem' in analysis) throw new Error(analysis.problem.message);
	return { reads: analysis.reads, defines: analysis.defines };
}

function problemOf(source: string, name?: string) {
	const analysis = analyseTs({ source, ...(name === undefined ? {} : { name }) });
	if (!('problem' in analysis)) throw new Error('no problem');
	const { at, fault } = analysis.problem;
	return [fault?.kind, fault?.kind === 'parser' ? '' : fault?.about, source.slice(at.start, at.end)];
}

describe('what a TypeScript cell reads and defines', () => {
	test.each<[string, readonly string[], readonly string[]]>([
		['', [], []],
		['// nothing', [], []],
		['moves', ['moves'], []],
		['const a = b', ['b'], ['a']],
		['let a: Rows = b as Rows, c', ['b'], ['a', 'c']],
		['var a = 1; a = 2; a++', [], ['a']],
		[
			'const { a, b: { c = d }, ...e } = f, [g, , [h = i], ...j] = k',
			['d', 'f', 'i', 'k'],
			['a', 'c', 'e', 'g', 'h', 'j']
		],
		['function f(x, { y = z } = {}, ...rest) { return x + y + rest.length + w }', ['z', 'w'], ['f']],
		['async function* f() { yield* await g }', ['g'], ['f']],
		[
			'class A<T> extends B<T> implements C { static #p = q; [k] = this.#p; m(x: T) { return super.m(x, y) } }',
			['B', 'q', 'k', 'y'],
			['A']
		],
		['enum Kind { In, Out }\nconst k: Kind = Kind.In', [], ['Kind', 'k']],
		['type Row = { a: number }; interface Other extends Row {}; declare const x: Row', [], []],
		['const f = function own(n) { return n ? own(n - 1) : arguments.length }', [], ['f']],
		['const f = (a, b = a) => a + b + c', ['c'], ['f']],
		['for (const m of moves) { const t = m.to; log(t) }', ['moves', 'log'], []],
		['for (var i = 0; i < n; i++) sum(i)', ['n', 'sum'], []],
		['for (const k in o) o[k]', ['o'], []],
		['for await (const x of xs) x', ['xs'], []],
		['if (a) { var v = 1 } else v', ['a'], []],
		['{ let x = 1; x } x', ['x'], []],
		['try { risky() } catch ({ message }) { message } finally { done }', ['risky', 'done'], []],
		['try { risky() } catch { e }', ['risky', 'e'], []],
		['outer: for (;;) { break outer }', [], []],
		['switch (a) { case b: let c = 1; c; default: d }', ['a', 'b', 'd'], []],
		['({ a, b: c, [d]: e, f() { return g }, get h() { return i } })', ['a', 'c', 'd', 'e', 'g', 'i'], []],
		['a.b.c?.[d]?.(e)', ['a', 'd', 'e'], []],
		['`${a} ${`${b}`}`', ['a', 'b'], []],
		[
			'html`<b>${a}</b>`; Plot.plot({ marks: [Plot.dot(moves)] }); d3.sum(x); display(y); svg``',
			['a', 'moves', 'x', 'y'],
			[]
		],
		[
			'new Map([[1, Math.max(...values)]]); console.log(JSON, Intl, undefined, NaN, globalThis)',
			['values'],
			[]
		],
		['setTimeout(() => fetch(name), status)', ['setTimeout', 'fetch', 'name', 'status'], []],
		['/a$b/u.test(c)', ['c'], []],
		['typeof maybe', ['maybe'], []],
		['const x = <number>y; const z = q!; const w = v satisfies T', ['y', 'q', 'v'], ['x', 'z', 'w']],
		['const total = moves.reduce((sum: number, m: Move): number => sum + m.count, 0)', ['moves'], ['total']],
		['class A { constructor(private readonly x: number, public y = z) {} }', ['z'], ['A']],
		['class A { static { var s = t; s } }', ['t'], ['A']],
		['let a; [a, b.c] = d; ({ x: a, y: e.f = g } = h)', ['b', 'd', 'e', 'g', 'h'], ['a']],
		['const a = 1; function f() { a; b } { function g() {} } g', ['b', 'g'], ['a', 'f']],
		['const now = await clock.now()', ['clock'], ['now']],
		['const æøå = ñ', ['ñ'], ['æøå']]
	])('%s', (source, reads, defines) => {
		expect(namesOf(source)).toEqual({ reads, defines });
	});

	test('a cell’s name stands for its value unless the cell declares it', () => {
		expect(namesOf('a + 1', 'b')).toEqual({ reads: ['a'], defines: ['b'] });
		expect(namesOf('const b = a', 'b')).toEqual({ reads: ['a'], defines: ['b'] });
		expect(namesOf('const b = a; b', 'c')).toEqual({ reads: ['a'], defines: ['b', 'c'] });
		expect(namesOf('const b = a', 'c')).toEqual({ reads: ['a'], defines: ['b'] });
		expect(namesOf('enum E { A }', 'c')).toEqual({ reads: [], defines: ['E'] });
	});

	test('a read says where it stands, though types were taken out before it', () => {
		const source =
			'const a: Map<string, b> = new Map<string, b>(),\n\tc: number[] = [d as number, `${e!} ${f}`, g]\nh';
		const analysis = analyseTs({ source });
		if ('problem' in analysis) throw new Error(analysis.problem.message);
		const places = [...(analysis.readAt ?? [])].map(([name, at]) => [name, source.slice(at.start, at.end)]);
		expect(places).toEqual(['d', 'e', 'f', 'g', 'h'].map((name) => [name, name]));
	});
});

describe('what cannot be run is marked', () => {
	test.each<[string, readonly (string | undefined)[]]>([
		['import * as d3 from "d3";', ['staticImport', 'd3', 'import * as d3 from "d3";']],
		['const a = 1\nimport { b } from "./c.ts"', ['staticImport', './c.ts', 'import { b } from "./c.ts"']],
		['export const a = 1', ['staticExport', '', 'export']],
		['namespace N { export const a = 1 }', ['namespace', 'N', 'namespace N {']],
		['moves = []', ['assignment', 'moves', 'moves']],
		['const f = (x: number): void => { total += x }', ['assignment', 'total', 'total']],
		['count++', ['assignment', 'count', 'count']],
		['[a, b.c] = d', ['assignment', 'a', 'a']],
		['({ x: y = 1 } = d)', ['assignment', 'y', 'y']],
		['for (x of xs) x', ['assignment', 'x', 'x']],
		['const html = 1', ['libraryName', 'html', 'const html = 1']],
		['class Map {}', ['libraryName', 'Map', 'class Map {}']],
		['const a = ;', ['parser', '', ';']],
		['const a = 1\nlet b: = 2', ['parser', '', '=']],
		['const a = 1\nconst a = 2', ['parser', '', 'a']],
		['f(', ['parser', '', '']],
		['return 1', ['parser', '', 'return']],
		['const x = <div>hello</div>', ['parser', '', 'div']]
	])('%s', (source, problem) => {
		expect(problemOf(source)).toEqual(problem);
	});

	test('a value cannot take a name of the library', () => {
		expect(problemOf('1 + 1', 'Plot')).toEqual(['libraryName', 'Plot', '']);
	});
});
