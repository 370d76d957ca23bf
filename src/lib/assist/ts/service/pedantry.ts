import ts from 'typescript';
import { nodeAt } from '#lib/assist/ts/service/tree.ts';

/**
 * Complaints that are right and help nobody in a notebook: what is implicitly `any`, a row's column that is
 * written to (rows are fresh records), dates that are subtracted.
 */
export function isPedantic(
	{ code, start = 0, messageText }: ts.Diagnostic,
	file: ts.SourceFile,
	checker: ts.TypeChecker
): boolean {
	if (code === 7053 || code === 7052) return !asksForLiteral(messageText);
	if (code >= 7000 && code < 8000) return true;
	if (code === 2540) return true;
	if (code === 2362 || code === 2363) return isDate(nodeAt(file, start), start, checker);
	return false;
}

/** `row['kone']` names something that is not there; `row[name]` may well be. */
const asksForLiteral = (message: string | ts.DiagnosticMessageChain): boolean =>
	/^Element implicitly has an 'any' type because expression of type '"/.test(
		typeof message === 'string' ? message : message.messageText
	);

/** The operand is what begins here and is as large as can be. */
function isDate(node: ts.Node | undefined, start: number, checker: ts.TypeChecker): boolean {
	for (let one = node; one !== undefined && one.getStart() === start; one = one.parent) {
		if (ts.isExpression(one) && checker.getTypeAtLocation(one).getSymbol()?.name === 'Date') return true;
	}
	return false;
}
