import type { Signature } from '#lib/assist/assistant.ts';
import type { Catalogue, CatalogueFunction } from '#lib/assist/catalogue.ts';
import { cursorAt, type Cursor } from '#lib/assist/sql/cursor.ts';
import { callsOf, type CallText } from '#lib/assist/sql/functionText.ts';
import { itemsIn } from '#lib/assist/sql/queryParts.ts';
import { windowFunctions } from '#lib/assist/sql/words.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { closeOf, opensAt, pathAt, signAt } from '#lib/language/sql/reader.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import type { StatementTokens } from '#lib/language/sql/statements.ts';

/** The innermost call of a known function around a place. */
export function signatureInSql(source: string, at: number, catalogue: Catalogue): Signature | undefined {
	const cursor = cursorAt(source, at) ?? behindValue(source, at);
	if (cursor === undefined) return undefined;
	const { statement, hole } = cursor;
	for (const open of opensAround(statement, hole).toReversed()) {
		const name = pathAt(statement, open - 1)?.parts[0];
		const called = name === undefined ? undefined : functionCalled(catalogue, name);
		if (called === undefined) continue;
		const items = itemsIn(statement, { from: open + 1, to: closeOf(statement, open) });
		const active = Math.max(
			0,
			items.findIndex(({ from, to }) => hole >= from && hole <= to)
		);
		return shown(called, active, items.length);
	}
	return undefined;
}

/** Past the string or number that the place stands in or behind. */
function behindValue(source: string, at: number): Cursor | undefined {
	const value = lex(source).tokens.find(({ start, end }) => start < at && at <= end);
	if (value === undefined) return undefined;
	return cursorAt(`${source.slice(0, value.end)} ${source.slice(value.end)}`, value.end + 1);
}

function opensAround(statement: StatementTokens, hole: number): readonly number[] {
	const open: number[] = [];
	for (let index = 0; index < hole; index += 1)
		if (signAt(statement, index) === '(' && opensAt(statement, index) && closeOf(statement, index) >= hole)
			open.push(index);
	return open;
}

export function functionCalled({ functions }: Catalogue, name: string): CatalogueFunction | undefined {
	const known = functions.find((one) => sameSqlName(one.name, name));
	const grammar = known === undefined ? windowFunctions.find(([own]) => sameSqlName(own, name)) : undefined;
	if (grammar === undefined) return known;
	const [own, parameters, returns] = grammar;
	const names = parameters.split(', ').filter(Boolean);
	const signature = { parameters: names.map((one) => ({ name: one, type: '' })), variadic: false, returns };
	return { name: own, kind: 'window', signatures: [signature], about: '' };
}

/** The shortest way to call it that has room for what is written. */
function shown(called: CatalogueFunction, active: number, written: number): Signature | undefined {
	const calls = callsOf(called).toSorted((a, b) => a.parameters.length - b.parameters.length);
	const hasRoom = ({ parameters, variadic }: CallText) =>
		variadic || parameters.length >= Math.max(active + 1, written);
	const call = calls.find(hasRoom) ?? calls.at(-1);
	if (call === undefined) return undefined;
	const last = Math.max(0, call.parameters.length - 1);
	return {
		label: call.label,
		parameters: call.parameters,
		active: call.variadic ? Math.min(active, last) : active,
		...(called.about !== '' && { about: called.about })
	};
}
