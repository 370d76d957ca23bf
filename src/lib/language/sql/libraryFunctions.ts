/**
 * The app's own table macros that read relations named in their first arguments, `movesOf('adressehistorik')`,
 * by folded name, with how many such arguments there are. The macros themselves stand in moves/libraryMacros.ts.
 */
export const libraryFunctions: ReadonlyMap<string, number> = new Map([
	['odmatrix', 1],
	['odmatrixbetween', 2],
	['areaflows', 1],
	['odresiduals', 1],
	['gravity', 1],
	['gravityfit', 1],
	['lengthofresidence', 1],
	['returnmoves', 1],
	['movesof', 1],
	['movesreport', 1],
	['moveschanged', 1]
]);
