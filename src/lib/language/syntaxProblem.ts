import type { Span, SyntaxFault, SyntaxProblem } from '#lib/language/analysis.ts';
import { syntax } from '#messages/syntax.ts';

/** A problem with its English sentence; whoever shows it in Danish makes the sentence from `fault`. */
export const syntaxProblem = (kind: SyntaxFault['kind'], about: string, at: Span): SyntaxProblem => ({
	message: syntax.en[kind](about),
	at,
	fault: { kind, about }
});
