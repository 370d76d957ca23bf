import type { Span } from '#lib/language/analysis.ts';

/** Tags, and what stands for one character of the source: an escape, or itself. */
const pieces = /<[^>]*>|&[^;]+;|[^]/g;

/** Highlighted code with these places of its source in `<mark>`, which ends and begins again around every tag. */
export function withMarks(html: string, spans: readonly Span[]): string {
	if (spans.length === 0) return html;
	const written: string[] = [];
	let at = 0;
	let open = false;
	const turn = (marked: boolean) => {
		if (marked !== open) written.push(marked ? '<mark>' : '</mark>');
		open = marked;
	};
	for (const [piece] of html.matchAll(pieces)) {
		const isTag = piece.length > 1 && piece.startsWith('<');
		turn(!isTag && isIn(spans, at));
		written.push(piece);
		if (!isTag) at += 1;
	}
	turn(false);
	return written.join('');
}

const isIn = (spans: readonly Span[], at: number) =>
	spans.some(({ start, end }) => at >= start && at < Math.max(end, start + 1));
