import { createdIn } from '#lib/language/sql/created.ts';
import { libraryFunctions } from '#lib/language/sql/libraryFunctions.ts';
import { closeOf, noteRelation, opensAt, pathAt, signAt, wordAt } from '#lib/language/sql/reader.ts';
import type { Path, Reader } from '#lib/language/sql/reader.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';

/**
 * A function in a FROM clause reads no relation by its own name. Some of the engine's take relations as
 * text: `query_table('moves')` and `query('from moves')`; some of the app's own macros take them first.
 */
export function noteArguments(reader: Reader, path: Path) {
	const called = foldSqlName(path.parts.at(-1) ?? '');
	const tables = libraryFunctions.get(called);
	if (tables !== undefined) return noteTables(reader, path, tables);
	if (called !== 'query' && !takesNames.has(called)) return;
	for (let index = path.next; index < closeOf(reader, path.next); index += 1) {
		const text = textAt(reader, index);
		if (text === undefined) continue;
		if (called === 'query') reader.texts.push(text);
		else noteRelation(reader, { parts: [text.text], next: path.next, at: text.at }, new Map());
	}
}

const takesNames = new Set(['query_table', 'pragma_table_info', 'pragma_storage_info']);

/** What a string says, and where it stands. */
function textAt(reader: Reader, index: number) {
	const token = reader.tokens[index];
	if (token?.kind !== 'string') return undefined;
	const text = token.text.slice(1, -1).replaceAll("''", "'");
	return { text, at: { start: token.start, end: token.end } };
}

/** A table is named by a string, or without quotes where that cannot be a parameter of a macro that is being made. */
function noteTables(reader: Reader, path: Path, count: number) {
	const inMacro = createdIn(reader)?.kind === 'macro';
	for (const at of tablesIn(reader, path.next, count)) {
		const text = textAt(reader, at);
		const name = inMacro ? undefined : pathAt(reader, at);
		if (text !== undefined) noteRelation(reader, { parts: [text.text], next: at, at: text.at }, new Map());
		else if (name !== undefined && !opensAt(reader, name.next)) noteRelation(reader, name, new Map());
	}
}

/** Where the arguments that name tables begin: the first `count`, or those called `tabel…`. */
function tablesIn(reader: Reader, open: number, count: number): readonly number[] {
	return argumentsIn(reader, open).flatMap((index, position) => {
		if (!/^(?::=|=>)$/.test(signAt(reader, index + 1))) return position < count ? [index] : [];
		return /^TABEL/.test(wordAt(reader, index)) ? [index + 2] : [];
	});
}

/** Where each argument begins. */
function argumentsIn(reader: Reader, open: number): readonly number[] {
	const begin = [open + 1];
	for (let index = open + 1; index < closeOf(reader, open); index += 1) {
		if (opensAt(reader, index)) index = closeOf(reader, index);
		else if (signAt(reader, index) === ',') begin.push(index + 1);
	}
	return begin;
}
