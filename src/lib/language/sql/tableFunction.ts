import { closeOf, noteRelation, type Path, type Reader } from '#lib/language/sql/reader.ts';

/**
 * A function in a FROM clause reads no relation by its own name. Two of the engine's take relations as
 * text: `query_table('moves')` and `query('from moves')`.
 */
export function noteArguments(reader: Reader, path: Path) {
	const called = path.parts.at(-1)?.toLowerCase();
	if (called !== 'query_table' && called !== 'query') return;
	for (const token of reader.tokens.slice(path.next, closeOf(reader, path.next))) {
		if (token.kind !== 'string') continue;
		const text = token.text.slice(1, -1).replaceAll("''", "'");
		const at = { start: token.start, end: token.end };
		if (called === 'query') reader.texts.push({ text, at });
		else noteRelation(reader, { parts: [text], next: path.next, at }, new Map());
	}
}
