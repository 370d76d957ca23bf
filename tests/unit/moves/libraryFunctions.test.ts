import { expect, it } from 'vitest';
import { libraryFunctions } from '#lib/language/sql/libraryFunctions.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
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
