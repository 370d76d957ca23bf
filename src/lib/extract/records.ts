import type { Dialect } from '#lib/notebook/notebook.ts';

export type Punctuation = Pick<Dialect, 'separator' | 'quote'>;

/** One row of a text table: its fields, and where it stands. */
export type TextRecord = {
	readonly fields: readonly string[];
	/** The line it begins on, from 0: a quoted field may hold several. */
	readonly line: number;
	readonly text: string;
};

export type Extent = {
	/** False where the text is cut: the last record is then left out. */
	readonly whole: boolean;
	readonly atMost?: number;
};

/**
 * Splits a text into records. Lenient where exports are: a quote within an unquoted field is a letter, a
 * quote that is never closed is one too, and all three line ends are known.
 */
export function recordsOf(text: string, form: Punctuation, extent: Extent): readonly TextRecord[] {
	const records: TextRecord[] = [];
	let at = 0;
	let line = 0;
	while (at < text.length && records.length < (extent.atMost ?? Infinity)) {
		const { fields, end } = recordAt(text, at, form);
		if (end >= text.length && !extent.whole) break;
		const own = text.slice(at, end);
		records.push({ fields, line, text: own });
		line += 1 + lineBreaksIn(own);
		at = end + (text.startsWith('\r\n', end) ? 2 : 1);
	}
	return records;
}

function recordAt(text: string, start: number, form: Punctuation) {
	const fields: string[] = [];
	let at = start;
	for (;;) {
		const field = fieldAt(text, at, form);
		fields.push(field.value);
		if (text[field.end] !== form.separator) return { fields, end: field.end };
		at = field.end + 1;
	}
}

type FieldRead = { readonly value: string; readonly end: number };

function fieldAt(text: string, start: number, { separator, quote }: Punctuation): FieldRead {
	const quoted = quote !== '' && text[start] === quote ? quotedEnd(text, start + 1, quote) : undefined;
	if (quoted === undefined) {
		const end = plainEnd(text, start, separator);
		return { value: text.slice(start, end), end };
	}
	const end = plainEnd(text, quoted + 1, separator);
	const inside = text.slice(start + 1, quoted).replaceAll(quote + quote, quote);
	return { value: inside + text.slice(quoted + 1, end), end };
}

/** Where the closing quote stands; a doubled one closes nothing. */
export function quotedEnd(text: string, start: number, quote: string): number | undefined {
	let at = text.indexOf(quote, start);
	while (at !== -1 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
	return at === -1 ? undefined : at;
}

/** Where a field without quotes ends: at the separator, or with its line. */
export function plainEnd(text: string, start: number, separator: string): number {
	let at = start;
	while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
	return at;
}

export const lineBreaksIn = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0;
