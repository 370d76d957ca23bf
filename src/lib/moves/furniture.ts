import { createMacro } from '#lib/moves/libraryMacro.ts';
import { libraryMacros } from '#lib/moves/libraryMacros.ts';
import { municipalityTable } from '#lib/moves/municipalityTable.ts';

/** What every engine has beside its own: the table of municipalities and the macros, as one text. */
export const furniture = [municipalityTable, ...libraryMacros.map(createMacro)].join(';\n');
