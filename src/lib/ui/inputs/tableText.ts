import type { InputColumn, InputRow, InputScalar } from '#lib/language/analysis.ts';
import { parseDate, printDate } from '#lib/ui/inputs/dateText.ts';
import { parseNumber, printNumber } from '#lib/ui/inputs/numberText.ts';
import type { Messages } from '#messages/messages.ts';
import type { Language } from '#messages/inBoth.ts';

/** A cell's value as it stands in its field. */
export function printCell(value: InputScalar, { type }: InputColumn, { language, inputs }: Messages): string {
	if (value === null) return '';
	if (typeof value === 'boolean') return inputs.said(value);
	if (typeof value === 'number') return printNumber(value, language);
	return type === 'date' ? printDate(value, language) : value;
}

export type CellReading = { readonly value: InputScalar } | { readonly problem: string };

/** What was typed, or came from a spreadsheet, as a value of its column; an empty field is nothing. */
export function readCell(text: string, { type }: InputColumn, { language, inputs }: Messages): CellReading {
	const plain = text.trim();
	if (plain === '') return { value: null };
	switch (type) {
		case 'text':
			return { value: text };
		case 'date': {
			const value = parseDate(plain);
			return value === undefined ? { problem: inputs.notADate(plain) } : { value };
		}
		case 'boolean': {
			const value = yesOrNo(plain);
			return value === undefined ? { problem: inputs.notYesOrNo(plain) } : { value };
		}
		case 'integer':
		case 'decimal':
			return readNumber(plain, { isWhole: type === 'integer', language, inputs });
	}
}

function readNumber(
	text: string,
	{ isWhole, language, inputs }: { isWhole: boolean; language: Language; inputs: Messages['inputs'] }
): CellReading {
	const value = parseNumber(text, language);
	if (value === undefined || !Number.isFinite(value)) return { problem: inputs.notANumber(text) };
	return isWhole && !Number.isSafeInteger(value) ? { problem: inputs.notWhole(text) } : { value };
}

function yesOrNo(text: string): boolean | undefined {
	if (/^(ja|j|yes|y|sand|sandt|true|x|1)$/i.test(text)) return true;
	return /^(nej|n|no|falsk|false|0)$/i.test(text) ? false : undefined;
}

/** Cells as a spreadsheet copies them: tabs between columns, quotes around what holds a line break. */
export function pastedCells(text: string): readonly (readonly string[])[] {
	const rows: string[][] = [[]];
	const field = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;
	let at = 0;
	while (at <= text.length) {
		field.lastIndex = at;
		const [whole = '', quoted, plain = ''] = field.exec(text) ?? [];
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
		at += whole.length;
		const sign = /\t|\r\n|\n|\r/y;
		sign.lastIndex = at;
		const found = sign.exec(text)?.[0];
		if (found === undefined) break;
		if (found !== '\t') rows.push([]);
		at += found.length;
	}
	// What a spreadsheet copies ends with a line break.
	return rows.length > 1 && rows.at(-1)?.join('') === '' ? rows.slice(0, -1) : rows;
}

export const emptyRow = (columns: readonly InputColumn[]): InputRow =>
	Object.fromEntries(columns.map(({ name }) => [name, null]));
