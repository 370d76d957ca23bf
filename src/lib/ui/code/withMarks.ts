import type { Span } from '#lib/language/analysis.ts';

/** A place where something is wrong, or only may be. */
export type Mark = Span & { readonly severity?: 'warning' };

/** Tags, and what stands for one character of the source: an escape, or itself. */
const pieces = /<[^>]*>|&[^;]+;|[^]/g;

/** Highlighted code with these places of its source in `<mark>`, which ends and begins again around every tag. */
export function withMarks(html: string, marks: readonly Mark[]): string {
	if (marks.length === 0) return html;
	const written: string[] = [];
	let at = 0;
	let open = '';
	const turn = (mark: string) => {
		if (mark !== open) written.push(open === '' ? '' : '</mark>', mark);
		open = mark;
	};
	for (const [piece] of html.matchAll(pieces)) {
		const isTag = piece.length > 1 && piece.startsWith('<');
		turn(isTag ? '' : markAt(marks, at));
		written.push(piece);
		if (!isTag) at += 1;
	}
	turn('');
	return written.join('');
}

/** An error hides a warning. */
function markAt(marks: readonly Mark[], at: number): string {
	const here = marks.filter(({ start, end }) => at >= start && at < Math.max(end, start + 1));
	if (here.length === 0) return '';
	return here.every(({ severity }) => severity === 'warning') ? '<mark class="warning">' : '<mark>';
}
