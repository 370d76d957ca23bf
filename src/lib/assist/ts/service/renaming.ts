import ts from 'typescript';
import type { Renamable, Replacing } from '#lib/assist/ts/service/answers.ts';
import type { CellFile } from '#lib/assist/ts/service/notebookFiles.ts';
import type { Look } from '#lib/assist/ts/service/checkers.ts';
import { isOnBoard } from '#lib/language/ts/libraryNames.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** The name at a place: of this cell alone, or one that the notebook goes by. Columns and the library keep theirs. */
export function renamableAt(look: Look, cell: CellFile, position: number): Renamable | undefined {
	const { checked, files } = look;
	const info = checked.getRenameInfo(cell.path, position, {});
	const span = info.canRename ? info.triggerSpan : aliasAt(look, cell, position);
	if (span === undefined) return undefined;
	const [start, end] = [cell.read.toCell(span.start), cell.read.toCell(span.start + span.length)];
	const name = cell.source.slice(start, end);
	if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return undefined;
	const made = checked.getDefinitionAtPosition(cell.path, position) ?? [];
	const homes = made.map(({ fileName }) => fileName);
	const isShared = homes.some((home) => files.tableAt(home) ?? files.inputAt(home));
	if (isShared) return files.given.has(name) ? { start, end, name, own: false } : undefined;
	if (made.length === 0 || !homes.every((home) => files.cellAt(home) !== undefined)) return undefined;
	return { start, end, name, own: !isTopLevel(look, cell, position, name) };
}

/** TypeScript renames no alias that another file of ours made; the word it stands on is told all the same. */
function aliasAt({ checked, files }: Look, { path }: CellFile, position: number): ts.TextSpan | undefined {
	const found = checked.getQuickInfoAtPosition(path, position);
	const [made] = checked.getDefinitionAtPosition(path, position) ?? [];
	return made !== undefined && files.cellAt(made.fileName) !== undefined ? found?.textSpan : undefined;
}

/** Declared at the top of a cell, which makes it a name of the notebook. */
function isTopLevel({ checked, files }: Look, { path }: CellFile, position: number, name: Name): boolean {
	return (checked.getDefinitionAtPosition(path, position) ?? []).some(
		({ fileName, textSpan, contextSpan }) => {
			const home = files.cellAt(fileName);
			if (home === undefined) return false;
			if (home.path !== path) return true;
			return home.read.names.includes(name) && isAtTop(checked, fileName, contextSpan ?? textSpan);
		}
	);
}

function isAtTop(service: ts.LanguageService, path: string, { start }: ts.TextSpan): boolean {
	const file = service.getProgram()?.getSourceFile(path);
	return file?.statements.some((one) => one.getStart(file) === start) === true;
}

type Wish = { readonly cell: CellFile; readonly position: number; readonly to: Name };

/** Every place that says a name of this cell's own, as it would be written. */
export function replacedBy(
	{ checked, files }: Look,
	{ cell, position, to }: Wish
): Result<ReadonlyMap<CellId, readonly Replacing[]>, 'taken'> {
	if (isOnBoard(to) || files.given.has(to) || isSaidIn(checked, cell, to)) return fail('taken');
	const found =
		checked.findRenameLocations(cell.path, position, false, false, {
			providePrefixAndSuffixTextForRename: true
		}) ?? [];
	const replaced = new Map<CellId, Replacing[]>();
	for (const { fileName, textSpan, prefixText = '', suffixText = '' } of found) {
		const home = files.cellAt(fileName);
		if (home === undefined || textSpan.start > home.read.toFile(home.source.length)) continue;
		const start = home.read.toCell(textSpan.start);
		const end = home.read.toCell(textSpan.start + textSpan.length);
		const own = replaced.get(home.id) ?? [];
		replaced.set(home.id, [...own, { start, end, with: prefixText + to + suffixText }]);
	}
	return ok(replaced);
}

/** A name that stands anywhere in the cell might hide the new one, or be hidden by it. */
function isSaidIn(service: ts.LanguageService, { path }: CellFile, name: Name): boolean {
	const file = service.getProgram()?.getSourceFile(path);
	const says = (node: ts.Node): boolean =>
		(ts.isIdentifier(node) && node.text === name && !isMember(node)) || ts.forEachChild(node, says) === true;
	return file !== undefined && says(file);
}

const isMember = (node: ts.Identifier): boolean =>
	(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
	(ts.isPropertyAssignment(node.parent) && node.parent.name === node);
