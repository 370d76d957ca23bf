import { kindOf } from '#lib/language/sql/valueKind.ts';
import { formatOf, type Format } from '#lib/ui/grid/format.ts';
import type { Messages } from '#messages/messages.ts';

type CopyField = { readonly name: string; readonly type: string };

/** Cells as tab-separated text that a spreadsheet in the person's language reads right: every digit, no grouping. */
export function copyText(
	fields: readonly CopyField[],
	rows: readonly (readonly unknown[])[],
	messages: Messages
): string {
	const texts = fields.map(({ type }) => copiedOf(type, messages));
	return rows.map((row) => texts.map((text, at) => text(row[at])).join('\t')).join('\n');
}

function copiedOf(type: string, messages: Messages): Format {
	const format = formatOf(type, messages);
	const isText = kindOf(type) === 'text';
	return (value) => {
		if (value === null || value === undefined) return '';
		if (typeof value === 'number' || typeof value === 'bigint') return plainNumber(value, messages.language);
		return quoted(isText ? inert(String(value)) : format(value));
	};
}

const plainNumber = (value: number | bigint, language: 'da' | 'en') =>
	language === 'da' ? String(value).replace('.', ',') : String(value);

/** A spreadsheet would run a text that begins like a formula. */
const inert = (text: string) => (/^[=+\-@].|^[\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
