import ts from 'typescript';
import type { Span } from '#lib/language/analysis.ts';
import { columnsMissed } from '#lib/assist/ts/service/columnsMissed.ts';
import { columnsOf, nodeAt } from '#lib/assist/ts/service/tree.ts';
import { isPedantic } from '#lib/assist/ts/service/pedantry.ts';
import type { CellFile } from '#lib/assist/ts/service/notebookFiles.ts';
import { toldOf } from '#lib/assist/ts/service/diagnosticText.ts';

/** What the checker complains of, as data: the sentence is made where the person's language is known. */
export type TypeRemark = {
	readonly at: Span;
	/** TypeScript's number, what its sentence is about, and the sentence itself. */
	readonly code: number;
	readonly about: readonly string[];
	readonly english: string;
	/** The table whose column was asked for in vain, where that is what is wrong. */
	readonly column?: ColumnAsked;
};

type ColumnAsked = {
	readonly name: string;
	readonly columns: readonly string[];
	/** The column that was most likely meant. */
	readonly near?: string;
};

const most = 50;

/** What is wrong in one cell: of a text that does not parse the first place alone. */
export function remarksOn(service: ts.LanguageService, cell: CellFile): readonly TypeRemark[] {
	const spanOf = spanIn(cell);
	const told = (diagnostic: ts.Diagnostic, column?: TypeRemark['column']): TypeRemark => ({
		at: spanOf(diagnostic.start ?? 0, diagnostic.length ?? 0),
		...toldOf(diagnostic),
		...(column && { column })
	});
	const [unparsed] = service.getSyntacticDiagnostics(cell.path);
	if (unparsed !== undefined) return [told(unparsed)];
	const program = service.getProgram();
	const file = program?.getSourceFile(cell.path);
	if (program === undefined || file === undefined) return [];
	const checker = program.getTypeChecker();
	const found = service
		.getSemanticDiagnostics(cell.path)
		.filter((diagnostic) => isOfTheCell(diagnostic, cell) && !isPedantic(diagnostic, file, checker))
		.map((diagnostic) => told(diagnostic, columnMissed(diagnostic, file, checker)));
	const missed = columnsMissed(file, checker).map(({ start, end, name, columns }): TypeRemark => {
		const english = `There is no column '${name}'.`;
		return {
			at: spanOf(start, end - start),
			code: 2339,
			about: [name],
			english,
			column: columnAsked(name, columns)
		};
	});
	return [...found, ...missed].sort((a, b) => a.at.start - b.at.start).slice(0, most);
}

const spanIn =
	({ read }: CellFile) =>
	(start: number, length: number): Span => ({
		start: read.toCell(start),
		end: read.toCell(start + length)
	});

/** What is said of the part that we set behind the cell is no affair of the author's. */
const isOfTheCell = ({ start = 0 }: ts.Diagnostic, { read, source }: CellFile): boolean =>
	start <= read.toFile(source.length);

const aboutProperties: ReadonlySet<number> = new Set([2339, 2551, 7053]);

/** The name asked for and the columns that are there, where a property of a row is missed. */
function columnMissed(
	{ code, start = 0 }: ts.Diagnostic,
	file: ts.SourceFile,
	checker: ts.TypeChecker
): TypeRemark['column'] {
	if (!aboutProperties.has(code)) return undefined;
	const node = nodeAt(file, start);
	const asked = node && askedIn(node, checker);
	const columns = asked && columnsOf(asked.of, checker);
	return asked && columns && columnAsked(asked.name, columns);
}

/** TypeScript's own measure of what is near; it does not tell of it officially. */
const { getSpellingSuggestion } = ts as unknown as {
	readonly getSpellingSuggestion: (
		name: string,
		among: readonly string[],
		nameOf: (one: string) => string
	) => string | undefined;
};

function columnAsked(name: string, columns: readonly string[]): ColumnAsked {
	const near = getSpellingSuggestion(name, columns, (one) => one);
	return { name, columns, ...(near !== undefined && { near }) };
}

function askedIn(node: ts.Node, checker: ts.TypeChecker) {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent) && parent.name === node)
		return { name: parent.name.text, of: checker.getTypeAtLocation(parent.expression) };
	if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)) {
		const name = parent.propertyName ?? parent.name;
		if (ts.isIdentifier(name)) return { name: name.text, of: checker.getTypeAtLocation(parent.parent) };
	}
	const access = ts.isElementAccessExpression(node) ? node : parent;
	if (ts.isElementAccessExpression(access) && ts.isStringLiteralLike(access.argumentExpression))
		return { name: access.argumentExpression.text, of: checker.getTypeAtLocation(access.expression) };
	return undefined;
}
