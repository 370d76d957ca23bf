import type { InputColumn, InputRow, InputScalar, SyntaxFault, ValueType } from '#lib/language/analysis.ts';
import { isDate } from '#lib/language/input/isDate.ts';

export const valueTypes = ['text', 'integer', 'decimal', 'date', 'boolean'] as const;

type Record = { readonly [key: string]: unknown };

/** What is wrong, and the way to it from the value of the key. */
export type FaultWithin = { readonly fault: SyntaxFault; readonly path: readonly (string | number)[] };

/** Columns are a list of `{ name, type, label }`, the label by wish; names differ as SQL tells them apart. */
export function columnFault(columns: unknown): FaultWithin | undefined {
	if (!Array.isArray(columns) || columns.length === 0)
		return { fault: { kind: 'inputColumns', about: '' }, path: [] };
	const taken = new Set<string>();
	for (const [index, column] of columns.entries()) {
		const fault = oneFault(column, taken);
		if (fault !== undefined) return { fault: fault.fault, path: [index, ...fault.path] };
	}
	return undefined;
}

function oneFault(column: unknown, taken: Set<string>): FaultWithin | undefined {
	if (!isRecord(column) || !isWord(column['name']))
		return { fault: { kind: 'inputColumns', about: '' }, path: [] };
	const { name, type, label, ...rest } = column as Record & { readonly name: string };
	const [unknown] = Object.keys(rest);
	if (unknown !== undefined) return { fault: { kind: 'inputColumnKey', about: unknown }, path: [unknown] };
	if (!valueTypes.some((known) => known === type))
		return { fault: { kind: 'inputColumnType', about: name }, path: ['type'] };
	if (label !== undefined && typeof label !== 'string')
		return { fault: { kind: 'inputText', about: 'label' }, path: ['label'] };
	if (taken.has(name.toLowerCase()))
		return { fault: { kind: 'inputColumnTwice', about: name }, path: ['name'] };
	taken.add(name.toLowerCase());
	return undefined;
}

const isWord = (name: unknown): name is string => typeof name === 'string' && name.trim() !== '';

/** Only for what `columnFault` has nothing to say of. */
export const columnsOf = (columns: unknown): readonly InputColumn[] =>
	(columns as readonly InputColumn[]).map(({ name, type, label }) => ({ name, type, label: label ?? name }));

/** Rows are a list of records; what a row does not say of a column is nothing. */
export function rowsFault(rows: unknown, columns: readonly InputColumn[]): FaultWithin | undefined {
	if (!Array.isArray(rows)) return { fault: { kind: 'inputRows', about: '' }, path: [] };
	for (const [index, row] of rows.entries()) {
		if (!isRecord(row)) return { fault: { kind: 'inputRows', about: '' }, path: [index] };
		const stranger = Object.keys(row).find((key) => !columns.some(({ name }) => name === key));
		if (stranger !== undefined)
			return { fault: { kind: 'inputRowColumn', about: stranger }, path: [index, stranger] };
		const wrong = columns.find(({ name, type }) => !fits(row[name], type));
		if (wrong !== undefined)
			return { fault: { kind: cellFaults[wrong.type], about: wrong.name }, path: [index, wrong.name] };
	}
	return undefined;
}

const cellFaults = {
	text: 'inputCellText',
	integer: 'inputCellInteger',
	decimal: 'inputCellDecimal',
	date: 'inputCellDate',
	boolean: 'inputCellBoolean'
} as const;

export function fits(value: unknown, type: ValueType): boolean {
	if (value === null || value === undefined) return true;
	switch (type) {
		case 'text':
			return typeof value === 'string';
		case 'integer':
			return Number.isSafeInteger(value);
		case 'decimal':
			return Number.isFinite(value);
		case 'date':
			return isDate(value);
		case 'boolean':
			return typeof value === 'boolean';
	}
}

/** Only for what `rowsFault` has nothing to say of. */
export const rowsOf = (rows: unknown, columns: readonly InputColumn[]): readonly InputRow[] =>
	(rows as readonly Record[]).map((row) =>
		Object.fromEntries(columns.map(({ name }) => [name, (row[name] ?? null) as InputScalar]))
	);

const isRecord = (value: unknown): value is Record =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
