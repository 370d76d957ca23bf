import type { Program } from 'acorn';
import type { Span } from '#lib/language/analysis.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import type { ParsedTs } from '#lib/language/ts/parseTs.ts';

/** What an author's own names cannot meet. */
const value = 'kladde$value';

/**
 * The text of the function that runs a cell. Its head stands before the cell's first line, so that a line
 * of it is a line of the cell; the value of the last expression is caught by an assignment that opens right
 * behind the statement before, so that columns hold too, but for line 1 and for two statements in a line.
 */
export function writeBody(
	{ code, program }: ParsedTs,
	{ reads, declared, gives }: { reads: readonly Name[]; declared: readonly Name[]; gives?: Name | undefined }
): string {
	const last = program.body.at(-1);
	const body =
		last !== undefined && isValue(last)
			? catchValue(code, { start: program.body.at(-2)?.end ?? 0, end: endOf(code, last) })
			: code;
	const defines = [...declared, ...(gives === undefined ? [] : [`${JSON.stringify(gives)}:${value}`])];
	return `${headOf(reads)}let ${value};${body}\n;return {value:${value},defines:{${defines.join(',')}}}}`;
}

const catchValue = (code: string, { start, end }: Span): string =>
	`${code.slice(0, start)};${value}=(${code.slice(start, end)})${code.slice(end)}`;

type Statement = Program['body'][number];

/** The last statement gives a value if it is an expression. */
export const isValue = (statement: Statement): boolean =>
	statement.type === 'ExpressionStatement' && !isErasedEnum(statement);

/** `enum X {…}` becomes `var X; (function (X) {…})(X || (X = {}))`, which is no value of the author's. */
function isErasedEnum(statement: Statement): boolean {
	if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression')
		return false;
	const [argument] = statement.expression.arguments;
	return (
		statement.expression.callee.type === 'FunctionExpression' &&
		argument?.type === 'LogicalExpression' &&
		argument.right.type === 'AssignmentExpression' &&
		argument.right.right.type === 'ObjectExpression' &&
		argument.right.right.properties.length === 0
	);
}

const endOf = (code: string, { end }: { readonly end: number }): number =>
	code[end - 1] === ';' ? end - 1 : end;

const headOf = (reads: readonly Name[]): string => `async ({${reads.join(', ')}}, kladde) => {`;

/**
 * The same function with only these names handed in. A name that no cell gives must not be bound, or it
 * would hide the worker's own `setTimeout`, and a misspelt one would be undefined instead of an error.
 */
export function bindReads(code: string, reads: readonly Name[]): string {
	const end = code.indexOf('}, kladde) => {');
	if (!code.startsWith('async ({') || end < 0) throw new Error('No function of a cell.');
	return headOf(reads) + code.slice(end + '}, kladde) => {'.length);
}
