import { SvelteMap } from 'svelte/reactivity';
import { printInputValue } from '#lib/language/input/printInputValue.ts';
import { valueFault } from '#lib/language/input/valueFault.ts';
import type { InputSpec, InputValue } from '#lib/language/analysis.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import type { Cell, CellId, Notebook } from '#lib/notebook/notebook.ts';
import type { CellRuns } from '#lib/workspace/cellRuns.svelte.ts';

export type FormsOptions = {
	readonly notebook: () => Notebook;
	readonly runs: Pick<CellRuns, 'inputOf' | 'run'>;
	/** What was written so far is one step of the history. */
	readonly mark: () => void;
	readonly edit: (edit: Edit) => void;
};

/** A form as its last input shows it: how many of its inputs wait to be applied. */
export type Form = { readonly name: string; readonly pending: number };

/**
 * Turns inputs. A value lives in its cell's text; inputs with the same `form:` are held here, in memory alone,
 * until they are applied together: as one step of the history, and one run of what reads them.
 */
export class Forms {
	readonly #options: FormsOptions;
	readonly #held = new SvelteMap<CellId, InputValue>();

	constructor(options: FormsOptions) {
		this.#options = options;
	}

	/** An input as its control shows it, with the value that waits. */
	inputOf(cell: Cell): InputSpec | undefined {
		const input = this.#options.runs.inputOf(cell);
		return input && this.#waits(cell, input) ? { ...input, value: this.#held.get(cell.id) ?? null } : input;
	}

	isPending(cell: Cell): boolean {
		const input = this.#options.runs.inputOf(cell);
		return input !== undefined && this.#waits(cell, input);
	}

	/** The form that ends with this cell. */
	endingAt(cell: Cell): Form | undefined {
		const name = this.#options.runs.inputOf(cell)?.form;
		if (name === undefined) return undefined;
		const members = this.#membersOf(name);
		if (members.at(-1)?.id !== cell.id) return undefined;
		return { name, pending: this.#pendingIn(members).length };
	}

	/** What a person does to a control. */
	turn(id: CellId, value: InputValue) {
		const cell = this.#options.notebook().cells.find((one) => one.id === id);
		const input = cell && this.#options.runs.inputOf(cell);
		if (cell === undefined) return;
		if (input?.form !== undefined) this.#held.set(id, value);
		else this.#write([[cell, value]], input?.type === 'button');
	}

	apply(name: string) {
		const pending = this.#pendingIn(this.#membersOf(name));
		this.#forget(name);
		this.#write(pending, true);
	}

	revert(name: string) {
		this.#forget(name);
	}

	/** A step of the history that did nothing but turn inputs, there or back, is followed as the turn was. */
	stepped(before: readonly Cell[]) {
		const { notebook, runs } = this.#options;
		const sources = new Map(before.map(({ id, source }) => [id, source]));
		const changed = notebook().cells.filter(({ id, source }) => source !== (sources.get(id) ?? source));
		const isTurned = (cell: Cell) => {
			const value = runs.inputOf(cell)?.value;
			const was = sources.get(cell.id) ?? '';
			return value !== undefined && printInputValue(was, value) === printInputValue(cell.source, value);
		};
		if (notebook().front.run !== 'auto' || changed.length === 0 || !changed.every(isTurned)) return;
		void runs.run(
			changed.map(({ id }) => id),
			{ downstream: true }
		);
	}

	/** A value that no longer fits its input, or stands in its text by now, does not wait. */
	#waits({ id }: Cell, input: InputSpec): boolean {
		const value = this.#held.get(id);
		if (value === undefined || input.form === undefined) return false;
		return !isSame(value, input.value) && valueFault({ ...input, value }) === undefined;
	}

	#forget(name: string) {
		for (const { id } of this.#membersOf(name)) this.#held.delete(id);
	}

	#membersOf(name: string): readonly Cell[] {
		const { notebook, runs } = this.#options;
		return notebook().cells.filter((cell) => cell.kind === 'input' && runs.inputOf(cell)?.form === name);
	}

	#pendingIn(members: readonly Cell[]): readonly Turned[] {
		return members.flatMap((cell) => {
			const input = this.#options.runs.inputOf(cell);
			const value = this.#held.get(cell.id);
			return input && value !== undefined && this.#waits(cell, input) ? [[cell, value] as const] : [];
		});
	}

	/** A press asks for a run whatever the notebook does by itself. */
	#write(turned: readonly Turned[], isPress: boolean) {
		if (turned.length === 0) return;
		const { notebook, runs, mark, edit } = this.#options;
		const edits = turned.map(([{ id, source }, value]): Edit => {
			return { kind: 'setSource', id, source: printInputValue(source, value) };
		});
		mark();
		edit(edits.length === 1 ? edits[0]! : { kind: 'together', edits });
		mark();
		const downstream = isPress || notebook().front.run === 'auto';
		void runs.run(
			turned.map(([{ id }]) => id),
			{ downstream }
		);
	}
}

type Turned = readonly [cell: Cell, value: InputValue];

const isSame = (one: InputValue, other: InputValue): boolean => JSON.stringify(one) === JSON.stringify(other);
