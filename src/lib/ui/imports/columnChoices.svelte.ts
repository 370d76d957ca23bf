import { SvelteMap } from 'svelte/reactivity';
import { isFiller } from '#lib/extract/isFiller.ts';
import type { ReadColumn, Reading } from '#lib/extract/reading.ts';
import { isPersonal, treatmentsOf, type ChosenColumn } from '#lib/extract/treatments.ts';
import type { Treatment } from '#lib/notebook/notebook.ts';

export type Made = Treatment | 'itself';

/** What is loaded of a column: itself, or what is made of a CPR number instead. Nothing where it is left out. */
export type ColumnChoice = { readonly made: readonly Made[]; readonly at: string };

type Table = { readonly key: string; readonly shown: Reading };

/** Which columns a person wants, and what of them; as proposed where they said nothing. */
export class ColumnChoices {
	readonly #chosen = new SvelteMap<string, ColumnChoice>();

	of(table: Table, from: number): ColumnChoice {
		const column = table.shown.columns[from];
		if (column === undefined) return { made: [], at: today() };
		return this.#chosen.get(keyOf(table, from)) ?? { made: proposed(column), at: today() };
	}

	load(table: Table, from: number, wanted: boolean) {
		this.#choose(table, from, { made: wanted ? ['itself'] : [] });
	}

	make(table: Table, from: number, what: Made, wanted: boolean) {
		const others = this.of(table, from).made.filter((made) => made !== what);
		this.#choose(table, from, { made: wanted ? [...others, what] : others });
	}

	ageAt(table: Table, from: number, at: string) {
		this.#choose(table, from, { at });
	}

	loadAll(table: Table, columns: readonly number[], wanted: boolean) {
		for (const from of columns) this.load(table, from, wanted);
	}

	/** As it was proposed. */
	forget(table: Table, columns: readonly number[]) {
		for (const from of columns) this.#chosen.delete(keyOf(table, from));
	}

	/** How many of the file's columns anything is loaded of. */
	countOf(table: Table): number {
		return table.shown.columns.filter((_, from) => this.of(table, from).made.length > 0).length;
	}

	makes(table: Table, what: Made): boolean {
		return this.chosen(table).some(({ as }) => as === what);
	}

	/** In the file's order, as the contract takes it. */
	chosen(table: Table): readonly ChosenColumn[] {
		return table.shown.columns.flatMap((column, from) => {
			const { made, at } = this.of(table, from);
			const possible = treatmentsOf(column);
			return made.flatMap((what): readonly ChosenColumn[] => {
				if (what === 'itself') return [{ from }];
				if (!possible.includes(what)) return [];
				return [{ from, as: what, ...(what === 'age' && { at }) }];
			});
		});
	}

	#choose(table: Table, from: number, change: Partial<ColumnChoice>) {
		this.#chosen.set(keyOf(table, from), { ...this.of(table, from), ...change });
	}
}

/** A correction that makes other columns leaves none of the old choices behind. */
const keyOf = ({ key, shown }: Table, from: number) =>
	`${key}|${from}|${shown.columns[from]?.header}|${shown.columns[from]?.role ?? ''}`;

/** Nothing that tells who somebody is. */
const proposed = (column: ReadColumn): readonly Made[] =>
	isFiller(column) || isPersonal(column) ? [] : ['itself'];

const today = () => new Date().toISOString().slice(0, 10);
