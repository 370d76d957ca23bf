import { cellIds } from '#lib/notebook/cellIds.ts';
import { compareNotebooks } from '#lib/notebook/compareNotebooks.ts';
import type { Choice, MergeConflict } from '#lib/notebook/mergeConflict.ts';
import { mergeNotebooks } from '#lib/notebook/mergeNotebooks.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { frontUnit, takeDifferences, type Taken } from '#lib/notebook/takeDifferences.ts';

/** The versions compared; `base` is what both began with, where it is known. */
export type Compared = {
	readonly mine: Notebook;
	readonly theirs: Notebook;
	readonly base?: Notebook | undefined;
};

export const cellChoice = (index: number): string => `cell:${index}`;
export const frontChoice = (unit: string): string => `front:${unit}`;

/**
 * Two versions of a notebook and what a person chooses of each. Without what both began with, each
 * difference is chosen, and mine holds until theirs is; with it, what does not touch is merged, and only
 * conflicts are chosen.
 */
export class Comparison {
	readonly mine: Notebook;
	readonly theirs: Notebook;
	#base = $state.raw<Notebook | undefined>();
	#choices = $state.raw<ReadonlyMap<string, Choice>>(new Map());
	readonly difference = $derived.by(() => compareNotebooks(this.mine, this.theirs));
	readonly #merged = $derived.by(() => this.#merge());
	/** What the open notebook becomes. */
	readonly result = $derived.by(() => this.#merged?.notebook ?? this.#taken());
	/** Only where it is known what both began with. */
	readonly conflicts = $derived<readonly MergeConflict[]>(this.#merged?.conflicts ?? []);
	/** What can be chosen, by key, in the order in which it is shown. */
	readonly keys = $derived.by(() => this.#keys());
	readonly changed = $derived.by(() => printNotebook(this.result) !== printNotebook(this.mine));

	constructor({ mine, theirs, base }: Compared) {
		this.mine = mine;
		this.theirs = theirs;
		this.#base = base;
	}

	get base(): Notebook | undefined {
		return this.#base;
	}

	/** What both began with; nothing goes back to choosing every difference. */
	set base(base: Notebook | undefined) {
		this.#base = base;
		this.#choices = new Map();
	}

	choiceOf(key: string): Choice | undefined {
		return this.#choices.get(key) ?? (this.#base === undefined ? 'mine' : undefined);
	}

	choose(key: string, choice: Choice) {
		this.#choices = new Map([...this.#choices, [key, choice]]);
	}

	chooseAll(choice: Choice) {
		this.#choices = new Map(this.keys.map((key) => [key, choice]));
	}

	/** How many differences are taken from theirs. */
	get taken(): number {
		return this.keys.filter((key) => this.choiceOf(key) === 'theirs').length;
	}

	/** How many conflicts nobody has settled. */
	get pending(): number {
		return this.keys.filter((key) => this.choiceOf(key) === undefined).length;
	}

	#merge() {
		const { mine, theirs, base } = this;
		if (base === undefined) return undefined;
		return mergeNotebooks({ base, mine, theirs }, { choose: (key) => this.#choices.get(key) });
	}

	#taken(): Notebook {
		const isTaken = (key: string) => this.choiceOf(key) === 'theirs';
		const { cells, front } = this.difference;
		const taken: Taken = {
			cells: new Set([...cells.keys()].filter((index) => isTaken(cellChoice(index)))),
			front: new Set(front.map(frontUnit).filter((unit) => isTaken(frontChoice(unit))))
		};
		const versions = { one: this.mine, other: this.theirs };
		return takeDifferences(versions, this.difference, { taken, nextId: cellIds(this.mine.cells) });
	}

	#keys(): readonly string[] {
		if (this.#base !== undefined)
			return this.conflicts.filter(({ kind }) => kind !== 'same-name').map(({ key }) => key);
		const { cells, front } = this.difference;
		return [
			...new Set(front.map(frontUnit).map(frontChoice)),
			...cells.flatMap(({ kind }, index) => (kind === 'same' ? [] : [cellChoice(index)]))
		];
	}
}
