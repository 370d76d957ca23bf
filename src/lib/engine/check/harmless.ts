import { lex, type SqlToken } from '#lib/language/sql/lex.ts';
import { createdIn } from '#lib/language/sql/created.ts';
import { statementsOf } from '#lib/language/sql/statements.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';

/**
 * Binding a text runs none of it, save what the engine works out beforehand: constant arguments of table
 * functions and of some others. These calls would then have an effect (`FROM repeat(nextval('s'), 3)` draws
 * a number), take addresses for granted, or mean what another cell has set.
 */
const effects = ['nextval', 'setseed', 'write_log', 'getvariable', 'arrow_scan', 'arrow_scan_dumb'];

/** And these make much out of little: `len(range(1000000000))` is worked out at once, and ends the engine. */
const growing = 'range generate_series repeat lpad rpad list_resize array_resize bar bitstring'.split(' ');

/** What a growing call may be given as a number that is written out. */
const most = 100_000;

export type Calls = { readonly effects: ReadonlySet<string>; readonly growing: ReadonlySet<string> };

/** The calls to beware of where these macros are known. A macro that calls one is one. */
export function callsToBewareOf(macros: readonly string[]): Calls {
	const found = { effects: new Set(effects), growing: new Set(growing) };
	for (const text of macros) {
		const { tokens } = lex(text);
		const [statement] = statementsOf(tokens);
		const created = statement && createdIn(statement);
		if (created?.kind !== 'macro') continue;
		const called = tokens.flatMap((_, index) => calledAt(tokens, index) ?? []);
		for (const kind of ['effects', 'growing'] as const)
			if (called.some((name) => found[kind].has(name))) found[kind].add(foldSqlName(created.name));
	}
	return found;
}

/** Whether binding the text can do nothing but bind it. */
export function isHarmless(text: string, calls: Calls): boolean {
	const { tokens } = lex(text);
	return tokens.every((token, index) => {
		const called = calledAt(tokens, index);
		if (called === undefined) return true;
		if (calls.effects.has(called)) return false;
		if (called === 'query') return !isSpoken(tokens[index + 2], calls);
		return !calls.growing.has(called) || isSmall(tokens, index, calls);
	});
}

/** The folded name of the function whose call opens here. */
function calledAt(tokens: readonly SqlToken[], index: number): string | undefined {
	const { kind, text } = tokens[index]!;
	if (tokens[index + 1]?.text !== '(') return undefined;
	if (kind === 'word') return foldSqlName(text);
	return kind === 'quoted' ? foldSqlName(text.slice(1, -1)) : undefined;
}

/** SQL within a string: any word of it that could be such a call is enough. */
const isSpoken = (token: SqlToken | undefined, calls: Calls) =>
	token?.kind !== 'string' ||
	lex(token.text.slice(1, -1)).tokens.some(({ text }) =>
		[calls.effects, calls.growing].some((names) => names.has(foldSqlName(text)))
	);

/** As the source of a FROM nothing is made before the query runs; elsewhere the arguments must be small. */
function isSmall(tokens: readonly SqlToken[], call: number, calls: Calls): boolean {
	const source = isSource(tokens, call);
	let depth = 0;
	for (let index = call + 1; index < tokens.length; index += 1) {
		const { kind, text } = tokens[index]!;
		if (text === '(') depth += 1;
		if (text === ')') depth -= 1;
		if (depth === 0) return true;
		const called = calledAt(tokens, index);
		if (called !== undefined && (calls.growing.has(called) || /^(?:pow|power|exp)$/.test(called)))
			return false;
		if (!source && (isMuch(kind, text) || /^(?:\*|\*\*|\^|<<|!)$/.test(text))) return false;
	}
	return true;
}

/** Back to the word that opens this part of the query: `FROM a, range(9)` against `SELECT a, range(9)`. */
function isSource(tokens: readonly SqlToken[], call: number): boolean {
	let depth = 0;
	for (let index = call - 1; index >= 0; index -= 1) {
		const { kind, text } = tokens[index]!;
		if (text === ')') depth += 1;
		else if (text === '(' && depth === 0) return false;
		else if (text === '(') depth -= 1;
		if (depth > 0 || kind !== 'word') continue;
		if (/^(?:from|join|lateral)$/i.test(text)) return true;
		if (parts.test(text)) return false;
	}
	return false;
}

const parts =
	/^(?:select|where|on|using|group|by|having|window|qualify|order|limit|offset|values|set|when|then|else|in|and|or|not)$/i;

const isMuch = (kind: SqlToken['kind'], text: string) =>
	kind === 'parameter' || (kind === 'number' && !(Number(text.replaceAll('_', '')) < most));
