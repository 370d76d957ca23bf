import { diff3Merge } from 'node-diff3';
import { pickChange, type Side, type Versions } from '#lib/notebook/pickChange.ts';

/** Lines that are merged, or lines that both changed, each in another way. */
export type TextPiece =
	| { readonly agreed: readonly string[] }
	| {
			readonly mine: readonly string[];
			readonly base: readonly string[];
			readonly theirs: readonly string[];
	  };

/**
 * Merges two changes of a text by its lines. Changes that touch, even only side by side, are a conflict, as
 * they are to git. One piece of agreed lines where there is none.
 */
export function mergeText(versions: Versions<string>): readonly TextPiece[] {
	const picked = pickChange(versions);
	if (picked !== undefined) return [{ agreed: linesOf(picked.value) }];
	const { mine, base, theirs } = versions;
	const [a, o, b] = [linesOf(mine), linesOf(base), linesOf(theirs)];
	if (isTooRepetitive(o, a) || isTooRepetitive(o, b)) return [{ mine: a, base: o, theirs: b }];
	const regions = diff3Merge(a, o, b, {}) as readonly Region[];
	return regions.map((region) =>
		'ok' in region
			? { agreed: region.ok }
			: { mine: region.conflict.a, base: region.conflict.o, theirs: region.conflict.b }
	);
}

/** The text, with one side's lines wherever the two do not agree. */
export const resolvedText = (pieces: readonly TextPiece[], side: Side): string =>
	pieces.flatMap((piece) => ('agreed' in piece ? piece.agreed : piece[side])).join('\n');

export const isAgreed = (pieces: readonly TextPiece[]): boolean => pieces.every((piece) => 'agreed' in piece);

type Region =
	| { readonly ok: readonly string[] }
	| {
			readonly conflict: {
				readonly a: readonly string[];
				readonly o: readonly string[];
				readonly b: readonly string[];
			};
	  };

const linesOf = (text: string): string[] => text.split('\n');

/** The library's search costs the square and more of lines that stand in a text again and again. */
function isTooRepetitive(one: readonly string[], other: readonly string[]): boolean {
	const counts = new Map<string, number>();
	for (const line of other) counts.set(line, (counts.get(line) ?? 0) + 1);
	const pairs = one.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
	return pairs > mostEqualPairs;
}

const mostEqualPairs = 100_000;
