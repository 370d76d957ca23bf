import { closesFence, openedFence } from '#lib/notebook/fence.ts';
import { endOf, isBlank, linesOf, type Line } from '#lib/notebook/lines.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { ParseProblem } from '#lib/notebook/parseProblem.ts';

/** A piece of the body that becomes a cell, as it stands in the text. `line` counts from 0. */
export type Block =
	| {
			readonly as: 'fence';
			readonly line: number;
			readonly before: string;
			readonly open: string;
			readonly openEnd: string;
			readonly content: string;
			readonly close: string;
	  }
	| {
			readonly as: 'prose';
			readonly line: number;
			readonly before: string;
			readonly head: string;
			readonly headGap: string;
			readonly prose: string;
	  };

export type Body = { readonly blocks: readonly Block[]; readonly tail: string };

/** Cuts a body into fenced blocks and the prose between them; blank lines around a block are not its own. */
export function blocksOf(text: string): Result<Body, ParseProblem> {
	const lines = linesOf(text);
	const blocks: Block[] = [];
	let from = 0;
	for (let at = skipBlank(lines, 0); at < lines.length; at = skipBlank(lines, at)) {
		const last = lastLineOf(lines, at);
		if (last === undefined) return fail({ kind: 'unclosed-fence', line: at });
		blocks.push(blockOf(text, { lines, at, last, from }));
		from = endOf(lines[last]!);
		at = last + 1;
	}
	return ok({ blocks, tail: text.slice(from) });
}

/** The words of a line `<!-- cell … -->`, which begins a cell of prose. */
export const separatorWords = (content: string): string | undefined =>
	/^<!--[ \t]*cell(?=[ \t-])(.*)-->[ \t]*$/s.exec(content)?.[1];

type Place = {
	readonly lines: readonly Line[];
	readonly at: number;
	readonly last: number;
	/** Where the block before ends. */
	readonly from: number;
};

function blockOf(text: string, { lines, at, last, from }: Place): Block {
	const [first, end] = [lines[at]!, lines[last]!];
	const place = { line: at, before: text.slice(from, first.start) };
	const inner = first.start + first.content.length + first.ending.length;
	if (openedFence(first.content) !== undefined) {
		const content = text.slice(inner, end.start);
		const { content: open, ending: openEnd } = first;
		return { as: 'fence', ...place, open, openEnd, content, close: end.content };
	}
	const hasHead = separatorWords(first.content) !== undefined;
	const head = hasHead ? first.content : '';
	const start = !hasHead ? first.start : last === at ? endOf(first) : lines[skipBlank(lines, at + 1)]!.start;
	const headGap = hasHead ? text.slice(endOf(first), start) : '';
	return { as: 'prose', ...place, head, headGap, prose: text.slice(start, endOf(end)) };
}

/** The last line of the block that begins at `at`; nothing where a fence is not closed. */
function lastLineOf(lines: readonly Line[], at: number): number | undefined {
	const fence = openedFence(lines[at]!.content);
	if (fence === undefined) return lastOfProse(lines, at);
	const close = lines.findIndex((line, index) => index > at && closesFence(line.content, fence.marker));
	return close === -1 ? undefined : close;
}

function lastOfProse(lines: readonly Line[], at: number): number {
	let last = at;
	for (let next = at + 1; next < lines.length; next++) {
		const { content } = lines[next]!;
		if (openedFence(content) !== undefined || separatorWords(content) !== undefined) break;
		if (!isBlank(content)) last = next;
	}
	return last;
}

function skipBlank(lines: readonly Line[], from: number): number {
	let at = from;
	while (at < lines.length && isBlank(lines[at]!.content)) at++;
	return at;
}
