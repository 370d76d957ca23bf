import { most } from '#lib/cage/bridge.ts';
import { arrowOf } from '#lib/cage/inside/outputOf.ts';
import { heldSizeOf } from '#lib/cage/inside/heldSize.ts';
import { previewOf } from '#lib/cage/inside/preview.ts';
import { scalarOf } from '#lib/cage/inside/scalar.ts';
import { toCrossingTable } from '#lib/cage/inside/toCrossingTable.ts';
import { Table } from '#lib/cage/inside/table.ts';
import type { CrossingTable } from '#lib/cage/crossingTable.ts';
import type { CageRead, HeldValue } from '#lib/cage/cage.ts';
import type { InputValue } from '#lib/language/analysis.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';

/** What the cells of the cage defined, by reference, and the tables that were handed in. */
export class DefinedValues {
	readonly #values = new Map<Name, { readonly cell: CellId; readonly value: unknown; readonly at: number }>();
	/** Bytes until a cell reads them: an error in them is then that cell's. */
	readonly #tables = new Map<Name, Table | Uint8Array>();
	readonly #handed = new Map<Name, number>();

	define(cell: CellId, name: Name, value: unknown): void {
		this.#values.set(name, { cell, value, at: Date.now() });
	}

	putTable(name: Name, ipc: Uint8Array): void {
		this.#tables.set(name, ipc);
		this.#handed.set(name, Date.now());
	}

	/** What is here by name. A value that two names share counts for the first. */
	held(): readonly HeldValue[] {
		const seen = new Set<object>();
		const values = Array.from(this.#values, ([name, { cell, value, at }]) => ({
			name,
			cell,
			at,
			...heldSizeOf(value, seen)
		}));
		const tables = Array.from(this.#tables, ([name, table]) => ({
			name,
			at: this.#handed.get(name) ?? 0,
			...heldSizeOf(table, seen)
		}));
		return [...values, ...tables].slice(0, most.held);
	}

	forget(cells: readonly CellId[]): void {
		for (const [name, { cell }] of this.#values) if (cells.includes(cell)) this.#values.delete(name);
	}

	/** Throws in the author's words where a name has no value yet. */
	read(name: Name, read: CageRead): unknown {
		if (read.kind === 'plain') return read.value;
		if (read.kind === 'table') return this.#table(name);
		const found = this.#values.get(name);
		if (found === undefined) throw new ReferenceError(`${name} has no value yet`);
		return found.value;
	}

	#table(name: Name): Table {
		const found = this.#tables.get(name);
		if (found === undefined) throw new ReferenceError(`${name} has no value yet`);
		const table = Table.from(found);
		this.#tables.set(name, table);
		return table;
	}

	tableOf(name: Name): Result<CrossingTable, CellError> {
		const value = this.#values.get(name)?.value;
		const found = arrowOf(value);
		if (found === undefined) {
			const isEmpty = Array.isArray(value) && value.length === 0;
			return fail({ kind: 'not-a-table', name, actual: isEmpty ? 'emptyList' : actual(value) });
		}
		return ok(toCrossingTable(found.arrow));
	}

	scalarOf(name: Name, path: readonly string[]): Result<InputValue, CellError> {
		const value = path.reduce(partOf, this.#values.get(name)?.value);
		const scalar = scalarOf(value);
		return scalar === undefined
			? fail({ kind: 'not-a-scalar', name: [name, ...path].join('.'), actual: actual(value) })
			: ok(scalar);
	}
}

function partOf(value: unknown, key: string): unknown {
	if (value === null || value === undefined) return undefined;
	return (value as { readonly [key: string]: unknown })[key];
}

/** A value's kind, for the sentence that says what it is instead. */
function actual(value: unknown): string {
	const preview = previewOf(value);
	switch (preview.kind) {
		case 'primitive':
			return preview.type;
		case 'list':
		case 'record':
			return preview.type;
		default:
			return preview.kind;
	}
}
