import type { SqlToken } from '#lib/language/sql/lex.ts';

/** The tokens of one statement, with the partner of every bracket. */
export type StatementTokens = {
	readonly tokens: readonly SqlToken[];
	/** For the index of an opening bracket that of its closing one, or the statement's length. */
	readonly closeOf: ReadonlyMap<number, number>;
};

/** Splits at every `;`, whatever brackets are open: a forgotten bracket must not swallow the next statement. */
export function statementsOf(tokens: readonly SqlToken[]): readonly StatementTokens[] {
	const statements: SqlToken[][] = [[]];
	for (const token of tokens) {
		if (isSign(token, ';')) statements.push([]);
		else statements.at(-1)?.push(token);
	}
	return statements
		.filter((statement) => statement.length > 0)
		.map((statement) => ({ tokens: statement, closeOf: closesIn(statement) }));
}

const isSign = (token: SqlToken, text: string) => token.kind === 'sign' && token.text === text;

function closesIn(tokens: readonly SqlToken[]): ReadonlyMap<number, number> {
	const closeOf = new Map<number, number>();
	const open: number[] = [];
	tokens.forEach((token, index) => {
		if (token.kind !== 'sign') return;
		if ('([{'.includes(token.text)) {
			open.push(index);
			closeOf.set(index, tokens.length);
		} else if (')]}'.includes(token.text)) {
			const opened = open.pop();
			if (opened !== undefined) closeOf.set(opened, index);
		}
	});
	return closeOf;
}
