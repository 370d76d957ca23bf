import type { Span } from '#lib/language/analysis.ts';

/** A run of backticks, or the blank line that ends a paragraph. */
const edge = /`+|\n[^\S\n]*\n/g;

/** Where Markdown is code, in order: fenced blocks, and spans between runs of as many backticks. */
export function codeSpans(source: string): readonly Span[] {
	const fences = fencesIn(source);
	const spans: Span[] = [...fences];
	let nextFence = 0;
	let opened: { readonly start: number; readonly ticks: string } | undefined;
	for (const run of source.matchAll(edge)) {
		while ((fences[nextFence]?.end ?? Infinity) <= run.index) nextFence += 1;
		if ((fences[nextFence]?.start ?? Infinity) <= run.index) continue;
		const ticks = run[0];
		// A blank line ends the paragraph, and with it whatever was opened.
		if (ticks.startsWith('\n')) opened = undefined;
		else if (opened === undefined) opened = closes(source, run.index, ticks);
		else if (opened.ticks === ticks) {
			spans.push({ start: opened.start, end: run.index + ticks.length });
			opened = undefined;
		}
	}
	return spans.sort((a, b) => a.start - b.start);
}

/** A run opens a span only if an equal run closes it within the paragraph; an escaped one opens none. */
function closes(source: string, start: number, ticks: string) {
	if (source[start - 1] === '\\') return undefined;
	const next = new RegExp(edge);
	next.lastIndex = start + ticks.length;
	for (let run = next.exec(source); run !== null; run = next.exec(source)) {
		if (run[0] === ticks) return { start, ticks };
		if (run[0].startsWith('\n')) return undefined;
	}
	return undefined;
}

function fencesIn(source: string): readonly Span[] {
	const fences: Span[] = [];
	let open: { readonly start: number; readonly mark: string } | undefined;
	for (const line of source.matchAll(/[^\n]*(?:\n|$)/g)) {
		const end = line.index + line[0].length;
		const mark = /^ {0,3}(`{3,}|~{3,})(.*)/.exec(line[0]);
		if (open === undefined) {
			const opens = mark !== null && !(mark[1]?.startsWith('`') && mark[2]?.includes('`'));
			if (opens) open = { start: line.index, mark: mark[1] ?? '' };
		} else if (mark !== null && mark[2]?.trim() === '' && mark[1]?.startsWith(open.mark)) {
			fences.push({ start: open.start, end });
			open = undefined;
		}
	}
	return open === undefined ? fences : [...fences, { start: open.start, end: source.length }];
}
