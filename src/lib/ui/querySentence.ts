import { queryFact, type QueryFact } from '#lib/ui/queryFact.ts';
import type { Sentence } from '#lib/ui/sentence.ts';
import type { Messages } from '#messages/messages.ts';

type QueryError = {
	readonly subtype: string;
	readonly detail: string;
	readonly candidates?: readonly string[];
};

/** A query's error as a person reads it; the engine's own words stand beside what was not recognised. */
export function querySentence(error: QueryError, messages: Messages): Sentence {
	const { title, wayOut, whole } = recognised(queryFact(error), messages);
	const guess = didYouMean(error.candidates ?? [], messages);
	return {
		title,
		...(whole ? {} : { detail: error.detail }),
		wayOut: guess === '' ? wayOut : `${guess} ${wayOut}`
	};
}

/** "Did you mean moves or mover?", or nothing where there is no likely name. */
export function didYouMean(candidates: readonly string[], { errors }: Messages): string {
	const names = candidates.filter((name) => !/[()]/.test(name)).slice(0, 3);
	if (names.length === 0) return '';
	const last = names.at(-1) ?? '';
	return errors.didYouMean(
		names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${errors.or} ${last}`
	);
}

type Recognised = { readonly title: string; readonly wayOut: string; readonly whole: boolean };

function recognised(fact: QueryFact, { queryErrors: words }: Messages): Recognised {
	switch (fact.kind) {
		case 'syntaxNear':
			return { title: words.syntaxNear(`“${fact.name}”`), wayOut: words.syntaxWay, whole: true };
		case 'syntaxEnd':
			return { title: words.syntaxEnd, wayOut: words.syntaxWay, whole: true };
		case 'argumentTypes': {
			const title = words.argumentTypes(fact.name, fact.types);
			return { title, wayOut: words.argumentTypesWay, whole: false };
		}
		case 'ungrouped':
			return { title: words.ungrouped(fact.name), wayOut: words.ungroupedWay(fact.name), whole: true };
		case 'ambiguous':
			return { title: words.ambiguous(fact.name), wayOut: words.ambiguousWay(fact.uses), whole: true };
		case 'unconvertible':
			return {
				title: words.unconvertible(fact.text, words.types[typeWord(fact.type)]),
				wayOut: words.unconvertibleWay,
				whole: true
			};
		case 'unknownFunction':
		case 'unknownColumn':
		case 'unknownAlias':
		case 'exists':
			return { title: words[fact.kind](fact.name), wayOut: words[`${fact.kind}Way`], whole: true };
		case 'listInBrackets':
			return { title: words.listInBrackets, wayOut: words.listInBracketsWay, whole: true };
		case 'outOfRange':
		case 'manyRows':
		case 'columnCount':
		case 'aggregateInWhere':
		case 'nestedAggregate':
		case 'unreadableFile':
		case 'constraint':
			return { title: words[fact.kind], wayOut: words[`${fact.kind}Way`], whole: false };
		default:
			return { title: words[fact.kind], wayOut: words.otherWay, whole: false };
	}
}

function typeWord(type: string): 'integer' | 'number' | 'date' | 'timestamp' | 'boolean' | 'text' {
	if (/^U?(?:TINY|SMALL|BIG|HUGE)?INT/.test(type)) return 'integer';
	if (/FLOAT|DOUBLE|DECIMAL/.test(type)) return 'number';
	if (type.startsWith('TIME')) return 'timestamp';
	if (type.startsWith('DATE')) return 'date';
	return type.startsWith('BOOL') ? 'boolean' : 'text';
}
