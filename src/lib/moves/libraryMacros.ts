import { addressHistoryMacros } from '#lib/moves/addressHistory/addressHistoryMacros.ts';
import type { LibraryMacro } from '#lib/moves/libraryMacro.ts';
import { formulas } from '#lib/moves/measures/macros/formulas.ts';
import { gravityMacros } from '#lib/moves/measures/macros/gravityMacros.ts';
import { odMacros } from '#lib/moves/measures/macros/odMacros.ts';
import { residenceMacros } from '#lib/moves/measures/macros/residenceMacros.ts';
import { standardMacros } from '#lib/moves/measures/macros/standardMacros.ts';

/** Every macro of the app's own, made in each engine at boot. Those that others call stand before them. */
export const libraryMacros: readonly LibraryMacro[] = [
	...formulas,
	...odMacros,
	...gravityMacros,
	...residenceMacros,
	...standardMacros,
	...addressHistoryMacros
];
