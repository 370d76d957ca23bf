import type { Check, Remark, Remarked } from '#lib/assist/remark.ts';
import type { Cell, CellId } from '#lib/notebook/notebook.ts';

export type RemarksOptions = {
	readonly checks: readonly Check[];
	/** Runs a task after so many milliseconds; gives what calls it off. */
	readonly later: (task: () => void, milliseconds: number) => () => void;
};

/** How long a text rests before it is looked at, in milliseconds. */
const rest = 250;

/** What is wrong in the cells' texts, found while they are written and without running them. */
export class Remarks {
	readonly #options: RemarksOptions;
	/** One map for each check, so that a slow one holds up no other. */
	#found = $state.raw<readonly ReadonlyMap<CellId, Remarked>[]>([]);
	#callOff: () => void = () => undefined;
	#looking = new AbortController();
	#isClosed = false;

	constructor(options: RemarksOptions) {
		this.#options = options;
		this.#found = options.checks.map(() => new Map());
	}

	/** The remarks that are made on the text that the cell now has. */
	of({ id, source }: Cell): readonly Remark[] {
		return this.#found.flatMap((found) => {
			const remarked = found.get(id);
			return remarked?.source === source ? remarked.remarks : [];
		});
	}

	/** Something changed that remarks may depend on: looks again soon, and drops the look that is under way. */
	ask() {
		if (this.#isClosed) return;
		this.#looking.abort();
		this.#callOff();
		this.#callOff = this.#options.later(() => this.#look(), rest);
	}

	/** A notebook that is put away still changes while it is emptied: nobody looks at that. */
	close() {
		this.#isClosed = true;
		this.#callOff();
		this.#looking.abort();
	}

	#look() {
		this.#looking = new AbortController();
		const { signal } = this.#looking;
		for (const [index, check] of this.#options.checks.entries()) {
			void check(signal).then((found) => {
				if (!signal.aborted) this.#found = this.#found.with(index, found);
			});
		}
	}
}
