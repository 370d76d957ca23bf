import type { Table as ArrowTable } from 'apache-arrow';
import { tableFromIPC } from 'apache-arrow';
import { columnValues } from '#lib/cage/inside/columnValues.ts';
import { recordsToArrow } from '#lib/cage/inside/recordsToArrow.ts';

export type Row = { readonly [column: string]: unknown };

/**
 * A table as authors meet it: iterable as plain records, by column, with Arrow inside. Every walk makes
 * fresh records, so that what one cell writes into a row is not seen by another.
 */
export class Table implements Iterable<Row> {
	readonly columns: readonly string[];
	readonly numRows: number;
	readonly #arrow: ArrowTable;
	readonly #decoded = new Map<string, readonly unknown[]>();

	constructor(arrow: ArrowTable) {
		this.#arrow = arrow;
		this.columns = Object.freeze(arrow.schema.fields.map(({ name }) => name));
		this.numRows = arrow.numRows;
	}

	/** From records, or from Arrow IPC bytes. */
	static from(source: Iterable<Row> | Uint8Array): Table {
		if (source instanceof Table) return source;
		if (source instanceof Uint8Array) return new Table(tableFromIPC(source));
		return new Table(recordsToArrow(Array.from(source)).table);
	}

	/** The Apache Arrow table itself. */
	get arrow(): ArrowTable {
		return this.#arrow;
	}

	get length(): number {
		return this.numRows;
	}

	/** A column's values as a new array. */
	column(name: string): unknown[] {
		return this.#values(name).slice();
	}

	toArray(): Row[] {
		return Array.from(this);
	}

	*[Symbol.iterator](): Generator<Row> {
		const makeRow = this.#rowMaker();
		for (let index = 0; index < this.numRows; index++) yield makeRow(index);
	}

	at(index: number): Row | undefined {
		const row = index < 0 ? this.numRows + index : index;
		return row >= 0 && row < this.numRows ? this.#rowMaker()(row) : undefined;
	}

	slice(start?: number, end?: number): Row[] {
		return this.toArray().slice(start, end);
	}

	map<T>(change: (row: Row, index: number) => T): T[] {
		return Array.from(this, change);
	}

	filter(test: (row: Row, index: number) => unknown): Row[] {
		return this.toArray().filter(test);
	}

	find(test: (row: Row, index: number) => unknown): Row | undefined {
		return this.toArray().find(test);
	}

	some(test: (row: Row, index: number) => unknown): boolean {
		return this.toArray().some(test);
	}

	every(test: (row: Row, index: number) => unknown): boolean {
		return this.toArray().every(test);
	}

	flatMap<T>(change: (row: Row, index: number) => T | readonly T[]): T[] {
		return this.toArray().flatMap(change);
	}

	forEach(visit: (row: Row, index: number) => void): void {
		this.toArray().forEach(visit);
	}

	reduce<T>(step: (sum: T, row: Row, index: number) => T, start: T): T {
		return this.toArray().reduce(step, start);
	}

	toJSON(): Row[] {
		return this.toArray();
	}

	#values(name: string): readonly unknown[] {
		const known = this.#decoded.get(name);
		if (known !== undefined) return known;
		const at = this.columns.indexOf(name);
		const vector = this.#arrow.getChildAt(at);
		if (vector === null)
			throw new RangeError(`There is no column ${name}; there are ${this.columns.join(', ')}.`);
		const values = columnValues(vector);
		this.#decoded.set(name, values);
		return values;
	}

	/** All records get their columns in one order, which lets the engine give them one shape. */
	#rowMaker(): (index: number) => Row {
		const columns = this.columns.map((name) => [name, this.#values(name)] as const);
		return (index) => {
			const row: { [column: string]: unknown } = {};
			for (const [name, values] of columns) row[name] = values[index];
			return row;
		};
	}
}

/** An Arrow table made by the author's own code, whatever copy of the library made it. */
export function isArrowTable(value: unknown): value is ArrowTable {
	return (
		typeof value === 'object' &&
		value !== null &&
		'getChildAt' in value &&
		'numRows' in value &&
		Array.isArray((value as { schema?: { fields?: unknown } }).schema?.fields)
	);
}
