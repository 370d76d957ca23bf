import type { CellDifference } from '#lib/notebook/compareNotebooks.ts';
import type { Cell } from '#lib/notebook/notebook.ts';

/** A difference to show with the cell it stands after in the other version, or unchanged cells in a row. */
export type Listed =
	| { readonly kind: 'unchanged'; readonly key: string; readonly cells: readonly Cell[] }
	| {
			readonly kind: 'different';
			readonly key: string;
			readonly difference: Different;
			readonly after: Cell | undefined;
	  };

export type Different = Exclude<CellDifference, { kind: 'same' }>;

/** Keys are the index of the first difference that they hold. */
export function listedCells(differences: readonly CellDifference[]): readonly Listed[] {
	const listed: Listed[] = [];
	let after: Cell | undefined;
	differences.forEach((difference, index) => {
		const last = listed.at(-1);
		const key = String(index);
		if (difference.kind !== 'same') listed.push({ kind: 'different', key, difference, after });
		else if (last?.kind !== 'unchanged') listed.push({ kind: 'unchanged', key, cells: [difference.other] });
		else listed[listed.length - 1] = { ...last, cells: [...last.cells, difference.other] };
		if (difference.kind !== 'removed') after = difference.other;
	});
	return listed;
}
