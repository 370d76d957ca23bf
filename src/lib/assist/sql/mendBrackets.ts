import type { SqlToken } from '#lib/language/sql/lex.ts';

/**
 * Closes brackets that are still open, so that they swallow nothing of what follows: `sum(| FROM moves`. A
 * bracket with a query in it ends with its statement, any other where a clause begins.
 */
export function mendBrackets(tokens: readonly SqlToken[]): readonly SqlToken[] {
	const closed = closedBrackets(tokens);
	const mended: SqlToken[] = [];
	const open: { readonly token: SqlToken; readonly query: boolean }[] = [];
	const close = (at: number) => {
		const text = partner[open.pop()?.token.text ?? ''] ?? ')';
		mended.push({ kind: 'sign', text, start: at, end: at });
	};
	tokens.forEach((token, index) => {
		const isSign = token.kind === 'sign';
		while (open.length > 0 && ends(token, open.at(-1)!.query)) close(token.start);
		if (isSign && partner[token.text] !== undefined && !closed.has(index))
			open.push({ token, query: beginsQuery(tokens[index + 1]) });
		mended.push(token);
	});
	const end = tokens.at(-1)?.end ?? 0;
	while (open.length > 0) close(end);
	return mended;
}

const partner: { readonly [open: string]: string } = { '(': ')', '[': ']', '{': '}' };

function ends({ kind, text }: SqlToken, query: boolean): boolean {
	if (kind === 'sign') return text === ';';
	return kind === 'word' && !query && clauses.has(text.toUpperCase());
}

const clauses = new Set(
	'SELECT FROM WHERE GROUP HAVING QUALIFY LIMIT JOIN UNION EXCEPT INTERSECT WINDOW'.split(' ')
);

const beginsQuery = (token: SqlToken | undefined): boolean =>
	token?.kind === 'word' &&
	/^(SELECT|FROM|WITH|VALUES|PIVOT|UNPIVOT|TABLE|DESCRIBE|SUMMARIZE)$/i.test(token.text);

/** The indexes of opening brackets that are closed before their statement ends. */
function closedBrackets(tokens: readonly SqlToken[]): ReadonlySet<number> {
	const closed = new Set<number>();
	let open: number[] = [];
	tokens.forEach(({ kind, text }, index) => {
		if (kind !== 'sign') return;
		if (text === ';') open = [];
		else if (partner[text] !== undefined) open.push(index);
		else if (')]}'.includes(text)) {
			const opened = open.pop();
			if (opened !== undefined) closed.add(opened);
		}
	});
	return closed;
}
