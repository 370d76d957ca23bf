import { beforeAll, expect, test } from 'vitest';
import type { RenameProblem } from '#lib/assist/assistant.ts';
import { changesSince } from '#lib/assist/ts/changesSince.ts';
import type { TsClient } from '#lib/assist/ts/connectTs.ts';
import { renameTs } from '#lib/assist/ts/renameTs.ts';
import type { TsService } from '#lib/assist/ts/service/openTsService.ts';
import type { Told } from '#lib/assist/ts/service/told.ts';
import { toldOf } from '#lib/assist/ts/toldOf.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import { analyse } from '#lib/language/analyse.ts';
import type { Cell } from '#lib/notebook/notebook.ts';
import { messagesIn } from '#messages/messages.ts';
import { cellId, tsService } from '../../support/tsAssisted.ts';

let service: TsService;
let last: Told | undefined;
beforeAll(() => {
	service = tsService();
});

/** Asks the service without a worker between. */
const client: TsClient = {
	ask: async (told, verb, about) => {
		const now = told();
		service.take(changesSince(last, now));
		last = now;
		return { answer: service[verb](about as never) as never, told: now };
	}
};

/** Renames what stands at the first `|>`; gives the new sources by cell, and the cell whose own name it was. */
async function renamed(cells: readonly (readonly [Cell['kind'], string, string])[], to: string) {
	const asked = cells.find(([, , source]) => source.includes('|>'))!;
	const all = cells.map(([kind, name, source]): Cell => ({
		id: cellId(name),
		kind,
		source: source.replace('|>', ''),
		flags: {},
		...(name.startsWith('_') ? {} : { name })
	}));
	const surroundings: Surroundings = {
		cells: () => all,
		given: () => ['personer'],
		analysisOf: (cell) => analyse(cell),
		catalogue: () => ({
			tables: new Map([['personer', { name: 'personer', from: 'extract', fields: [] }]]),
			functions: []
		}),
		messages: () => messagesIn('da')
	};
	const options = { client, surroundings, told: () => toldOf(surroundings), cell: cellId(asked[1]) };
	const found = await renameTs(options, asked[2].indexOf('|>'), to);
	return found.ok ? [Object.fromEntries(found.value.sources), found.value.named?.cell] : found.error;
}

const reader = ['ts', '_r', 'display({ andel: andel(1) })'] as const;

test('a name that a cell declares is renamed in it and in all that read it: TypeScript, SQL, prose', async () => {
	const cells = [
		['ts', '_d', 'const andel = (n: number) => n;\nconst tal = andel(2);'],
		['ts', '_r', 'display({ tal, andel: and|>el(1) })'],
		['sql', 'q', 'SELECT $tal'],
		['md', '_m', 'Der er ${tal}, ikke tal.']
	] as const;
	expect(await renamed(cells, 'del')).toEqual([
		{ _d: 'const del = (n: number) => n;\nconst tal = del(2);', _r: 'display({ tal, andel: del(1) })' },
		undefined
	]);
	const others = cells.map(([kind, name, source]) => [kind, name, source.replace('|>', '')] as const);
	const fromHome = others.map(
		([kind, name, source]) => [kind, name, source.replace('const tal', 'const ta|>l')] as const
	);
	expect(await renamed(fromHome, 'sum')).toEqual([
		{
			_d: 'const andel = (n: number) => n;\nconst sum = andel(2);',
			_r: 'display({ tal: sum, andel: andel(1) })',
			q: 'SELECT $sum',
			_m: 'Der er ${sum}, ikke tal.'
		},
		undefined
	]);
});

test('a cell that bears the name it declares is renamed with it', async () => {
	const cells = [
		['ts', 'andel', 'const andel = (n: number) => n;'],
		[...reader.slice(0, 2), 'display({ andel: and|>el(1) })']
	];
	expect(await renamed(cells as never, 'del')).toEqual([
		{ andel: 'const del = (n: number) => n;', _r: 'display({ andel: del(1) })' },
		'andel'
	]);
});

test('a name that stands for a cell’s value, or for the rows of SQL, is the cell’s', async () => {
	const value = [
		['ts', 'sum', '1 + 1'],
		['ts', '_r', 'su|>m * 2']
	] as const;
	expect(await renamed(value, 'total')).toEqual([{ _r: 'total * 2' }, 'sum']);
	const rows = [
		['sql', 'moves', 'SELECT 1 AS a'],
		['ts', '_r', '[...mov|>es]'],
		['sql', 'q', 'FROM moves']
	] as const;
	expect(await renamed(rows, 'spells')).toEqual([{ _r: '[...spells]', q: 'FROM spells' }, 'moves']);
});

test('what cannot be renamed says why', async () => {
	const problem = (kind: RenameProblem['kind'], name: string) => ({ kind, name });
	expect(await renamed([['ts', '_r', '[...perso|>ner]']], 'p')).toEqual(problem('not-here', 'p'));
	expect(await renamed([['ts', '_r', 'const a|> = 1, b = 2;']], 'b')).toEqual(problem('taken', 'b'));
	expect(await renamed([['ts', '_r', 'const a|> = 1;']], 'Plot')).toEqual(problem('taken', 'Plot'));
	expect(await renamed([['ts', '_r', 'const a|> = 1;']], '2x')).toEqual(problem('not-a-name', '2x'));
	const shadowed = [
		['ts', '_d', 'const ta|>l = 1;'],
		['ts', '_r', '[1].map((sum) => sum + tal)']
	] as const;
	expect(await renamed(shadowed, 'sum')).toEqual(problem('taken', 'sum'));
});
