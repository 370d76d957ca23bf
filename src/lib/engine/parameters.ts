import {
	Bool,
	DateDay,
	Field,
	Float64,
	Int32,
	Int64,
	List,
	Table,
	tableToIPC,
	Utf8,
	makeBuilder,
	type DataType,
	type Vector
} from 'apache-arrow';
import type { Database } from '#lib/engine/database.ts';
import type { Parameters } from '#lib/engine/engine.ts';
import { Refusal } from '#lib/engine/errors.ts';
import { inPlaceOf, joined, written, type Rewritten } from '#lib/engine/rewritten.ts';
import { quoteIdentifier, quoteText } from '#lib/engine/quote.ts';
import type { InputValue, Statement } from '#lib/language/analysis.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** What stands for each parameter in the statements of one definition, and the variables that hold values. */
export type Bound = {
	readonly texts: ReadonlyMap<Name, string>;
	readonly variables: readonly string[];
};

const carrier = 'kladde parameters';

/**
 * Puts parameters into variables of the engine, carried there by a table of one row: no value ever becomes
 * part of a statement's text. Each definition has variables of its own, so that a view made with an older
 * value goes on showing that.
 */
export function bind(database: Database, parameters: Parameters, version: number): Bound {
	const texts = new Map<Name, string>();
	const columns = new Map<string, Vector>();
	for (const [name, value] of parameters) {
		const variable = `kladde ${version} ${columns.size}`;
		texts.set(name, untyped(value) ?? `getvariable(${quoteText(variable)})`);
		if (untyped(value) === undefined) columns.set(variable, columnOf(value));
	}
	if (columns.size > 0) carry(database, columns);
	return { texts, variables: [...columns.keys()] };
}

/** Nothing, and a list of nothing, have no type of their own: written so, they can stand beside any other. */
function untyped(value: InputValue): string | undefined {
	if (value === null) return 'NULL';
	return Array.isArray(value) && value.length === 0 ? '[]' : undefined;
}

function carry(database: Database, columns: ReadonlyMap<string, Vector>): void {
	const source = quoteIdentifier(carrier);
	database.insertArrow(carrier, tableToIPC(new Table(Object.fromEntries(columns)), 'stream'));
	for (const variable of columns.keys()) {
		const name = quoteIdentifier(variable);
		database.runNow(`SET VARIABLE ${name} = (SELECT ${name} FROM ${source})`);
	}
	database.runNow(`DROP TABLE ${source}`);
}

/** Forgets the variables of a definition that was replaced. */
export function unbind(database: Database, { variables }: Bound): void {
	for (const variable of variables) database.runNow(`RESET VARIABLE ${quoteIdentifier(variable)}`);
}

/** The statement with every `$name` as the variable that holds it. */
export function withParameters({ text, at, parameters }: Statement, bound: Bound): Rewritten {
	const parts: Rewritten[] = [];
	let from = 0;
	for (const parameter of parameters) {
		const { start, end } = parameter.at;
		parts.push(written(text.slice(from, start), at.start + from));
		const place = { start: at.start + start, end: at.start + end };
		const given = bound.texts.get(parameter.name);
		if (given === undefined) throw new Refusal(unknownParameter(parameter.name, bound, place));
		parts.push(inPlaceOf(place, given));
		from = end;
	}
	return joined(...parts, written(text.slice(from), at.start + from));
}

const unknownParameter = (name: Name, bound: Bound, at: { start: number; end: number }) => ({
	kind: 'query' as const,
	subtype: 'UNKNOWN_PARAMETER',
	detail: `There is no parameter $${name}.`,
	at,
	candidates: [...bound.texts.keys()]
});

function columnOf(value: InputValue): Vector {
	if (!Array.isArray(value)) return vectorOf(plain(value), typeOf([value]));
	const type = typeOf(value);
	const items = type instanceof Utf8 ? value.map(String) : value.map(plain);
	return vectorOf(items, new List(new Field('item', type, true)));
}

/** Told that nothing is null, Arrow makes no code to look for it: the realm would refuse that. */
function vectorOf(value: unknown, type: DataType): Vector {
	return makeBuilder({ type, nullValues: [] }).append(value).finish().toVector();
}

/** The one type that holds all of these, as a literal of the same look would have it. */
function typeOf(values: readonly InputValue[]): DataType {
	if (values.every((value) => typeof value === 'boolean')) return new Bool();
	if (values.every((value) => typeof value === 'number')) return numberType(values as readonly number[]);
	if (values.every(isIsoDate)) return new DateDay();
	return new Utf8();
}

function numberType(values: readonly number[]): DataType {
	if (!values.every(Number.isSafeInteger)) return new Float64();
	return values.every((value) => Math.abs(value) < 2 ** 31) ? new Int32() : new Int64();
}

function plain(value: InputValue): unknown {
	if (isIsoDate(value)) return new Date(value);
	return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) >= 2 ** 31
		? BigInt(value)
		: value;
}

/** What a date input holds. The engine compares dates with dates only, so that it has to be one. */
const isIsoDate = (value: InputValue): value is string =>
	typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
