import { Bool, DateDay, Float64, Int32, Int64, Utf8, type DataType } from 'apache-arrow';
import type { InputScalar, ValueType } from '#lib/language/analysis.ts';
import { isDate } from '#lib/language/input/isDate.ts';

/** SQL's names for what values are. */
export const sqlTypes: { readonly [type in ValueType]: string } = {
	text: 'VARCHAR',
	integer: 'INTEGER',
	decimal: 'DOUBLE',
	date: 'DATE',
	boolean: 'BOOLEAN'
};

/** The one type that holds all of these, as a literal of the same look would have it. */
export function looksLike(values: readonly InputScalar[]): ValueType {
	if (values.every((value) => typeof value === 'boolean')) return 'boolean';
	if (values.every((value) => typeof value === 'number'))
		return values.every(Number.isSafeInteger) ? 'integer' : 'decimal';
	return values.every(isDate) ? 'date' : 'text';
}

/** Whole numbers are INTEGER as far as they fit there. */
export function arrowTypeOf(type: ValueType, values: readonly InputScalar[]): DataType {
	switch (type) {
		case 'text':
			return new Utf8();
		case 'integer':
			return values.every(isSmall) ? new Int32() : new Int64();
		case 'decimal':
			return new Float64();
		case 'date':
			return new DateDay();
		case 'boolean':
			return new Bool();
	}
}

/** A value as Arrow's builders take it for a type. */
export function arrowValue(value: InputScalar, type: DataType): unknown {
	if (type instanceof Utf8) return String(value);
	if (type instanceof DateDay) return new Date(String(value));
	return type instanceof Int64 ? BigInt(Number(value)) : value;
}

const isSmall = (value: InputScalar): boolean => Math.abs(Number(value)) < 2 ** 31;
