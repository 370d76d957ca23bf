import type { InputColumn, InputRow } from '#lib/language/analysis.ts';
import { emptyRow, printCell, readCell } from '#lib/ui/inputs/tableText.ts';
import type { Messages } from '#messages/messages.ts';

/** A row as it stands in its fields; what is no value of its column stands there too. */
export type Row = { readonly key: number; readonly texts: readonly string[] };

export type ValueRowsOptions = {
	readonly columns: () => readonly InputColumn[];
	/** The rows as the notebook has them. */
	readonly value: () => readonly InputRow[];
	readonly messages: () => Messages;
	readonly changed: (rows: readonly InputRow[]) => void;
};

/** Larger tables are extracts. */
export const mostRows = 1_000;

/** The rows of a table of values while a person works in them. */
export class ValueRows {
	readonly #options: ValueRowsOptions;
	#nextKey = 0;
	/** What was typed, as rows and as the value that they are; `over` is the value that it was typed over, until it is told. */
	#typed = $state.raw<{ readonly rows: readonly Row[]; readonly value: string; readonly over?: string }>();

	/** The fields are another value's once that came from elsewhere: by an undo, or in the cell's text. */
	readonly rows = $derived.by((): readonly Row[] => {
		const value = this.#options.value();
		const typed = this.#typed;
		if (typed !== undefined && [typed.value, typed.over].includes(JSON.stringify(value))) return typed.rows;
		return value.map((row, at) => ({ key: -1 - at, texts: this.#textsOf(row) }));
	});

	/** The first field that holds no value, named with what is wrong. */
	readonly firstProblem = $derived.by(() => {
		for (const [at, row] of this.rows.entries())
			for (const [column, { label }] of this.#options.columns().entries()) {
				const problem = this.problemAt(row, column);
				const { inputs } = this.#options.messages();
				if (problem !== undefined) return inputs.cellProblem(inputs.cell(label, at + 1), problem);
			}
		return undefined;
	});

	constructor(options: ValueRowsOptions) {
		this.#options = options;
	}

	problemAt({ texts }: Row, at: number): string | undefined {
		const column = this.#options.columns()[at];
		const reading = column && readCell(texts[at] ?? '', column, this.#options.messages());
		return reading && 'problem' in reading ? reading.problem : undefined;
	}

	/** The notebook has been told. */
	told() {
		if (this.#typed === undefined) return;
		const { rows, value } = this.#typed;
		this.#typed = { rows, value };
	}

	type(row: number, column: number, text: string) {
		this.#take(this.rows.with(row, withText(this.rows[row]!, column, text)));
	}

	add() {
		this.#take([...this.rows, this.#emptyRow()]);
	}

	remove(row: number) {
		this.#take(this.rows.toSpliced(row, 1));
	}

	/** Cells from one field on, to the right and down; rows come as they are needed. */
	paste(
		cells: readonly (readonly string[])[],
		{ row, column }: { readonly row: number; readonly column: number }
	) {
		const rows = [...this.rows];
		for (const [down, line] of cells.entries()) {
			let now = rows[row + down] ?? this.#emptyRow();
			for (const [right, text] of line.entries()) now = withText(now, column + right, text.trim());
			rows[row + down] = now;
		}
		this.#take(rows);
	}

	#emptyRow(): Row {
		return { key: this.#nextKey++, texts: this.#textsOf(emptyRow(this.#options.columns())) };
	}

	#textsOf(row: InputRow): readonly string[] {
		const { columns, messages } = this.#options;
		return columns().map((column) => printCell(row[column.name] ?? null, column, messages()));
	}

	#take(rows: readonly Row[]) {
		const value = rows.map(({ texts }) => this.#valueOf(texts));
		this.#typed = { rows, value: JSON.stringify(value), over: JSON.stringify(this.#options.value()) };
		this.#options.changed(value);
	}

	#valueOf(texts: readonly string[]): InputRow {
		const { columns, messages } = this.#options;
		const cells = columns().map((column, at) => {
			const reading = readCell(texts[at] ?? '', column, messages());
			return [column.name, 'value' in reading ? reading.value : null] as const;
		});
		return Object.fromEntries(cells);
	}
}

const withText = (row: Row, column: number, text: string): Row => ({
	...row,
	texts: row.texts.with(column, text)
});
