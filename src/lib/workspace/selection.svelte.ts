import { SvelteSet } from 'svelte/reactivity';
import type { InputSpec, InputValue } from '#lib/language/analysis.ts';
import { valueFault } from '#lib/language/input/valueFault.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import type { Cell, Name, Notebook } from '#lib/notebook/notebook.ts';
import type { CellRuns } from '#lib/workspace/cellRuns.svelte.ts';
import type { Forms } from '#lib/workspace/forms.svelte.ts';
import { lastOptions } from '#lib/workspace/lastOutcome.ts';
import type { Trust } from '#lib/workspace/trust.svelte.ts';

export type SelectionOptions = {
	readonly notebook: () => Notebook;
	/** What an input's control shows, and what a person does to it. */
	readonly forms: Pick<Forms, 'inputOf' | 'isPending' | 'turn'>;
	readonly runs: Pick<CellRuns, 'stateOf'>;
	/** While any cell waits for a person's word, a picture changes nothing. */
	readonly trust: Pick<Trust, 'waiting'>;
};

/** What came of a pick: an input took it, at once or once its form is applied, or could not hold it. */
export type Picked =
	| { readonly kind: 'marked' | 'unmarked' }
	| { readonly kind: 'taken' | 'waiting' | 'refused'; readonly by: string };

/**
 * The areas that are picked in a notebook, shared by all its pictures. A picture whose `picks` names an input
 * sets that input; from then on the input says what is picked, whoever turns it.
 */
export class Selection {
	readonly #options: SelectionOptions;
	readonly #areas = new SvelteSet<string>();
	/** The input that says what is picked, if one does. */
	readonly #inputs = new SvelteSet<Name>();

	constructor(options: SelectionOptions) {
		this.#options = options;
	}

	/** Highlighted in every picture. */
	get picked(): ReadonlySet<string> {
		return new Set([...this.#areas, ...[...this.#inputs].flatMap((name) => this.#valuesOf(name))]);
	}

	/** In a picture that picks for an input, the areas of that input too. */
	pickedFor(picks: Name | undefined): ReadonlySet<string> {
		return new Set([...this.picked, ...(picks === undefined ? [] : this.#valuesOf(picks))]);
	}

	/** An input as its control shows it, with all options that it read from a table. */
	inputOf(cell: Cell): InputSpec | undefined {
		const { forms, runs } = this.#options;
		const input = forms.inputOf(cell);
		const read = input?.optionsFrom === undefined ? undefined : lastOptions(runs.stateOf(cell.id));
		return input && read?.more !== true ? { ...input, ...(read && { options: read.options }) } : input;
	}

	/** A person picks an area in a picture; one that is picked already, and drives no input, is picked no more. */
	pick(area: string, picks?: Name): Picked {
		const cell =
			picks === undefined || this.#options.trust.waiting.size > 0 ? undefined : this.#cellOf(picks);
		const input = cell && this.inputOf(cell);
		const value = input && valueWith(area, input);
		const isAlone = this.picked.size === 1 && this.picked.has(area);
		this.clear();
		if (cell !== undefined && picks !== undefined && value !== undefined) {
			this.#inputs.add(picks);
			if (JSON.stringify(value) !== JSON.stringify(input?.value)) this.#options.forms.turn(cell.id, value);
			return { kind: this.#options.forms.isPending(cell) ? 'waiting' : 'taken', by: input!.label };
		}
		if (isAlone) return { kind: 'unmarked' };
		this.#areas.add(area);
		return input === undefined ? { kind: 'marked' } : { kind: 'refused', by: input.label };
	}

	clear() {
		this.#areas.clear();
		this.#inputs.clear();
	}

	#cellOf(name: Name): Cell | undefined {
		return this.#options
			.notebook()
			.cells.find((cell) => cell.kind === 'input' && cell.name !== undefined && sameSqlName(cell.name, name));
	}

	#valuesOf(name: Name): readonly string[] {
		const cell = this.#cellOf(name);
		const value: unknown = cell && this.#options.forms.inputOf(cell)?.value;
		const values = (Array.isArray(value) ? value : [value]) as readonly unknown[];
		return values.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
	}
}

/** The input's value once the area is picked; nothing where it can hold none. A list gets it, or loses it. */
function valueWith(area: string, input: InputSpec): InputValue | undefined {
	const known = input.options?.find((option) => String(option.value) === area)?.value ?? area;
	if (input.multiple !== true) return fitting(known, input);
	const chosen = Array.isArray(input.value) ? (input.value as readonly (string | number)[]) : [];
	const others = chosen.filter((one) => String(one) !== area);
	return fitting(others.length < chosen.length ? others : [...chosen, known], input);
}

const fitting = (value: InputValue, input: InputSpec): InputValue | undefined =>
	valueFault({ ...input, value }) === undefined ? value : undefined;
