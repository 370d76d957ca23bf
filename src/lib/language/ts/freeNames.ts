import type { Pattern, Program } from 'acorn';
import type { Span } from '#lib/language/analysis.ts';
import {
	type AnyNode,
	childrenOf,
	declaredIn,
	declarators,
	hoistedIn,
	isFunction,
	isNode,
	namesIn
} from '#lib/language/ts/scope.ts';

export type FreeName = { readonly name: string; readonly at: Span; readonly assigned: boolean };

type Scope = { readonly names: ReadonlySet<string>; readonly outer?: Scope };

/** Every use of a name that the program does not declare, in order. */
export function freeNames(program: Program): readonly FreeName[] {
	const root = program as unknown as AnyNode;
	const statements = root.body as readonly AnyNode[];
	const scope = { names: new Set([...declaredIn(statements), ...statements.flatMap(hoistedIn)]) };
	return statements.flatMap((statement) => usesIn(statement, scope)).sort((a, b) => a.at.start - b.at.start);
}

const isBound = (name: string, scope: Scope | undefined): boolean =>
	scope !== undefined && (scope.names.has(name) || isBound(name, scope.outer));

function usesIn(node: AnyNode, scope: Scope): readonly FreeName[] {
	if (node.type === 'Identifier') return useOf(node, scope, false);
	const inner = scopeOf(node, scope);
	if (node.type === 'AssignmentExpression' || node.type === 'UpdateExpression') {
		const target = (node.left ?? node.argument) as AnyNode;
		return [...assignedIn(target, inner), ...(isNode(node.right) ? usesIn(node.right, inner) : [])];
	}
	if (/^For(In|Of)Statement$/.test(node.type) && (node.left as AnyNode).type !== 'VariableDeclaration')
		return [
			...assignedIn(node.left as AnyNode, inner),
			...[node.right, node.body].flatMap((part) => usesIn(part as AnyNode, inner))
		];
	return usedChildren(node).flatMap((child) => usesIn(child, inner));
}

/** The children in which an identifier is a use of a name: no keys, members, labels or meta words. */
function usedChildren(node: AnyNode): readonly AnyNode[] {
	switch (node.type) {
		case 'MemberExpression':
			return childrenOf(node).filter((child) => child === node.object || node.computed === true);
		case 'Property':
		case 'MethodDefinition':
		case 'PropertyDefinition':
			return [node.key, node.value]
				.filter(isNode)
				.filter((child) => child === node.value || node.computed === true);
		case 'LabeledStatement':
			return [node.body as AnyNode];
		case 'BreakStatement':
		case 'ContinueStatement':
		case 'MetaProperty':
			return [];
		default:
			return childrenOf(node);
	}
}

function useOf(node: AnyNode, scope: Scope, assigned: boolean): readonly FreeName[] {
	const name = String(node.name);
	return isBound(name, scope) ? [] : [{ name, at: { start: node.start, end: node.end }, assigned }];
}

/** A pattern that is assigned to: its names are changed, its defaults, keys and objects only read. */
function assignedIn(target: AnyNode, scope: Scope): readonly FreeName[] {
	switch (target.type) {
		case 'Identifier':
			return useOf(target, scope, true);
		case 'ObjectPattern':
		case 'ArrayPattern':
			return childrenOf(target).flatMap((child) => assignedIn(child, scope));
		case 'Property':
			return [
				...(target.computed === true ? usesIn(target.key as AnyNode, scope) : []),
				...assignedIn(target.value as AnyNode, scope)
			];
		case 'RestElement':
			return assignedIn(target.argument as AnyNode, scope);
		case 'AssignmentPattern':
			return [...assignedIn(target.left as AnyNode, scope), ...usesIn(target.right as AnyNode, scope)];
		default:
			return usesIn(target, scope);
	}
}

/** The scope that a node opens for what stands in it, or the one it stands in. */
function scopeOf(node: AnyNode, outer: Scope): Scope {
	const names = namesOpenedBy(node);
	return names === undefined ? outer : { names: new Set(names), outer };
}

function namesOpenedBy(node: AnyNode): readonly string[] | undefined {
	if (isFunction(node)) return namesOfFunction(node);
	switch (node.type) {
		case 'BlockStatement':
		case 'StaticBlock':
			return [
				...declaredIn(node.body as AnyNode[]),
				...(node.type === 'StaticBlock' ? childrenOf(node).flatMap(hoistedIn) : [])
			];
		case 'SwitchStatement':
			return declaredIn((node.cases as AnyNode[]).flatMap((one) => one.consequent as AnyNode[]));
		case 'ForStatement':
			return declaredIn([node.init].filter(isNode));
		case 'ForInStatement':
		case 'ForOfStatement':
			return (node.left as AnyNode).type === 'VariableDeclaration' ? declarators(node.left as AnyNode) : [];
		case 'CatchClause':
			return isNode(node.param) ? namesIn(node.param as unknown as Pattern) : [];
		case 'ClassExpression':
		case 'ClassDeclaration':
			return isNode(node.id) ? [String(node.id.name)] : [];
		default:
			return undefined;
	}
}

function namesOfFunction(node: AnyNode): readonly string[] {
	const params = (node.params as Pattern[]).flatMap(namesIn);
	const own = node.type === 'FunctionExpression' && isNode(node.id) ? [String(node.id.name)] : [];
	const magic = node.type === 'ArrowFunctionExpression' ? [] : ['arguments'];
	const hoisted = childrenOf(node.body as AnyNode).flatMap(hoistedIn);
	return [...params, ...own, ...magic, ...hoisted];
}
