import { openedFence } from '#lib/notebook/fence.ts';
import { printCell } from '#lib/notebook/printCell.ts';
import { printFront } from '#lib/notebook/printFront.ts';
import { splitFront } from '#lib/notebook/splitFront.ts';
import type { Cell, Notebook } from '#lib/notebook/notebook.ts';

/**
 * A notebook as the text of its file. What `parseNotebook` read and nobody changed is printed byte for
 * byte; what changed takes the place of its old text and of nothing else.
 */
export function printNotebook(notebook: Notebook): string {
	const eol = eolOf(notebook);
	const front = printFront(notebook.front, eol);
	const start: Printed = { text: front, endsIn: hasFront(front) ? 'block' : 'start' };
	const { text, endsIn } = notebook.cells.reduce((printed, cell) => withCell(printed, cell, eol), start);
	const { tail } = notebook;
	return text + (tail !== undefined && tails[endsIn].test(tail) ? tail : eol);
}

type End = 'start' | 'block' | 'prose';
type Printed = { readonly text: string; readonly endsIn: End };

function withCell({ text, endsIn }: Printed, cell: Cell, eol: string): Printed {
	const added = endsIn === 'start' ? addedFirst(cell, text, eol) : addedTo(endsIn, cell, eol);
	return { text: text + added.text, endsIn: added.endsIn };
}

function addedFirst(cell: Cell, front: string, eol: string): Printed {
	const plain = printedAfter('start', cell, { eol, needsHead: false });
	return opensWith(front + plain.text, front) ? plain : printedAfter('start', cell, { eol, needsHead: true });
}

/** A draft is printed at every pause in typing, and all but one of its cells are those of the last: they keep what they printed. */
function addedTo(after: Exclude<End, 'start'>, cell: Cell, eol: string): Printed {
	const known = keptPrints.get(cell);
	if (known?.after === after && known.eol === eol) return known.printed;
	const printed = printedAfter(after, cell, { eol, needsHead: after === 'prose' });
	keptPrints.set(cell, { after, eol, printed });
	return printed;
}

const keptPrints = new WeakMap<
	Cell,
	{ readonly after: End; readonly eol: string; readonly printed: Printed }
>();

/** The gap before the cell, and the cell. */
function printedAfter(after: End, cell: Cell, ways: Parameters<typeof printCell>[1]): Printed {
	const written = cell.written?.before;
	const usual = after === 'start' ? '' : ways.eol + ways.eol;
	const gap = written !== undefined && gaps[after].test(written) ? written : usual;
	const block = printCell(cell, ways);
	const isFence = openedFence(block.split('\n', 1)[0] ?? '') !== undefined;
	return { text: gap + block, endsIn: isFence ? 'block' : 'prose' };
}

/** A text without front matter must not be read as if it had one, nor lose a character as a byte order mark. */
function opensWith(text: string, front: string): boolean {
	const split = splitFront(text);
	return split.ok && split.value.front === front;
}

function hasFront(front: string): boolean {
	const split = splitFront(front);
	return split.ok && split.value.yaml !== undefined;
}

// A cell that was moved or deleted may leave a gap where it no longer separates: then the usual one is taken.
const between = /^\r*\n(?:[ \t]*\r*\n)*$/;
const gaps = { start: /^(?:[ \t]*\r*\n)*$/, block: between, prose: between };

const atEnd = /^(?:\r*\n(?:[ \t]*\r*\n)*[ \t]*)?\r*$/;
const tails = { start: /^(?:[ \t]*\r*\n)*[ \t]*\r*$/, block: atEnd, prose: atEnd };

/** The line ending that the file's own lines between the cells have. */
function eolOf({ front, cells, tail = '' }: Notebook): string {
	const texts = [front.written ?? '', ...cells.map(({ written }) => written?.before ?? ''), tail];
	return /\r?\n/.exec(texts.join(''))?.[0] ?? '\n';
}
