import { parse, parseExpressionAt, type Program } from 'acorn';
import type { SyntaxProblem } from '#lib/language/analysis.ts';
import { linesOf, offsetOf } from '#lib/language/lines.ts';
import { eraseTypes, parserProblem } from '#lib/language/ts/eraseTypes.ts';
import { endOfBraces, lineStartsOfBraces } from '#lib/language/ts/objectAtEnd.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** A cell's text without types, and its tree. Positions in both are positions in the source's lines. */
export type ParsedTs = { readonly code: string; readonly program: Program };

/**
 * Reads a cell. An object literal at the end (`{ a: 1, b }`) is a block to JavaScript, which is never what
 * an author means: it is read as a value.
 */
export function parseTs(source: string): Result<ParsedTs, SyntaxProblem> {
	const parsed = parseAsWritten(source);
	if (parsed.ok) {
		const last = parsed.value.program.body.at(-1);
		return (
			(last?.type === 'BlockStatement' ? endingInObject(parsed.value.code, last.start) : undefined) ?? parsed
		);
	}
	for (const start of lineStartsOfBraces(source)) {
		const code = withoutBracket(`${source.slice(0, start)};(${closeBracket(source.slice(start))}`);
		const ending = code === undefined ? undefined : endingInObject(code.text, code.start);
		if (ending !== undefined) return ending;
	}
	return parsed;
}

function parseAsWritten(source: string): Result<ParsedTs, SyntaxProblem> {
	const erased = eraseTypes(source);
	if (!erased.ok) return erased;
	try {
		return ok({ code: erased.value, program: programOf(erased.value) });
	} catch (error) {
		const { message, loc } = error as { message: string; loc: { line: number; column: number } };
		return fail(parserProblem(source, message.replace(/ \(\d+:\d+\)$/, ''), offsetOf(linesOf(source), loc)));
	}
}

const options = { ecmaVersion: 'latest', sourceType: 'module', allowAwaitOutsideFunction: true } as const;

const programOf = (code: string): Program => parse(code, options);

/** The program whose last statement is the object that begins at `start`, if it is one. */
function endingInObject(code: string, start: number): Result<ParsedTs, SyntaxProblem> | undefined {
	try {
		const expression = parseExpressionAt(code, start, options);
		const rest = programOf(code.slice(expression.end));
		if (expression.type !== 'ObjectExpression' || rest.body.some(({ type }) => type !== 'EmptyStatement'))
			return undefined;
		const before = programOf(code.slice(0, start));
		const { end } = expression;
		before.body.push({ type: 'ExpressionStatement', expression, start, end });
		return ok({ code, program: before });
	} catch {
		return undefined;
	}
}

/** Sets the closing bracket behind the last brace; a `;` and comments may follow it. */
function closeBracket(text: string): string {
	const end = endOfBraces(text);
	return end === 0 ? text : `${text.slice(0, end)})${text.slice(end)}`;
}

/** The eraser takes an object only in brackets; they go again, so that positions stay those of the source. */
function withoutBracket(bracketed: string): { readonly text: string; readonly start: number } | undefined {
	const parsed = parseAsWritten(bracketed);
	const last = parsed.ok ? parsed.value.program.body.at(-1) : undefined;
	if (!parsed.ok || last?.type !== 'ExpressionStatement') return undefined;
	const { code } = parsed.value;
	const { start, end } = last.expression;
	const text = code.slice(0, start - 2) + code.slice(start, end) + code.slice(end).replace(')', '');
	return { text, start: start - 2 };
}
