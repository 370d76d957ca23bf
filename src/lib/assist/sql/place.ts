import { keyword, type Clause, type Core } from '#lib/assist/sql/queryParts.ts';
import { listsTables } from '#lib/assist/sql/sources.ts';
import { closeOf, opensAt, signAt, wordAt } from '#lib/language/sql/reader.ts';
import type { StatementTokens } from '#lib/language/sql/statements.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** What can stand where the cursor is. */
export type Place =
	| { readonly kind: 'statement' | 'query' | 'table' | 'type' | 'window' | 'window name' }
	/** A name of the author's own: nothing can be offered. */
	| { readonly kind: 'name' }
	| {
			readonly kind: 'words';
			readonly words: 'union' | 'pivot' | 'insert' | 'update' | 'create' | 'null' | 'by';
	  }
	| { readonly kind: 'joined'; readonly clause: Clause }
	/** After a dot: the names before it. */
	| { readonly kind: 'member'; readonly path: readonly Name[] }
	/** Column names and nothing else: all, those that two sources share, those of the table that is changed. */
	| { readonly kind: 'columns'; readonly which: 'all' | 'shared' | 'target' }
	| { readonly kind: 'operand'; readonly clause: string; readonly query: boolean }
	| { readonly kind: 'operator'; readonly clause: string; readonly after: 'call' | 'star' | 'other' };

/** `core` is the innermost query around the place. */
export function placeAt(statement: StatementTokens, hole: number, core: Core | undefined): Place {
	if (signAt(statement, hole - 1) === '.') return memberAt(statement, hole);
	if (signAt(statement, hole - 1) === '::') return { kind: 'type' };
	const bracket = bracketAround(statement, hole, core?.from ?? 0);
	if (bracket !== undefined) return inBracket(statement, hole, bracket, core);
	const clause = core?.clauses.findLast(({ index }) => index < hole);
	if (core === undefined || clause === undefined) return beforeClauses(statement, hole, core);
	return inClause(statement, hole, clause, core);
}

function memberAt(statement: StatementTokens, hole: number): Place {
	const path: Name[] = [];
	let index = hole - 1;
	while (signAt(statement, index) === '.') {
		const token = statement.tokens[index - 1];
		if (token?.kind === 'quoted') path.unshift(token.text.slice(1, -1).replaceAll('""', '"'));
		else if (token?.kind === 'word') path.unshift(token.text);
		else return { kind: 'name' };
		index -= 2;
	}
	return { kind: 'member', path };
}

/** The innermost open bracket between a query's beginning and the place. */
function bracketAround(statement: StatementTokens, hole: number, from: number): number | undefined {
	let found: number | undefined;
	for (let index = from; index < hole; index += 1) {
		if (!opensAt(statement, index)) continue;
		if (closeOf(statement, index) < hole) index = closeOf(statement, index);
		else found = index;
	}
	return found;
}

function inBracket(statement: StatementTokens, hole: number, open: number, core: Core | undefined): Place {
	const before = keyword(statement, open - 1);
	const isFirst = hole === open + 1;
	if (before === 'OVER') return inWindow(statement, hole, open);
	if (wordAt(statement, open - 1) === 'AS' && isFirst) return { kind: 'query' };
	if (/^(CAST|TRY_CAST)$/.test(before) && wordAt(statement, hole - 1) === 'AS') return { kind: 'type' };
	if (before === 'EXCLUDE') return { kind: 'columns', which: 'all' };
	if (before === 'USING' && core?.clauses.some(({ word }) => word === 'FROM'))
		return { kind: 'columns', which: 'shared' };
	const clause = core?.clauses.findLast(({ index }) => index < open);
	if (clause?.word === 'INTO' || clause?.word === 'CREATE')
		return clause.word === 'INTO' ? { kind: 'columns', which: 'target' } : { kind: 'name' };
	if (isTablePlace(statement, open, clause)) return isFirst ? { kind: 'query' } : { kind: 'table' };
	if (clause === undefined && core !== undefined && core.clauses.length === 0) return { kind: 'query' };
	if (clause?.word === 'WINDOW' && wordAt(statement, open - 1) === 'AS')
		return inWindow(statement, hole, open);
	const query = isFirst && /^(IN|EXISTS|ANY|ALL|ARRAY|)$/.test(before);
	const word = clause?.word ?? 'SELECT';
	if (signAt(statement, open) === '{') return { kind: 'name' };
	return expressionAt(statement, hole, listsTables.has(word) ? 'ON' : word, query);
}

/** A bracket that stands where a table can. */
function isTablePlace(statement: StatementTokens, open: number, clause: Clause | undefined): boolean {
	if (clause === undefined || !listsTables.has(clause.word)) return false;
	const before = keyword(statement, open - 1);
	return (
		open === clause.from ||
		/^(JOIN|LATERAL)$/.test(before) ||
		(signAt(statement, open - 1) === ',' && clause.word === 'FROM')
	);
}

