import type { Cell, CellId } from '#lib/notebook/notebook.ts';

/**
 * Which cells' texts came from elsewhere and were not let run. A cell is known by what it says and by its place in
 * the history, so that an undone step, a cell that is cut and pasted, and a foreign text with a letter changed are
 * what they are.
 */
export class ForeignTexts {
	/** Texts that were written here, or let run. */
	readonly #known = new Set<string>();
	/** Texts that came from elsewhere. */
	readonly #foreign = new Set<string>();
	/** Cells whose text came from elsewhere, whatever was changed in it since. */
	readonly #from = new Set<CellId>();

	/** Cells take the place of those before: what is neither known nor was there before waits. */
	cameIn(now: readonly Cell[], before: readonly Cell[]) {
		this.vouchFor(before.filter((cell) => !this.waits(cell)));
		for (const cell of now) {
			if (!acts(cell) || this.#known.has(textOf(cell))) continue;
			this.#foreign.add(textOf(cell));
			this.#from.add(cell.id);
		}
	}

	/** These texts were written here. */
	vouchFor(cells: readonly Cell[]) {
		for (const cell of cells) this.#known.add(textOf(cell));
	}

	/** A person said that these may run. */
	letRun(cells: readonly Cell[]) {
		this.vouchFor(cells);
		for (const { id } of cells) this.#from.delete(id);
	}

	waits(cell: Cell): boolean {
		if (this.#foreign.size === 0 || !acts(cell)) return false;
		const text = textOf(cell);
		return !this.#known.has(text) && (this.#from.has(cell.id) || this.#foreign.has(text));
	}
}

/** Prose without values only says something; other kinds than these are not run at all. */
const acts = ({ kind, source }: Cell): boolean =>
	kind === 'sql' ||
	kind === 'ts' ||
	kind === 'input' ||
	kind === 'chart' ||
	(kind === 'md' && source.includes('${'));

/** What a cell is to a run; a cell is an immutable value, so that this is worked out once. */
function textOf(cell: Cell): string {
	const known = texts.get(cell);
	if (known !== undefined) return known;
	const text = JSON.stringify([cell.kind, cell.name ?? '', cell.source]);
	texts.set(cell, text);
	return text;
}

/** Forgets with its cell. */
const texts = new WeakMap<Cell, string>();
