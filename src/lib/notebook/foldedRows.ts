import type { Row } from '#lib/notebook/textDifference.ts';

/** Rows to show, or how many unchanged rows are left out here. */
export type Fold = { readonly rows: readonly Row[] } | { readonly unchanged: readonly Row[] };

/** Leaves out what is far from every change: more than `around` rows away, and at least two rows of it. */
export function foldedRows(rows: readonly Row[], around = 3): readonly Fold[] {
	const isNear = rows.map(() => false);
	rows.forEach(({ same }, index) => {
		if (!same) isNear.fill(true, Math.max(0, index - around), index + around + 1);
	});
	const folds: { near: boolean; rows: Row[] }[] = [];
	rows.forEach((row, index) => {
		const near = isNear[index]!;
		if (folds.at(-1)?.near === near) folds.at(-1)!.rows.push(row);
		else folds.push({ near, rows: [row] });
	});
	return folds.map(({ near, rows: own }) => (near || own.length < 2 ? { rows: own } : { unchanged: own }));
}
