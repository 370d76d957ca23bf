import { columnCandidate, keywordCandidates } from '#lib/assist/sql/candidates.ts';
import type { Place } from '#lib/assist/sql/place.ts';
import { itemsIn } from '#lib/assist/sql/queryParts.ts';
import type { Candidate } from '#lib/assist/sql/rank.ts';
import type { Scope } from '#lib/assist/sql/scope.ts';
import { clauseOrder, keywords, types } from '#lib/assist/sql/words.ts';
import { pathAt, wordAt } from '#lib/language/sql/reader.ts';
import type { StatementTokens } from '#lib/language/sql/statements.ts';

/** Where words can come and no names: those that fit. */
export function wordsAt(place: Place, scope: Scope, statement: StatementTokens): readonly Candidate[] {
	switch (place.kind) {
		case 'statement':
			return keywordCandidates(keywords.statement);
		case 'query':
			return keywordCandidates(keywords.query);
		case 'type':
			return types.map((label) => ({ label, insert: label, kind: 'type', group: 0 }));
		case 'window':
			return [...keywordCandidates(keywords.window), ...windowNames(scope, statement)];
		case 'window name':
			return windowNames(scope, statement);
		case 'joined':
			return keywordCandidates([
				...keywords.joined,
				...keywords.join,
				...laterClauses('FROM'),
				...(scope.levels[0]?.core.clauses[0]?.word === 'FROM' ? ['SELECT'] : []),
				...keywords.union,
				'AS'
			]);
		case 'operator':
			return keywordCandidates(operatorWords(place));
		case 'words':
			return keywordCandidates(plainWords[place.words]);
		default:
			return [];
	}
}

const plainWords = {
	union: keywords.union,
	pivot: keywords.pivot,
	insert: keywords.insert,
	update: keywords.update,
	create: keywords.create,
	null: ['NULL', 'NOT NULL', 'DISTINCT FROM', 'NOT DISTINCT FROM'],
	by: ['BY']
} as const;

function operatorWords({ clause, after }: Place & { kind: 'operator' }): readonly string[] {
	if (clause === 'FRAME') return [...keywords.windowBound, 'AND'];
	if (after === 'star' && clause === 'SELECT') return [...keywords.afterStar];
	return [
		...(clause === 'SELECT' ? keywords.inSelect : []),
		...(clause === 'ORDER' || clause === 'OVER' ? keywords.inOrder : []),
		...(after === 'call' ? keywords.afterCall : []),
		...(clause === 'OVER' ? keywords.window : laterClauses(clause)),
		...keywords.operator,
		...keywords.inCase,
		...(clause === 'ON' ? [...keywords.join] : []),
		...(clause === 'OVER' ? [] : keywords.union)
	];
}

/** The clauses that can still come. */
function laterClauses(clause: string): readonly string[] {
	if (clause === 'ON') return clauseOrder.slice(1);
	const at = clauseOrder.findIndex((one) => one.split(' ')[0] === clause);
	return clauseOrder.slice(at + 1);
}

/** The names in a WINDOW clause: AS follows them. */
function windowNames({ levels }: Scope, statement: StatementTokens): readonly Candidate[] {
	const clause = levels[0]?.core.clauses.find(({ word }) => word === 'WINDOW');
	if (clause === undefined) return [];
	return itemsIn(statement, clause).flatMap(({ from }) => {
		const path = pathAt(statement, from);
		return path !== undefined && wordAt(statement, path.next) === 'AS'
			? [columnCandidate({ name: path.parts[0] ?? '' })]
			: [];
	});
}
