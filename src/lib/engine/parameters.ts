import {
	Field,
	List,
	Struct,
	Table,
	tableToIPC,
	makeBuilder,
	type DataType,
	type Vector
} from 'apache-arrow';
import { arrowTypeOf, arrowValue, looksLike, sqlTypes } from '#lib/engine/arrowValues.ts';
import type { Database } from '#lib/engine/database.ts';
import type { Parameter, Parameters } from '#lib/engine/engine.ts';
import { Refusal } from '#lib/engine/errors.ts';
import { inPlaceOf, joined, written, type Rewritten } from '#lib/engine/rewritten.ts';
import { quoteIdentifier, quoteText } from '#lib/language/sql/quote.ts';
import type { InputScalar, Span, Statement, ValueType } from '#lib/language/analysis.ts';
import type { GivenValue } from '#lib/language/input/givenValue.ts';
import { lex } from '#lib/language/sql/lex.ts';
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
	for (const [name, parameter] of parameters) {
		const variable = `kladde ${version} ${columns.size}`;
		const { value, of } = typed(parameter);
		texts.set(name, emptyText(value, of) ?? `getvariable(${quoteText(variable)})`);
		if (emptyText(value, of) === undefined) columns.set(variable, columnOf(value, of));
	}
	if (columns.size > 0) carry(database, columns);
	return { texts, variables: [...columns.keys()] };
}

type Typed = { readonly value: GivenValue; readonly of?: ValueType };

const typed = (parameter: Parameter): Typed =>
	typeof parameter === 'object' && parameter !== null && 'value' in parameter
		? parameter
		: { value: parameter };

/**
 * Nothing, and a list of nothing: no variable holds these, which has a type of its own. Where nobody says of
 * what they are, written so they can stand beside any other.
 */
function emptyText(value: GivenValue, of: ValueType | undefined): string | undefined {
	if (value === null) return of === undefined ? 'NULL' : `CAST(NULL AS ${sqlTypes[of]})`;
	if (!Array.isArray(value) || value.length > 0) return undefined;
	return of === undefined ? '[]' : `CAST([] AS ${sqlTypes[of]}[])`;
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

/**
 * `x IN ($list)` asks whether x is the list itself, as the engine's error says of types: what is meant is
 * `x IN $list`. The place of such a parameter, where there is one.
 */
export function listInBrackets({ text, at }: Statement, parameters: Parameters): Span | undefined {
	const { tokens } = lex(text);
	const found = tokens.find(({ kind, text: written }, index) => {
		const [before, open, after] = [tokens[index - 2], tokens[index - 1], tokens[index + 1]];
		const isAlone = before?.text.toUpperCase() === 'IN' && open?.text === '(' && after?.text === ')';
		const parameter = kind === 'parameter' && isAlone ? parameters.get(written.slice(1)) : undefined;
		return parameter !== undefined && Array.isArray(typed(parameter).value);
	});
	return found && { start: at.start + found.start, end: at.start + found.end };
}

const unknownParameter = (name: Name, bound: Bound, at: { start: number; end: number }) => ({
	kind: 'query' as const,
	subtype: 'UNKNOWN_PARAMETER',
	detail: `There is no parameter $${name}.`,
	at,
	candidates: [...bound.texts.keys()]
});

function columnOf(value: GivenValue, of: ValueType | undefined): Vector {
	if (Array.isArray(value)) {
		const items = value as readonly (string | number)[];
		const type = arrowTypeOf(of ?? looksLike(items), items);
		return vectorOf(
			items.map((item) => arrowValue(item, type)),
			new List(new Field('item', type, true))
		);
	}
	if (typeof value === 'object' && value !== null) return endsOf(value as Ends, of);
	const scalar = value as InputScalar;
	const type = arrowTypeOf(of ?? looksLike([scalar]), [scalar]);
	return vectorOf(arrowValue(scalar, type), type);
}

type Ends = { readonly [end: string]: InputScalar };

/** Both ends are of one type, whichever of them is a whole number. */
function endsOf(ends: Ends, of: ValueType | undefined): Vector {
	const values = Object.values(ends);
	const type = arrowTypeOf(of ?? looksLike(values), values);
	const struct = new Struct(Object.keys(ends).map((end) => new Field(end, type, true)));
	const given = Object.entries(ends).map(([end, value]) => [end, arrowValue(value, type)]);
	return vectorOf(Object.fromEntries(given), struct);
}

/** Told that nothing is null, Arrow makes no code to look for it: the realm would refuse that. */
function vectorOf(value: unknown, type: DataType): Vector {
	return makeBuilder({ type, nullValues: [] }).append(value).finish().toVector();
}
