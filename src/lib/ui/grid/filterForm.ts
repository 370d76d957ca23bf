import { kindOf } from '#lib/language/sql/valueKind.ts';
import { parseDate } from '#lib/ui/inputs/dateText.ts';
import { parseNumber } from '#lib/ui/inputs/numberText.ts';
import type { Result } from '#lib/notebook/result.ts';
import type { Wanted } from '#lib/workspace/tableView/filter.ts';
import type { Language } from '#messages/inBoth.ts';

export type FilterWay = Wanted['kind'];

/** What stands in the form, whichever way is chosen. */
export type FilterForm = {
	readonly way: FilterWay;
	readonly text: string;
	readonly from: string;
	readonly to: string;
	readonly values: readonly (string | null)[];
};

export type FormProblem = 'notANumber' | 'notADate' | 'nothingGiven' | 'endsTurned';

/** The ways in which a column of this type can be filtered, the likeliest first. */
export function waysFor(type: string): readonly FilterWay[] {
	switch (kindOf(type)) {
		case 'number':
		case 'date':
		case 'timestamp':
			return ['range', 'among', 'missing', 'present'];
		case 'boolean':
			return ['among', 'missing', 'present'];
		case 'text':
			return ['contains', 'among', 'missing', 'present'];
		case 'other':
			return ['contains', 'missing', 'present'];
	}
}

/** What the form asks for, or what is wrong with it. */
export function wantedOf(
	{ way, text, from, to, values }: FilterForm,
	type: string,
	language: Language
): Result<Wanted, FormProblem> {
	switch (way) {
		case 'contains':
			return text === '' ? nothing : { ok: true, value: { kind: way, text } };
		case 'among':
			return values.length === 0 ? nothing : { ok: true, value: { kind: way, values } };
		case 'range':
			return rangeOf({ from, to }, type, language);
		default:
			return { ok: true, value: { kind: way } };
	}
}

const nothing = { ok: false, error: 'nothingGiven' } as const;

function rangeOf(
	ends: { readonly from: string; readonly to: string },
	type: string,
	language: Language
): Result<Wanted, FormProblem> {
	const isNumber = kindOf(type) === 'number';
	const parsed = Object.entries(ends)
		.filter(([, text]) => text.trim() !== '')
		.map(
			([end, text]) => [end, isNumber ? parseNumber(text, language)?.toString() : parseDate(text)] as const
		);
	if (parsed.length === 0) return nothing;
	if (parsed.some(([, value]) => value === undefined))
		return { ok: false, error: isNumber ? 'notANumber' : 'notADate' };
	const [first, last] = parsed.map(([, value]) => (isNumber ? Number(value) : value!));
	if (first !== undefined && last !== undefined && first > last) return { ok: false, error: 'endsTurned' };
	return { ok: true, value: { kind: 'range', ...Object.fromEntries(parsed) } };
}
