import { blocksOf, separatorWords } from '#lib/notebook/blocks.ts';
import { cellOf, headOfFence, type WrittenDown } from '#lib/notebook/cellOf.ts';
import { markerFor, openedFence } from '#lib/notebook/fence.ts';
import { isSameHead, parseHead, printHead } from '#lib/notebook/head.ts';
import type { Cell, WrittenFence, WrittenProse } from '#lib/notebook/notebook.ts';

/** Where a cell stands, as far as its text depends on it. */
export type Surroundings = {
	/** The file's line ending, for what is written afresh. */
	readonly eol: string;
	/** Prose needs a head of its own: prose stands before it, or the file would be read otherwise. */
	readonly needsHead: boolean;
};

/**
 * A cell's text, without its last line's ending. Every way of writing it is read back, the written way
 * first, and the first that says what the cell says is taken.
 */
export function printCell(cell: Cell, around: Surroundings): string {
	const ways = [...(cell.kind === 'md' ? proseWays(cell, around) : []), ...fenceWays(cell, around)];
	return ways.find((text) => says(text, cell)) ?? ways.at(-1)!;
}

function says(text: string, cell: Cell): boolean {
	const body = blocksOf(`${text}\n`);
	if (!body.ok || body.value.blocks.length !== 1 || body.value.tail !== '\n') return false;
	const [block] = body.value.blocks;
	const read = block?.before === '' ? cellOf(block) : undefined;
	return read !== undefined && isSameCell(read, cell);
}

const isSameCell = (one: WrittenDown, other: WrittenDown): boolean =>
	one.kind === other.kind && one.source === other.source && one.info === other.info && isSameHead(one, other);

function proseWays(cell: Cell, around: Surroundings): readonly string[] {
	if (cell.written?.as === 'fence') return [];
	const fresh = { head: '', headGap: '', eol: around.eol };
	const written = cell.written ?? fresh;
	return [printProse(cell, written, around), printProse(cell, fresh, around)];
}

function printProse(
	cell: Cell,
	written: Pick<WrittenProse, 'head' | 'headGap' | 'eol'>,
	{ eol, needsHead }: Surroundings
): string {
	const prose = cell.source.replaceAll('\n', written.eol || eol);
	const words = printHead(cell);
	const head = proseHead(cell, written.head, needsHead || words !== '' || prose === '');
	if (head === '') return prose;
	if (prose === '') return head;
	return head + (written.headGap || eol + eol) + prose;
}

function proseHead(cell: Cell, written: string, needsHead: boolean): string {
	const head = parseHead(separatorWords(written) ?? '"');
	if (head !== undefined && isSameHead(head, cell)) return written;
	const words = printHead(cell);
	return needsHead || written !== '' ? `<!-- cell ${words}${words === '' ? '' : ' '}-->` : '';
}

function fenceWays(cell: Cell, { eol }: Surroundings): readonly string[] {
	const fresh = printFence(cell, freshFence(cell, eol));
	if (cell.written?.as !== 'fence') return [fresh];
	const head = headOfFence(cell.written.open);
	const isSame = head?.kind === cell.kind && head.info === cell.info && isSameHead(head, cell);
	const open = isSame ? cell.written.open : (openedFence(cell.written.open)?.marker ?? '') + infoOf(cell);
	return [printFence(cell, { ...cell.written, open }), fresh];
}

type FenceText = Omit<WrittenFence, 'as' | 'before'>;

function printFence(cell: Cell, { open, openEnd, eol, blank, close }: FenceText): string {
	const content = cell.source === '' ? blank : `${cell.source}\n`.replaceAll('\n', eol);
	return open + openEnd + content + close;
}

function freshFence(cell: Cell, eol: string): FenceText {
	const info = infoOf(cell);
	const marker = markerFor(cell.source, info.includes('`') ? '~' : '`');
	return { open: marker + info, openEnd: eol, eol, blank: '', close: marker };
}

const infoOf = (cell: Cell): string =>
	cell.kind === 'other' ? (cell.info ?? '') : [cell.kind, printHead(cell)].filter(Boolean).join(' ');
