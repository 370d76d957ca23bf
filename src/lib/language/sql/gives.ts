import { closeOf, opensAt, wordAt } from '#lib/language/sql/reader.ts';
import type { StatementTokens } from '#lib/language/sql/statements.ts';

/** Whether a statement is a query, whose rows can be kept under a name. */
export function gives(statement: StatementTokens): 'rows' | 'nothing' {
	let index = 0;
	while (opensAt(statement, index)) index += 1;
	if (wordAt(statement, index) !== 'WITH') return rowWords.has(wordAt(statement, index)) ? 'rows' : 'nothing';
	return rowWords.has(wordAt(statement, afterCtes(statement, index + 1))) ? 'rows' : 'nothing';
}

const rowWords = new Set(
	(
		'SELECT FROM VALUES WITH PIVOT PIVOT_WIDER UNPIVOT PIVOT_LONGER ' +
		'DESCRIBE DESC SUMMARIZE SHOW EXPLAIN TABLE'
	).split(' ')
);

/** The word after a bracket that no comma, AS, MATERIALIZED or USING follows or precedes: the CTEs end there. */
function afterCtes(statement: StatementTokens, from: number): number {
	let index = from;
	while (index < statement.tokens.length) {
		if (!opensAt(statement, index)) {
			index += 1;
			continue;
		}
		const next = closeOf(statement, index) + 1;
		const goesOn = statement.tokens[next]?.text === ',' || /^(AS|USING)$/.test(wordAt(statement, next));
		if (!goesOn) return opensAt(statement, next) ? next + 1 : next;
		index = next;
	}
	return index;
}
