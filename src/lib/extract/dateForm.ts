import { areCodes } from '#lib/extract/codes.ts';
import type { ColumnEvidence } from '#lib/extract/columnTypes.ts';
import { dateOf, datePatterns, isTimestamp } from '#lib/extract/dates.ts';
import { withoutMissing } from '#lib/extract/missingWords.ts';
import { nearlyAll } from '#lib/extract/nearlyAll.ts';
import type { Doubt } from '#lib/extract/reading.ts';

/** The pattern in which most columns are dates; undefined where no column is. */
export function dateFormOf(columns: readonly ColumnEvidence[]): string | undefined {
	const counts = datePatterns.map((pattern) => columns.filter((column) => areDates(column, pattern)).length);
	const most = Math.max(...counts);
	return most === 0 ? undefined : datePatterns[counts.indexOf(most)];
}

/** Where day and month could change places in every date of a column. */
export function dateDoubts(columns: readonly ColumnEvidence[], chosen: string | undefined): readonly Doubt[] {
	if (chosen !== 'dd/mm/yyyy') return [];
	return columns.flatMap(({ header, values }) => {
		const present = withoutMissing(values);
		if (!present.every((text) => dateOf(text, 'mm/dd/yyyy') !== undefined)) return [];
		const told = present
			.map((text) => ({
				text,
				readings: [dateOf(text, chosen) ?? '', dateOf(text, 'mm/dd/yyyy') ?? ''] as const
			}))
			.filter(({ readings: [one, other] }) => one !== other)
			.slice(0, 4);
		const answers = [{ date: chosen }, { date: 'mm/dd/yyyy' }] as const;
		return told.length === 0 ? [] : [{ kind: 'date', column: header, values: told, answers } as const];
	});
}

function areDates({ header, values }: ColumnEvidence, pattern: string): boolean {
	const present = withoutMissing(values);
	if (present.length === 0) return false;
	if (pattern === 'yyyymmdd' && !mayBeCompact(present, header)) return false;
	return nearlyAll(present, (text) => isDateOrTime(text, pattern));
}

const isDateOrTime = (text: string, pattern: string) =>
	dateOf(text, pattern) !== undefined || isTimestamp(text, pattern);

/** Eight digits are a date only in numbers: one alone may be anything, unless the header says so. */
const mayBeCompact = (values: readonly string[], header: string) =>
	!areCodes(values, header) &&
	(values.length >= 3 || /dato|date|dag$/i.test(header)) &&
	values.every((value) => /^(?:1[89]|20|21|9999)/.test(value) || value.startsWith('0001'));
