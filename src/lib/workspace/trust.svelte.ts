import type { Cell, CellId } from '#lib/notebook/notebook.ts';
import type { Version } from '#lib/storage/versions.ts';
import { ForeignTexts } from '#lib/workspace/foreignTexts.ts';

export type TrustOptions = {
	/** As the open notebook has them now. */
	readonly cells: () => readonly Cell[];
	/** Other cells wait than before. */
	readonly hold: (waiting: ReadonlySet<CellId>) => void;
};

/**
 * Which cells of the open notebook wait for a person's word, since their text came from elsewhere: a file that
 * was not saved here, another's version that was taken or merged. What was written here never waits; what was
 * let run once does not wait again.
 */
export class Trust {
	/** They wait, whoever asks for a run. The same set until it is another. */
	waiting = $state.raw<ReadonlySet<CellId>>(new Set());
	/** What this browser last kept of the notebook as it was written here, where its file says something else now. */
	savedBefore = $state.raw<Version | undefined>();
	readonly #texts = new ForeignTexts();
	readonly #options: TrustOptions;

	constructor(options: TrustOptions) {
		this.#options = options;
	}

	/** These cells are to take the place of the open notebook's. */
	cameIn(now: readonly Cell[], before = this.#options.cells()) {
		this.#texts.cameIn(now, before);
	}

	/** These texts were written here. */
	vouchFor(cells: readonly Cell[]) {
		this.#texts.vouchFor(cells);
	}

	/** A person said that these may run, or all of them; nothing is run by this. */
	letRun(ids: ReadonlySet<CellId> = this.waiting) {
		if (this.waiting.size === 0) return;
		this.#texts.letRun(this.#options.cells().filter(({ id }) => ids.has(id)));
		this.look();
	}

	/** Looks at the cells as they now are. */
	look() {
		const waiting = this.#options.cells().filter((cell) => this.#texts.waits(cell));
		if (waiting.length === this.waiting.size && waiting.every(({ id }) => this.waiting.has(id))) return;
		this.waiting = new Set(waiting.map(({ id }) => id));
		this.#options.hold(this.waiting);
	}
}