function inWindow(statement: StatementTokens, hole: number, open: number): Place {
	for (let index = hole - 1; index > open; index -= 1) {
		const word = keyword(statement, index);
		if (word === 'BY') return expressionAt(statement, hole, 'OVER', false);
		if (/^(ROWS|RANGE|GROUPS)$/.test(word)) return { kind: 'operator', clause: 'FRAME', after: 'other' };
	}
	return { kind: 'window' };
}

function beforeClauses(statement: StatementTokens, hole: number, core: Core | undefined): Place {
	const first = core === undefined || hole <= core.from;
	if (first) return { kind: core === undefined || core.from === 0 ? 'statement' : 'query' };
	const word = wordAt(statement, core.from);
	if (word === 'WITH') {
		if (signAt(statement, hole - 1) === ')') return { kind: 'query' };
		return { kind: 'name' };
	}
	// A statement in brackets, or one that is no query.
	return expressionAt(statement, hole, word, false);
}

function inClause(statement: StatementTokens, hole: number, clause: Clause, core: Core): Place {
	const previous = keyword(statement, hole - 1);
	const isFirst = hole === clause.from || hole === clause.index + 1;
	switch (clause.word) {
		case 'FROM':
		case 'USING':
			return inFrom(statement, hole, clause);
		case 'INTO':
			return isFirst ? { kind: 'table' } : { kind: 'words', words: 'insert' };
		case 'UPDATE':
			return isFirst ? { kind: 'table' } : { kind: 'words', words: 'update' };
		case 'PIVOT':
		case 'PIVOT_WIDER':
		case 'UNPIVOT':
		case 'PIVOT_LONGER':
			return isFirst ? { kind: 'table' } : { kind: 'words', words: 'pivot' };
		case 'DESCRIBE':
		case 'SUMMARIZE':
		case 'SHOW':
		case 'TABLE':
			return isFirst || previous === 'TABLE' ? { kind: 'table' } : { kind: 'words', words: 'union' };
		case 'DROP':
		case 'ALTER':
			return { kind: 'table' };
		case 'CREATE':
			return isFirst ? { kind: 'words', words: 'create' } : { kind: 'name' };
		case 'SET':
			if ((isFirst || signAt(statement, hole - 1) === ',') && core.clauses[0]?.word === 'UPDATE')
				return { kind: 'columns', which: 'target' };
			return expressionAt(statement, hole, clause.word, false);
		case 'WINDOW':
			return { kind: 'name' };
		case 'GROUP':
		case 'ORDER':
			if (hole === clause.index + 1) return { kind: 'words', words: 'by' };
			return expressionAt(statement, hole, clause.word, false);
		default:
			return expressionAt(statement, hole, clause.word, false);
	}
}

/** Between the tables of a FROM clause, or in the condition that joins two. */
function inFrom(statement: StatementTokens, hole: number, clause: Clause): Place {
	if (hole === clause.from) return { kind: 'table' };
	const previous = keyword(statement, hole - 1);
	if (/^[,:]$/.test(signAt(statement, hole - 1)) || /^(JOIN|LATERAL)$/.test(previous))
		return { kind: 'table' };
	if (previous === 'AS') return { kind: 'name' };
	for (let index = hole - 1; index >= clause.from; index -= 1) {
		if (keyword(statement, index) === 'ON') return expressionAt(statement, hole, 'ON', false);
		if (keyword(statement, index) === 'JOIN') break;
	}
	return { kind: 'joined', clause };
}

function expressionAt(statement: StatementTokens, hole: number, clause: string, query: boolean): Place {
	const token = statement.tokens[hole - 1];
	if (token === undefined) return { kind: 'statement' };
	if (token.kind === 'sign') return afterSign(statement, hole, clause, query);
	const word = keyword(statement, hole - 1);
	if (word === 'AS' && (clause === 'SELECT' || clause === 'RETURNING' || clause === 'USING'))
		return { kind: 'name' };
	if (word === 'IS') return { kind: 'words', words: 'null' };
	if (word === 'OVER') return { kind: 'window name' };
	if (token.kind === 'word' && beforeOperand.has(word)) return { kind: 'operand', clause, query };
	return { kind: 'operator', clause, after: 'other' };
}

function afterSign(statement: StatementTokens, hole: number, clause: string, query: boolean): Place {
	const text = signAt(statement, hole - 1);
	if (text === '*') {
		const before = signAt(statement, hole - 2);
		const isStar =
			before === ',' || before === '.' || before === '(' || beforeOperand.has(keyword(statement, hole - 2));
		return isStar ? { kind: 'operator', clause, after: 'star' } : { kind: 'operand', clause, query };
	}
	if (')]}'.includes(text)) return { kind: 'operator', clause, after: text === ')' ? 'call' : 'other' };
	return { kind: 'operand', clause, query };
}

const beforeOperand = new Set(
	(
		'SELECT DISTINCT ALL WHERE AND OR NOT BY HAVING QUALIFY ON WHEN THEN ELSE CASE IN LIKE ILIKE BETWEEN LIMIT ' +
		'OFFSET SET RETURNING USING VALUES EXISTS ANY ESCAPE TO FROM REPLACE AS EXPLAIN CALL'
	).split(' ')
);
