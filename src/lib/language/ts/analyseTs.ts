import type { Program } from 'acorn';
import type { CellAnalysis, Span, SyntaxProblem } from '#lib/language/analysis.ts';
import { linesOf, offsetOf, placeOf } from '#lib/language/lines.ts';
import { syntaxProblem } from '#lib/language/syntaxProblem.ts';
import { freeNames } from '#lib/language/ts/freeNames.ts';
import { isOnBoard } from '#lib/language/ts/libraryNames.ts';
import { parseTs } from '#lib/language/ts/parseTs.ts';
import { type AnyNode, declaredIn } from '#lib/language/ts/scope.ts';
import { isValue, writeBody } from '#lib/language/ts/writeBody.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';

/** What a ts cell reads (its free names), defines (its top level) and runs. */
export function analyseTs({ name, source }: Pick<Cell, 'name' | 'source'>): CellAnalysis {
	const parsed = parseTs(source);
	if (!parsed.ok) return { problem: parsed.error };
	const { code, program } = parsed.value;
	const place = placeIn(source, code);
	const free = freeNames(program).map((use) => ({ ...use, at: place(use.at) }));
	const declared = [...new Set(declaredIn(program.body as unknown as AnyNode[]))];
	const gives = nameOfValue(name, program, declared);
	const problem =
		moduleProblem(program, place) ??
		nameProblem(program, gives === undefined ? declared : [...declared, gives], place) ??
		assignmentProblem(free);
	if (problem !== undefined) return { problem };

	const readAt = new Map<Name, Span>();
	for (const { name: read, at } of free) if (!isOnBoard(read) && !readAt.has(read)) readAt.set(read, at);
	const reads = [...readAt.keys()];
	const body = writeBody(parsed.value, { reads, declared, gives });
	const defines = gives === undefined ? declared : [...declared, gives];
	return { reads, readAt, defines, body: { kind: 'ts', code: body } };
}

/** A cell's name that it does not declare stands for its value, if it has one. */
function nameOfValue(name: Name | undefined, program: Program, declared: readonly Name[]): Name | undefined {
	const last = program.body.at(-1);
	const hasValue = last !== undefined && isValue(last);
	return hasValue && name !== undefined && !declared.includes(name) ? name : undefined;
}

type Place = (at: Span) => Span;

/** From a place in the erased code to the source: line and column agree. */
function placeIn(source: string, code: string): Place {
	if (source === code) return ({ start, end }) => ({ start, end });
	const [from, to] = [linesOf(code), linesOf(source)];
	return ({ start, end }) => {
		const at = offsetOf(to, placeOf(from, start));
		return { start: at, end: Math.min(at + end - start, source.length) };
	};
}

function moduleProblem(program: Program, place: Place): SyntaxProblem | undefined {
	for (const statement of program.body) {
		if (statement.type === 'ImportDeclaration')
			return syntaxProblem('staticImport', String(statement.source.value), place(statement));
		if (statement.type.startsWith('Export'))
			return syntaxProblem('staticExport', '', place({ start: statement.start, end: statement.start + 6 }));
	}
	return undefined;
}

/** A definition that would never be read, since every cell finds the library under that name. */
function nameProblem(program: Program, declared: readonly Name[], place: Place): SyntaxProblem | undefined {
	const name = declared.find(isOnBoard);
	if (name === undefined) return undefined;
	const statement = program.body.find((one) => declaredIn([one as unknown as AnyNode]).includes(name));
	return syntaxProblem('libraryName', name, place(statement ?? { start: 0, end: 0 }));
}

function assignmentProblem(
	free: readonly { name: Name; at: Span; assigned: boolean }[]
): SyntaxProblem | undefined {
	const change = free.find(({ assigned }) => assigned);
	return change && syntaxProblem('assignment', change.name, change.at);
}
