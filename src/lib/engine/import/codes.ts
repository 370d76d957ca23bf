import type { ColumnPlan, Place } from '#lib/engine/import/plan.ts';

/** Roles whose values are digits of a fixed number, and how few are left where zeros in front were lost. */
const codes = {
	municipality: { length: 4, least: 3 },
	street: { length: 4, least: 1 },
	'postal-code': { length: 4, least: 3 },
	cvr: { length: 8, least: 8 },
	'p-number': { length: 10, least: 10 }
} as const;

type CodeRole = keyof typeof codes;

export const isCodeRole = (role: string | undefined): role is CodeRole =>
	role !== undefined && Object.hasOwn(codes, role);

/** Codes stay text. Lost zeros are put back; what is no code stays as it is, and is counted. */
export function codePlan(role: CodeRole, { c, p }: Place): ColumnPlan {
	const { length, least } = codes[role];
	const short = Array.from({ length: length - least }, (_, index) => length - 1 - index);
	const restored = short.map(
		(left) => `WHEN ${c} GLOB '${digits(left)}' THEN '${'0'.repeat(length - left)}' || ${c}`
	);
	const isNone = `NOT (${p} GLOB '${digits(length)}')`;
	return {
		scanned: 'VARCHAR',
		parsed:
			short.length === 0
				? c
				: `CASE WHEN strlen(${c}) = ${length} THEN ${c} ${restored.join(' ')} ELSE ${c} END`,
		value: p,
		misfits: role === 'cvr' || role === 'p-number' ? [lostDigits(c, isNone)] : [],
		notes: [
			...(short.length === 0
				? []
				: [{ what: 'restored-zero' as const, when: `strlen(${p}) <> strlen(${c})` }]),
			{ what: 'unlike-role', when: isNone }
		]
	};
}

export const digits = (count: number): string => '[0-9]'.repeat(count);

/** `7.07614E+08`: a spreadsheet rounded the code, and it cannot be recovered. */
export const lostDigits = (c: string, unlike: string) => ({
	why: 'lost-digits' as const,
	when: `${unlike} AND regexp_full_match(trim(${c}), '\\d([.,]\\d+)?[eE]\\+?\\d+')`
});
