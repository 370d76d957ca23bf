/** What a query's error says, recognised: the sentence is made by `errorSentence`. */
export type QueryFact =
	| { readonly kind: 'syntaxEnd' | 'outOfRange' | 'manyRows' | 'columnCount' | 'aggregateInWhere' }
	| { readonly kind: 'nestedAggregate' | 'unreadableFile' | 'constraint' | 'listInBrackets' }
	| {
			readonly kind:
				'syntaxNear' | 'unknownFunction' | 'unknownColumn' | 'unknownAlias' | 'ungrouped' | 'exists';
			readonly name: string;
	  }
	| { readonly kind: 'argumentTypes'; readonly name: string; readonly types: string }
	| { readonly kind: 'ambiguous'; readonly name: string; readonly uses: string }
	| { readonly kind: 'unconvertible'; readonly text: string; readonly type: string }
	/** Not recognised: which sort it is, as far as the engine says. */
	| { readonly kind: 'parser' | 'catalog' | 'binder' | 'conversion' | 'other' };

/** Reads the engine's English sentence; the engine's own subtype is the fallback. */
export function queryFact({ subtype, detail }: { subtype: string; detail: string }): QueryFact {
	const beginning = detail.slice(0, mostSigns);
	for (const [pattern, factOf] of patterns) {
		const found = pattern.exec(beginning);
		if (found !== null) return factOf(...found.slice(1).map((part) => part ?? ''));
	}
	return { kind: sortOf(subtype) };
}

/** An author's query can make the engine say millions of signs: what tells stands at the beginning. */
const mostSigns = 10_000;

type FactOf = (...parts: string[]) => QueryFact;

const named =
	(
		kind: 'syntaxNear' | 'unknownFunction' | 'unknownColumn' | 'unknownAlias' | 'ungrouped' | 'exists'
	): FactOf =>
	(name = '') => ({ kind, name });

/** The sentences of DuckDB 1.4, the telling part captured. */
const patterns: readonly (readonly [RegExp, FactOf])[] = [
	[/^A list stands in brackets after IN/, () => ({ kind: 'listInBrackets' })],
	[/syntax error at end of input/i, () => ({ kind: 'syntaxEnd' })],
	[/syntax error at or near "([^]*?)"$/im, named('syntaxNear')],
	[/(?:Function|Macro) with name "?([^"\s]+)"? does not exist/, named('unknownFunction')],
	[/Referenced column "([^"]+)" (?:was )?not found/, named('unknownColumn')],
	[/Referenced table "([^"]+)" not found/, named('unknownAlias')],
	[
		/No function matches the given name and argument types '(.+?)\(([^']*)\)'/,
		(name = '', types = '') => ({ kind: 'argumentTypes', name, types: types.replaceAll('_LITERAL', '') })
	],
	[/column "?([^"\s]+)"? must appear in the GROUP BY/i, named('ungrouped')],
	[
		/Ambiguous reference to column name "([^"]+)" \(use: (.+?)\)/,
		(name = '', uses = '') => ({ kind: 'ambiguous', name, uses: uses.replaceAll('"', '') })
	],
	[
		/Could not convert string '([^]*?)' to ([A-Z0-9_]+)/,
		(text = '', type = '') => ({ kind: 'unconvertible', text, type })
	],
	[
		/invalid (date|timestamp) field format: "([^"]*)"/i,
		(type = '', text = '') => ({ kind: 'unconvertible', text, type: type.toUpperCase() })
	],
	[
		/Could not parse string "([^"]*)" according to format/,
		(text = '') => ({ kind: 'unconvertible', text, type: 'DATE' })
	],
	[/out of range for the destination type|^Overflow|Overflow in/i, () => ({ kind: 'outOfRange' })],
	[/with name "?([^"\s]+)"? already exists/, named('exists')],
	[/More than one row returned by a subquery/, () => ({ kind: 'manyRows' })],
	[
		/same number of result columns|columns but \d+ values were supplied|Subquery returns \d+ columns/,
		() => ({ kind: 'columnCount' })
	],
	[/WHERE clause cannot contain aggregates/, () => ({ kind: 'aggregateInWhere' })],
	[/aggregate function calls cannot be nested/, () => ({ kind: 'nestedAggregate' })],
	[/No files found that match|Cannot open file|Could not read/i, () => ({ kind: 'unreadableFile' })],
	[/violates .*constraint|constraint failed/i, () => ({ kind: 'constraint' })]
];

/** The engine's type of exception, or its finer subtype, by the words they share. */
function sortOf(subtype: string): 'parser' | 'catalog' | 'binder' | 'conversion' | 'other' {
	const word = subtype.toLowerCase();
	if (/pars|syntax/.test(word)) return 'parser';
	if (/catalog|missing_entry|entry/.test(word)) return 'catalog';
	if (/bind|column|function/.test(word)) return 'binder';
	return /conver|mismatch|range/.test(word) ? 'conversion' : 'other';
}
