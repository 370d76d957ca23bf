import { withoutMissing } from '#lib/extract/missingWords.ts';
import { mostColumns } from '#lib/extract/mostColumns.ts';

const dateLike = /^\d{1,4}[-./]\d{1,2}[-./]\d{2,4}/;
const numberLike =
	/^[+\-\u2212]?\s*(?:(?:kr\.?|DKK|€)\s*)?[+\-\u2212]?\d+(?:[., \u00a0\u202f]\d+)*(?:,-|\s*[-\u2212])?\s*(?:%|kr\.?|DKK|€)?$/i;

type Look = 'number' | 'date' | 'word' | 'nothing';

/**
 * Whether the first record names the columns. Each column votes: a word over numbers or dates is a
 * header, a number over numbers is not, a word that comes back among the values below hardly is. Without
 * evidence a first record of different, filled cells is a header: exports nearly always have one.
 */
export function hasHeader(first: readonly string[], below: readonly (readonly string[])[]): boolean {
	if (below.length === 0) return first.every((cell) => look(cell) === 'word');
	const votes = first.slice(0, mostColumns).map((cell, index) => vote(cell.trim(), valuesAt(below, index)));
	const sum = votes.reduce((total, next) => total + next, 0);
	if (sum !== 0) return sum > 0;
	const filled = first.filter((cell) => cell.trim() !== '');
	return new Set(filled).size === first.length && filled.every((cell) => look(cell.trim()) === 'word');
}

const valuesAt = (rows: readonly (readonly string[])[], index: number) =>
	withoutMissing(rows.map((row) => (row[index] ?? '').trim()).filter((value) => value !== ''));

function vote(cell: string, values: readonly string[]): number {
	if (values.length === 0) return cell === '' ? 0 : 0.5;
	const below = commonLook(values);
	if (below === 'word') return values.includes(cell) ? -0.5 : 0;
	if (look(cell) === 'word') return 1;
	return look(cell) === below ? -1 : 0;
}

/** The look of at least nine values in ten; words where there is none. */
function commonLook(values: readonly string[]): Look {
	const looks: readonly Look[] = ['number', 'date'];
	const share = (kind: Look) => values.filter((value) => look(value) === kind).length / values.length;
	return looks.find((kind) => share(kind) >= 0.9) ?? 'word';
}

function look(cell: string): Look {
	if (cell === '') return 'nothing';
	if (dateLike.test(cell)) return 'date';
	return numberLike.test(cell) ? 'number' : 'word';
}
