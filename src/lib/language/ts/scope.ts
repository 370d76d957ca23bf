import type { Node, Pattern } from 'acorn';

/** Any node of the tree, seen from outside: its children are whatever its fields hold. */
export type AnyNode = Node & { readonly [field: string]: unknown };

export const isNode = (value: unknown): value is AnyNode =>
	typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

export const childrenOf = (node: AnyNode): readonly AnyNode[] =>
	Object.values(node).flatMap((field) =>
		Array.isArray(field) ? field.filter(isNode) : isNode(field) ? [field] : []
	);

export const isFunction = (node: AnyNode): boolean =>
	/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);

/** The names that a pattern binds: `a`, `{ b, c: [d = 1], ...e }`. */
export function namesIn(pattern: Pattern): readonly string[] {
	switch (pattern.type) {
		case 'Identifier':
			return [pattern.name];
		case 'ObjectPattern':
			return pattern.properties.flatMap((property) =>
				namesIn(property.type === 'Property' ? property.value : property.argument)
			);
		case 'ArrayPattern':
			return pattern.elements.flatMap((element) => (element === null ? [] : namesIn(element)));
		case 'RestElement':
			return namesIn(pattern.argument);
		case 'AssignmentPattern':
			return namesIn(pattern.left);
		case 'MemberExpression':
			return [];
	}
}

/** Names that statements declare right here, as `const`, `let`, `class` and `function` do in a block. */
export const declaredIn = (statements: readonly AnyNode[]): readonly string[] =>
	statements.flatMap((statement) => {
		if (statement.type === 'VariableDeclaration') return declarators(statement);
		if (/^(FunctionDeclaration|ClassDeclaration)$/.test(statement.type) && isNode(statement.id))
			return [(statement.id as unknown as { name: string }).name];
		return [];
	});

export const declarators = (declaration: AnyNode): readonly string[] =>
	(declaration.declarations as readonly { readonly id: Pattern }[]).flatMap(({ id }) => namesIn(id));

/** Names of `var` anywhere below, functions apart: they belong to the whole function. */
export function hoistedIn(node: AnyNode): readonly string[] {
	if (isFunction(node) || /^Class/.test(node.type)) return [];
	const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? declarators(node) : [];
	return [...own, ...childrenOf(node).flatMap(hoistedIn)];
}
