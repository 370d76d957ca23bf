import { dayOf } from '#lib/extract/dates.ts';
import { numberOf } from '#lib/extract/numbers.ts';
import { readFile } from '#lib/extract/readFile.ts';
import type { Corrections, ReadColumn, Reading } from '#lib/extract/reading.ts';

/** A reading of a file with this content; a file that cannot be read fails the test. */
export async function readText(
	content: string | Uint8Array<ArrayBuffer>,
	corrections?: Corrections
): Promise<Reading> {
	const result = await readFile(new File([content], 'fil.csv'), corrections);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

/** What the engine is to make of these texts, as the reading says how their column is written. */
export function valuesOf(
	{ dialect }: Reading,
	column: ReadColumn,
	texts: readonly string[]
): readonly string[] {
	const { thousands = dialect.thousands, ...form } = { ...dialect, ...column.form };
	const signs = { ...form, ...(thousands !== '' && { thousands }) };
	return texts.map((text) => {
		if (dialect.missing.includes(text) || text === '') return '';
		switch (column.type) {
			case 'integer':
			case 'decimal':
				return dialect.zero?.includes(text) ? '0' : (numberOf(text, signs as typeof dialect) ?? '?');
			case 'date':
			case 'timestamp':
				return dayOf(text, form.date ?? '') ?? '?';
			case 'text':
			case 'boolean':
				return text;
		}
	});
}
