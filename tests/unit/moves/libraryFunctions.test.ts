import { expect, it } from 'vitest';
import { libraryFunctions } from '#lib/language/sql/libraryFunctions.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import { authorsMoves } from '#lib/moves/authorsMoves.ts';
import { libraryMacros } from '#lib/moves/libraryMacros.ts';

it('counts for every macro of the library the arguments that name tables, in each of its ways', () => {
	const tables = libraryMacros
		.filter(({ kind }) => kind === 'table')
		.flatMap(({ name, ways }) =>
			ways.map(({ parameters }) => {
				const words = parameters.split(',').map((parameter) => parameter.trim());
				return [foldSqlName(name), words.filter((word) => word.startsWith('tabel')).length] as const;
			})
		)
		.filter(([, count]) => count > 0);
	expect(new Map(tables)).toEqual(libraryFunctions);
});

/** What one language alone has, and why. */
const alone: { readonly [name: string]: string } = {
	movesChart: 'draws what a chart cell draws; SQL draws nothing'
};

it('every macro has a TypeScript function of its name and every function a macro, but for those told here', () => {
	const functions = Object.keys(authorsMoves).filter((name) => !(name in alone));
	expect(libraryMacros.map(({ name }) => name).sort()).toEqual(functions.sort());
});
