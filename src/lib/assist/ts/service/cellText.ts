import ts from 'typescript';
import type { Span } from '#lib/language/analysis.ts';
import { endOfBraces, lineStartsOfBraces } from '#lib/language/ts/objectAtEnd.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** Under which the value of a cell's last expression is exported; no author's own name meets it. */
export const valueName = 'kladde$value';

/**
 * A cell as a module. Its text is the cell's own, with the value of its last expression caught in a constant
 * and all that it declares exported behind it, so that places differ by what stands before that expression.
 */
export type CellText = {
	readonly text: string;
	/** What other cells can read of it, with what kind of thing it is called here. */
	readonly names: readonly Name[];
	readonly hasValue: boolean;
	/** It does not parse: the text stands as it was written. */
	readonly broken: boolean;
	/** The last expression's place in the cell, where it has one. */
	readonly value?: Span;
	readonly toFile: (at: number) => number;
	/** A place in the file that is none of the cell's is moved to the next that is. */
	readonly toCell: (at: number) => number;
};

export function cellText(source: string): CellText {
	const parsed = parse(source);
	if (!isSound(parsed)) {
		const object = lineStartsOfBraces(source)
			.map((start) => objectAt(source, start))
			.find((found) => found !== undefined);
		return object ?? written(source, { names: declaredIn(parsed), broken: true });
	}
	const names = declaredIn(parsed);
	const last = parsed.statements.at(-1);
	if (last === undefined) return written(source, { names, broken: false });
	const start = last.getStart(parsed);
	if (ts.isBlock(last)) return objectAt(source, start) ?? written(source, { names, broken: false });
	if (!ts.isExpressionStatement(last)) return written(source, { names, broken: false });
	const end = source[last.end - 1] === ';' ? last.end - 1 : last.end;
	return written(source, { names, broken: false, value: { start, end } });
}

const parse = (text: string): ts.SourceFile =>
	ts.createSourceFile('/cell.ts', text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);

/** TypeScript keeps a parse's complaints on the file, outside of what it declares. */
const isSound = (file: ts.SourceFile): boolean =>
	(file as unknown as { readonly parseDiagnostics: readonly unknown[] }).parseDiagnostics.length === 0;

const head = `;export const ${valueName} = (`;

/** The cell whose last statement is the object that begins at `start`, if it is one. */
function objectAt(source: string, start: number): CellText | undefined {
	const end = start + endOfBraces(source.slice(start));
	if (end === start) return undefined;
	const parsed = parse(`${source.slice(0, start)}${head}${source.slice(start, end)})${source.slice(end)}`);
	const statements = parsed.statements.filter((statement) => !ts.isEmptyStatement(statement));
	const last = statements.at(-1);
	if (!isSound(parsed) || last === undefined || !ts.isVariableStatement(last)) return undefined;
	const caught = last.declarationList.declarations[0]?.initializer;
	if (caught === undefined || !ts.isParenthesizedExpression(caught)) return undefined;
	if (!ts.isObjectLiteralExpression(caught.expression)) return undefined;
	const names = declaredIn(parsed).filter((name) => name !== valueName);
	return written(source, { names, broken: false, value: { start, end } });
}

type Parts = { readonly names: readonly Name[]; readonly broken: boolean; readonly value?: Span };

function written(source: string, { names, broken, value }: Parts): CellText {
	const exported = broken ? '' : `\n;export { ${names.join(', ')} };\n`;
	const told = { names, broken, hasValue: value !== undefined };
	if (value === undefined) {
		const toCell = (at: number) => Math.min(at, source.length);
		return { ...told, text: source + exported, toFile: (at) => at, toCell };
	}
	const { start, end } = value;
	const caught = `${source.slice(0, start)}${head}${source.slice(start, end)})${source.slice(end)}`;
	return {
		...told,
		value,
		text: caught + exported,
		toFile: (at) => (at < start ? at : at <= end ? at + head.length : at + head.length + 1),
		toCell: (at) => {
			if (at <= start) return at;
			if (at < start + head.length) return start;
			return Math.min(at - head.length <= end ? at - head.length : at - head.length - 1, source.length);
		}
	};
}

/** What stands at the top level: values, classes, and types too. */
function declaredIn({ statements }: ts.SourceFile): readonly Name[] {
	return [...new Set(statements.filter((one) => !isExported(one)).flatMap(namesOf))];
}

const isExported = (statement: ts.Statement): boolean =>
	ts.canHaveModifiers(statement) &&
	(ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function namesOf(statement: ts.Statement): readonly Name[] {
	if (ts.isVariableStatement(statement))
		return statement.declarationList.declarations.flatMap(({ name }) => namesBound(name));
	const named =
		ts.isFunctionDeclaration(statement) ||
		ts.isClassDeclaration(statement) ||
		ts.isInterfaceDeclaration(statement) ||
		ts.isTypeAliasDeclaration(statement) ||
		ts.isEnumDeclaration(statement);
	return named && statement.name !== undefined ? [statement.name.text] : [];
}

const namesBound = (name: ts.BindingName): readonly Name[] =>
	ts.isIdentifier(name)
		? [name.text]
		: name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesBound(element.name)));
