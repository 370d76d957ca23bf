import { openedFence } from '#lib/notebook/fence.ts';
import { parseHead } from '#lib/notebook/head.ts';
import { hasOnlyCrlf } from '#lib/notebook/lines.ts';
import { separatorWords, type Block } from '#lib/notebook/blocks.ts';
import type { Cell, CellKind, WrittenFence, WrittenProse } from '#lib/notebook/notebook.ts';

/** All of a cell that its block in a file says: everything but the id. */
export type WrittenDown = Omit<Cell, 'id'>;

/** The cell that a block is; nothing where its head cannot be read. */
export const cellOf = (block: Block): WrittenDown | undefined =>
	block.as === 'fence' ? cellOfFence(block) : cellOfProse(block);

/** The kind that a fence's first word names. Every word we do not know makes a cell of kind `other`. */
export function headOfFence(open: string): Omit<WrittenDown, 'source' | 'written'> | undefined {
	const info = openedFence(open)?.info ?? '';
	const [, word = '', words = ''] = /^([^ \t]*)(.*)$/s.exec(info) ?? [];
	const kind = kindOf(word);
	if (kind === 'other') return { kind, flags: {}, info };
	const head = parseHead(words);
	return head && { kind, ...head };
}

function cellOfFence(block: Block & { as: 'fence' }): WrittenDown | undefined {
	const head = headOfFence(block.open);
	const { source, eol } = sourceOfFence(block);
	const blank = source === '' ? block.content : '';
	const { before, open, openEnd, close } = block;
	const written: WrittenFence = { as: 'fence', before, open, openEnd, eol, blank, close };
	return head && { ...head, source, written };
}

/**
 * A block whose every line ends in `\r\n` has a source of plain lines. Where the endings are mixed, each
 * `\r` stays in the source, for nothing else could put it back.
 */
function sourceOfFence({ openEnd, content }: Block & { as: 'fence' }) {
	const isCrlf = openEnd === '\r\n' && (content === '' || hasOnlyCrlf(content));
	const plain = isCrlf ? content.replaceAll('\r\n', '\n') : content;
	return { source: plain.slice(0, -1), eol: isCrlf ? '\r\n' : '\n' };
}

function cellOfProse({ before, head, headGap, prose }: Block & { as: 'prose' }): WrittenDown | undefined {
	const words = parseHead(separatorWords(head) ?? '');
	const eol = hasOnlyCrlf(prose) ? '\r\n' : prose.includes('\n') ? '\n' : '';
	const source = eol === '\r\n' ? prose.replaceAll('\r\n', '\n') : prose;
	const written: WrittenProse = { as: 'prose', before, head, headGap, eol };
	return words && { kind: 'md', ...words, source, written };
}

const known: readonly string[] = ['md', 'sql', 'ts', 'input', 'chart'] satisfies CellKind[];

const kindOf = (word: string): CellKind => (known.includes(word) ? (word as CellKind) : 'other');
