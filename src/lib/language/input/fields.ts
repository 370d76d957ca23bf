import {
	type Alias,
	isMap,
	isScalar,
	isSeq,
	LineCounter,
	type Node,
	parseDocument,
	type Scalar,
	visit
} from 'yaml';
import type { Span, SyntaxProblem } from '#lib/language/analysis.ts';
import { syntaxProblem } from '#lib/language/syntaxProblem.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** One line of an input's body: its value and where key and value stand. */
export type Field = {
	readonly value: unknown;
	readonly node: Node | undefined;
	readonly at: Span;
	readonly keyAt: Span;
};

export type Fields = ReadonlyMap<string, Field>;

/** The keys of a YAML map with their places; a text that is none gives the problem at its place. */
export function fieldsOf(source: string): Result<Fields, SyntaxProblem> {
	const document = parseDocument(source, { lineCounter: new LineCounter(), prettyErrors: false });
	const [error] = document.errors;
	if (error !== undefined) {
		// What is missing at the end is missed one sign after it.
		const [start, end] = error.pos.map((place) => Math.min(place, source.length)) as [number, number];
		return fail(syntaxProblem('parser', error.message, { start, end: Math.max(end, start) }));
	}
	if (!isMap(document.contents))
		return fail(syntaxProblem('inputShape', '', { start: 0, end: source.length }));
	const alias = aliasIn(document.contents);
	if (alias !== undefined)
		return fail(syntaxProblem('parser', `Aliases such as *${alias.source} are not read here`, spanOf(alias)));
	const fields = new Map<string, Field>();
	for (const { key, value } of document.contents.items) {
		const node = (value ?? undefined) as Node | undefined;
		const keyAt = spanOf(key as Node);
		fields.set(String(isScalar(key) ? key.value : key), {
			value: node === undefined ? null : node.toJS(document),
			node,
			at: node === undefined ? keyAt : spanOf(node),
			keyAt
		});
	}
	return ok(fields);
}

/** What an alias stands for would be looked at by nobody, and may be nothing. */
function aliasIn(node: Node): Alias | undefined {
	let found: Alias | undefined;
	visit(node, {
		Alias(_, alias) {
			found = alias;
			return visit.BREAK;
		}
	});
	return found;
}

const spanOf = ({ range }: Node): Span => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 });

/** Where a part of a field stands; the innermost that is written, where the path leads on. */
export function placeIn(field: Field, path: readonly (string | number)[] = []): Span {
	let at = field.at;
	let node: unknown = field.node;
	for (const step of path) {
		if (!isMap(node) && !isSeq(node)) return at;
		node = node.get(step, true);
		const range = (node as Node | undefined)?.range;
		if (range !== undefined && range !== null) at = { start: range[0], end: range[1] };
	}
	return at;
}

/** Scalars of a field: itself, the items of its list, and what a list of records holds. */
export function scalarsIn(field: Field): readonly (Scalar & { readonly source?: string })[] {
	const found: Scalar[] = [];
	const visit = (node: unknown): void => {
		if (isScalar(node)) found.push(node);
		else if (isMap(node)) for (const { value } of node.items) visit(value);
		else if (isSeq(node)) for (const item of node.items) visit(item);
	};
	visit(field.node);
	return found;
}
