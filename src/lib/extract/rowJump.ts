import type { ContractDifference } from '#lib/extract/reading.ts';
import type { ExtractContract } from '#lib/notebook/notebook.ts';

/** What a contract keeps of a number of rows: 12,345 is 12,000. Enough to notice a jump, too little to tell of anybody. */
export const roughly = (rows: number): number => Number(rows.toPrecision(2));

/** Ten times as many rows as at the last load, or a tenth. */
export function rowJump(contract: ExtractContract, found: number | undefined): readonly ContractDifference[] {
	const { rows: expected } = contract;
	if (expected === undefined || found === undefined) return [];
	const isJump = found >= 10 * Math.max(1, expected) || found * 10 <= expected;
	return isJump && found !== expected ? [{ kind: 'row-jump', expected, found }] : [];
}
