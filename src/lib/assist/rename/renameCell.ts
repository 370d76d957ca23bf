import type { RenameProblem, Renaming } from '#lib/assist/assistant.ts';
import { isIdentifier, meansOld, type NameChange } from '#lib/assist/rename/nameChange.ts';
import { renameInText } from '#lib/assist/rename/renameInText.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import { analyse } from '#lib/language/analyse.ts';
import type { CellAnalysis } from '#lib/language/analysis.ts';
import { bearsValue } from '#lib/language/bearsValue.ts';
import { foldSqlName, sameSqlName } from '#lib/language/sql/sqlName.ts';
import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** A cell by another name, with all cells that read it. The old name's readers follow where it alone had it. */
export function renameCell(
	cell: Cell,
	to: Name,
	surroundings: Surroundings
): Result<Renaming, RenameProblem> {
	const from = cell.name;
	if (!isName(to, cell)) return fail({ kind: 'not-a-name', name: to });
	const others = surroundings.cells().filter(({ id }) => id !== cell.id);
	const defined = (other: Cell) => namesOf(other, surroundings.analysisOf(other));
	const taken = [...others.flatMap(defined), ...surroundings.given()];
	if (taken.some((name) => sameSqlName(name, to))) return fail({ kind: 'taken', name: to });
	const named = { cell: cell.id, name: to };
	const isMeant = from !== undefined && defined(cell).includes(from);
	if (!isMeant) return ok({ sources: new Map(), named });
	const change = { from, to, folds: cell.kind === 'sql' };
	const isAlone = !taken.some((name) => meansOld(name, change));
	const staysDefined = defined({ ...cell, name: to }).includes(from);
	if (!isAlone || staysDefined) return ok({ sources: new Map(), named });

	const sources = new Map<CellId, string>();
	for (const other of others) {
		const source = renamedIn(other, change, surroundings);
		if (source === undefined) return fail(problemWith(to, other));
		if (source !== other.source) sources.set(other.id, source);
	}
	return ok({ sources, named });
}

/** A parameter's name, and a value's, is said in more languages than SQL. */
const isName = (name: Name, { kind }: Cell): boolean =>
	name !== '' && !/[\n\r]/.test(name) && ((kind !== 'ts' && kind !== 'input') || isIdentifier(name));

/** A text that is not understood may give the value that it is named for. */
function namesOf({ kind, name }: Cell, analysis: CellAnalysis | undefined): readonly Name[] {
	if (analysis !== undefined && 'defines' in analysis) return analysis.defines;
	return name === undefined || !bearsValue(kind) ? [] : [name];
}

/** What a reader's text becomes; nothing where the new name means something else there. */
function renamedIn(cell: Cell, change: NameChange, { analysisOf }: Surroundings): string | undefined {
	const before = analysisOf(cell);
	const renamed = renameInText(cell, change);
	if (before === undefined || renamed === undefined || renamed === cell.source) return renamed;
	return readsAsBefore(before, analyse({ ...cell, source: renamed }), change) ? renamed : undefined;
}

/** The same names are read, the old one by its new name. */
function readsAsBefore(before: CellAnalysis, after: CellAnalysis, { from, to, folds }: NameChange): boolean {
	if ('problem' in before || 'problem' in after) return 'problem' in before && 'problem' in after;
	const key = (name: Name) => (folds ? foldSqlName(name) : name);
	const now = (name: Name) => (key(name) === key(from) ? key(to) : key(name));
	const wanted = [...new Set(before.reads.map(now))].sort();
	const found = [...new Set(after.reads.map(key))].sort();
	return wanted.join('\n') === found.join('\n');
}

const problemWith = (name: Name, { kind }: Cell): RenameProblem =>
	kind !== 'sql' && !isIdentifier(name) ? { kind: 'not-a-name', name } : { kind: 'taken', name };
