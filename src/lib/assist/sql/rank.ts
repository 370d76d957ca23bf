import type { Completion } from '#lib/assist/assistant.ts';
import { fitOf } from '#lib/assist/fit.ts';

/** What could be meant; the groups come in order of how near they are: columns in scope before functions. */
export type Candidate = Omit<Completion, 'replaces'> & { readonly group: number };

/** More is no help, and costs time to show. */
export const mostOffered = 200;

/** The candidates that fit what has been typed: the same word first, then by its beginning, then by nearness. */
export function ranked(candidates: Iterable<Candidate>, typed: string): readonly Candidate[] {
	const fitting: { readonly candidate: Candidate; readonly rank: number }[] = [];
	for (const candidate of candidates) {
		const fit = fitOf(candidate.label.replace(/^\$/, ''), typed);
		if (fit !== undefined) fitting.push({ candidate, rank: fit * 100 + candidate.group });
	}
	// The sort is stable: within a group the order of the text or of the table stays.
	return fitting
		.sort((a, b) => a.rank - b.rank)
		.slice(0, mostOffered)
		.map(({ candidate }) => candidate);
}
