import { movesChangedSql } from '#lib/moves/addressHistory/movesChangedSql.ts';
import { movesReportSql } from '#lib/moves/addressHistory/movesReportSql.ts';
import { toMoves } from '#lib/moves/addressHistory/movesSql.ts';
import { movesDefaults } from '#lib/moves/addressHistory/options.ts';
import { tableMacro, type LibraryMacro } from '#lib/moves/libraryMacro.ts';

const options = Object.entries(movesDefaults).map(([name, value]) => `${name} := ${literal(value)}`);

const parameters = ['tabel', ...options].join(', ');

/**
 * Address history to moves, in the engine. Table macros rather than a text for the author to keep: they bind
 * like a query written out, ten million episodes stay below the engine's limit of memory (bench), and a macro
 * has one place to be mended.
 */
export const addressHistoryMacros: readonly LibraryMacro[] = [
	tableMacro('movesOf', parameters, `WITH ${toMoves} SELECT * FROM _moves`),
	tableMacro('movesReport', parameters, movesReportSql),
	tableMacro('movesChanged', parameters, movesChangedSql)
];

function literal(value: (typeof movesDefaults)[keyof typeof movesDefaults]): string {
	return typeof value === 'string' ? `'${value}'` : String(value);
}
