import type { Span } from '#lib/language/analysis.ts';

/**
 * SQL as it is sent, made of pieces of what the author wrote and of our own. Each authored piece knows where
 * it stands in the cell, so that an error's place can be told in the author's text.
 */
export type Rewritten = { readonly text: string; readonly pieces: readonly Piece[] };

/** `at` is in the sent text; `from` in the author's. What replaces a parameter points at the whole parameter. */
type Piece = { readonly at: Span; readonly from: Span; readonly replaced: boolean };

export const written = (text: string, start = 0): Rewritten => ({
	text,
	pieces: [{ at: { start: 0, end: text.length }, from: { start, end: start + text.length }, replaced: false }]
});

/** Text of ours in an author's place: an error in it is shown at `from`. */
export const inPlaceOf = (from: Span, text: string): Rewritten => ({
	text,
	pieces: [{ at: { start: 0, end: text.length }, from, replaced: true }]
});

export const ours = (text: string): Rewritten => ({ text, pieces: [] });

export function joined(...parts: readonly Rewritten[]): Rewritten {
	let text = '';
	const pieces: Piece[] = [];
	for (const part of parts) {
		pieces.push(...part.pieces.map((piece) => ({ ...piece, at: moved(piece.at, text.length) })));
		text += part.text;
	}
	return { text, pieces };
}

/** The same text without its first `cut` units. */
export function after({ text, pieces }: Rewritten, cut: number): Rewritten {
	const kept = pieces.flatMap((piece) => {
		if (piece.at.end <= cut) return [];
		const lost = Math.max(cut - piece.at.start, 0);
		const from = piece.replaced ? piece.from : { ...piece.from, start: piece.from.start + lost };
		return [{ ...piece, from, at: { start: piece.at.start + lost - cut, end: piece.at.end - cut } }];
	});
	return { text: text.slice(cut), pieces: kept };
}

/** Where a span of the sent text stands in the author's; undefined where it is all ours. */
export function placeOf({ pieces }: Rewritten, span: Span): Span | undefined {
	const piece = pieces.find(
		({ at }) => at.start <= span.start && span.start < Math.max(at.end, at.start + 1)
	);
	if (piece === undefined) return undefined;
	if (piece.replaced) return piece.from;
	const start = piece.from.start + span.start - piece.at.start;
	return { start, end: Math.min(start + span.end - span.start, piece.from.end) };
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
