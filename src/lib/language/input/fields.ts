import { isMap, isScalar, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';
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
		const [start, end] = error.pos;
		return fail(syntaxProblem('parser', error.message, { start, end: Math.max(end, start) }));
	}
	if (!isMap(document.contents))
		return fail(syntaxProblem('inputShape', '', { start: 0, end: source.length }));
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

const spanOf = ({ range }: Node): Span => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 });

/** Scalars of a field: itself, the items of its list, and what a list of records holds. */
export function scalarsIn(field: Field): readonly (Scalar & { readonly source?: string })[] {
	const found: Scalar[] = [];
	const visit = (node: unknown): void => {
		if (isScalar(node)) found.push(node);
		else if (typeof node === 'object' && node !== null && 'items' in node)
			for (const item of node.items as readonly unknown[])
				visit(
					typeof item === 'object' && item !== null && 'value' in item && !isScalar(item) ? item.value : item
				);
	};
	visit(field.node);
	return found;
}
