import type { ImportNote } from '#lib/engine/engine.ts';
import type { ColumnPlan, ImportColumn } from '#lib/engine/import/plan.ts';

/**
 * A column that stands beside the values until the import is done: each bit says of a row that one thing is
 * to be noted of it. It weighs a byte or a few per row, and lets rejected rows go with their notes.
 */
export type NoteColumn = {
	readonly name: string;
	readonly type: 'UTINYINT' | 'USMALLINT' | 'UINTEGER';
	readonly bits: readonly { readonly column: number; readonly what: ImportNote['what'] }[];
};

type Noting = readonly Pick<ColumnPlan, 'notes'>[];

/** For all that is to be noted of columns of these plans, and of nested values where there may be any. */
export function noteColumns(
	columns: readonly ImportColumn[],
	plans: Noting,
	nested: boolean
): readonly NoteColumn[] {
	const bits = plans.flatMap(({ notes }, column) => [
		...notes.map(({ what }) => ({ column, what })),
		...(nested && mayBeNested(columns[column]!) ? [{ column, what: 'nested' as const }] : [])
	]);
	const parts = Array.from({ length: Math.ceil(bits.length / 32) }, (_, part) =>
		bits.slice(part * 32, part * 32 + 32)
	);
	return parts.map((part, index) => ({
		name: `kladde note ${index}`,
		type: part.length <= 8 ? 'UTINYINT' : part.length <= 16 ? 'USMALLINT' : 'UINTEGER',
		bits: part
	}));
}

export const mayBeNested = ({ type, as }: ImportColumn): boolean => type === 'text' && as === undefined;

/** The value of each note column for a row. */
export const noteExpressions = (notes: readonly NoteColumn[], plans: Noting): readonly string[] =>
	notes.map(({ type, bits }) => {
		const terms = bits.flatMap(({ column, what }, bit) =>
			plans[column]!.notes.filter((note) => note.what === what).map(
				({ when }) => `CASE WHEN ${when} THEN ${2 ** bit}::${type} ELSE 0::${type} END`
			)
		);
		return terms.length === 0 ? `0::${type}` : terms.join(' | ');
	});
