import type { Surroundings } from '#lib/assist/surroundings.ts';
import { isSameTable } from '#lib/assist/ts/changesSince.ts';
import type { Told, ToldInput, ToldTable } from '#lib/assist/ts/service/told.ts';
import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';

/**
 * A key for each ts cell that is another as soon as anything is which its types may hang on: its text, and what
 * it reads, however far away. So a change costs the cells behind it, not the notebook.
 */
export class RemarkKeys {
	readonly #analysisOf: Surroundings['analysisOf'];
	readonly #numbers = new Map<string, number>();
	readonly #cells = new WeakMap<Cell, number>();
	#tables = new Map<Name, { readonly table: ToldTable; readonly number: number }>();
	#next = 0;

	constructor(analysisOf: Surroundings['analysisOf']) {
		this.#analysisOf = analysisOf;
	}

	of(cells: readonly Cell[], { tables, inputs }: Told): ReadonlyMap<CellId, number> {
		this.#takeTables(tables);
		const inputOf = new Map(inputs.map((input) => [input.name, input]));
		const makers = this.#makersIn(cells);
		const keys = new Map<CellId, number>();
		const types = cells.flatMap((cell) => (declaresTypes(cell) ? [this.#cellNumber(cell)] : [])).join();
		const keyOf = (cell: Cell): number => {
			const known = keys.get(cell.id);
			if (known !== undefined) return known;
			// Cells that read each other in a circle hang on their texts alone here.
			keys.set(cell.id, 0);
			const reads = this.#readsOf(cell).map(
				(name) => `${name} ${this.#keyOfName(name, inputOf, makers, keyOf)}`
			);
			const key = this.#number(`${types} ${this.#cellNumber(cell)} ${reads.join('\n')}`);
			keys.set(cell.id, key);
			return key;
		};
		for (const cell of cells) if (cell.kind === 'ts') keyOf(cell);
		return keys;
	}

	#keyOfName(
		name: Name,
		inputs: ReadonlyMap<Name, ToldInput>,
		makers: ReadonlyMap<Name, Cell>,
		keyOf: (cell: Cell) => number
	): string {
		const table = this.#tables.get(name);
		if (table !== undefined) return `table ${table.number}`;
		const input = inputs.get(name);
		if (input !== undefined) return JSON.stringify(input);
		const maker = makers.get(name);
		return maker === undefined ? 'nobody' : `cell ${keyOf(maker)}`;
	}

	#readsOf(cell: Cell): readonly Name[] {
		const analysis = this.#analysisOf(cell);
		return analysis !== undefined && 'reads' in analysis ? analysis.reads : [];
	}

	#makersIn(cells: readonly Cell[]): ReadonlyMap<Name, Cell> {
		const makers = new Map<Name, Cell>();
		for (const cell of cells) {
			if (cell.kind !== 'ts') continue;
			const analysis = this.#analysisOf(cell);
			const defines = analysis !== undefined && 'defines' in analysis ? analysis.defines : [];
			for (const name of defines) if (!makers.has(name)) makers.set(name, cell);
		}
		return makers;
	}

	#takeTables(tables: readonly ToldTable[]): void {
		this.#tables = new Map(
			tables.map((table) => {
				const known = this.#tables.get(table.name);
				const number =
					known !== undefined && isSameTable(known.table, table) ? known.number : (this.#next += 1);
				return [table.name, { table, number }];
			})
		);
	}

	#cellNumber(cell: Cell): number {
		const known = this.#cells.get(cell) ?? (this.#next += 1);
		this.#cells.set(cell, known);
		return known;
	}

	#number(text: string): number {
		const known = this.#numbers.get(text) ?? (this.#next += 1);
		this.#numbers.set(text, known);
		return known;
	}
}

/** No analysis tells who reads a type, since types are erased first: every cell hangs on those that declare some. */
const declaresTypes = ({ kind, source }: Cell): boolean =>
	kind === 'ts' && /^\s*(?:abstract\s+)?(?:interface|type|enum|class)\s/m.test(source);
