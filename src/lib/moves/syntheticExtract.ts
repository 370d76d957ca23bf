import { addressHistoryText } from '#lib/moves/addressHistoryText.ts';
import { syntheticAddressHistory } from '#lib/moves/syntheticAddressHistory.ts';
import type { ExtractContract } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

export type SyntheticProblem = { readonly kind: 'unknown-synthetic'; readonly given: string };

/**
 * The file of an extract that the app makes itself, of the contract's kind, seed and size. Its text is
 * ASCII, so that it is the same in every encoding but UTF-16.
 */
export function syntheticExtract(
	contract: Pick<ExtractContract, 'file'> & Required<Pick<ExtractContract, 'synthetic'>>
): Result<File, SyntheticProblem> {
	const { kind, seed, size } = contract.synthetic;
	if (kind !== 'address-history') return fail({ kind: 'unknown-synthetic', given: kind });
	const { spells } = syntheticAddressHistory({ seed, size });
	return ok(new File([...addressHistoryText(spells)], contract.file, { type: 'text/csv' }));
}
