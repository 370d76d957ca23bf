import type { Database } from '#lib/engine/database.ts';
import { quoteText } from '#lib/language/sql/quote.ts';

/** By its full name: a notebook may have macros of the same. */
const call = (name: string, ...given: readonly string[]) => `system.main.${name}(${given.join(', ')})`;

const replaced = (text: string, pairs: readonly (readonly [from: string, to: string])[]) =>
	pairs.reduce((inner, [from, to]) => call('replace', inner, quoteText(from), quoteText(to)), text);

/** Small letters, with æ, ø, å and aa as what stands after z. An å from a Mac is two characters at first. */
const letters = replaced(call('lower', call('nfc_normalize', 'value')), [
	['aa', '}'],
	['å', '}'],
	['ø', '|'],
	['æ', '{']
]);

/** ä stands with æ, ö with ø, ü with y; elsewhere an accent is looked past. `translate` is slow, and seldom needed. */
const plain = `CASE WHEN ${call('strlen', letters)} = ${call('length', letters)} THEN ${letters} ELSE ${call(
	'strip_accents',
	call('translate', replaced(letters, [['ß', 'ss']]), quoteText('äöőüűđðł'), quoteText('{||yyddl'))
)} END`;

/** Where nothing else differs: capitals first, Å before AA. */
const asWritten = replaced('value', [
	['Å', '\u0002'],
	['å', '`']
]);

/** Below every character that a text holds. */
const end = quoteText('\u0001');

const key = call(
	'concat',
	plain,
	end,
	`CASE WHEN ${plain} <> ${letters} THEN ${letters} END`,
	end,
	asWritten
);

/**
 * The engine has no collation on board: `ORDER BY danishOrder(name)` sorts as Danish does. The key is the
 * letters without accents, then the letters with them where they differ, then the text as it was written.
 * Signs stand where the engine has them.
 */
export const danishOrder = `CREATE MACRO danishOrder(value) AS CASE WHEN value IS NOT NULL THEN ${key} END`;

export function teachDanishOrder(database: Database): void {
	database.runNow(danishOrder);
}
