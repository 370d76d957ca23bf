import { parse } from 'svelte/compiler';
import ts from 'typescript';

/**
 * What one source file takes from others, and what the laws want to know besides.
 *
 * @typedef {object} SourceFile
 * @property {string} path from the project's folder, with `/`
 * @property {readonly Import[]} imports
 * @property {readonly { line: number, what: string }[]} oddities forms of import or export that the house does not use
 */

/** @typedef {{ specifier: string, kind: 'value' | 'type', line: number }} Import */

/** @typedef {{ imports: Import[], oddities: { line: number, what: string }[] }} Found */

/** Reads a `.ts`, `.js` or `.svelte` file; of any other nothing is known. @param {string} path @param {string} text @returns {SourceFile} */
export function readSource(path, text) {
	if (path.endsWith('.svelte')) return { path, ...inComponent(text) };
	if (/\.[jt]s$/.test(path)) return { path, ...inScript(text, 1) };
	return { path, imports: [], oddities: [] };
}

/** @param {string} text @returns {Found} */
function inComponent(text) {
	const { instance, module, fragment } = parse(text, { modern: true });
	const scripts = [instance, module].flatMap((script) => script?.content ?? []);
	const found = scripts.map((content) => {
		const { start, end } = /** @type {{ start: number, end: number }} */ (/** @type {unknown} */ (content));
		return inScript(text.slice(start, end), lineAt(text, start));
	});
	return {
		imports: [...found.flatMap(({ imports }) => imports), ...inMarkup(fragment, text)],
		oddities: found.flatMap(({ oddities }) => oddities)
	};
}

/** `{#await import('…')}` and the like. @param {unknown} node @param {string} text @returns {Import[]} */
function inMarkup(node, text) {
	if (node === null || typeof node !== 'object') return [];
	const inside = Object.values(node).flatMap((child) => inMarkup(child, text));
	if (!('type' in node) || node.type !== 'ImportExpression') return inside;
	const { source, start } = /** @type {{ source: { value?: unknown }, start: number }} */ (
		/** @type {unknown} */ (node)
	);
	return [...inside, { specifier: String(source.value), kind: 'value', line: lineAt(text, start) }];
}

/** @param {string} text @param {number} firstLine @returns {Found} */
function inScript(text, firstLine) {
	const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
	/** @type {Found} */
	const found = { imports: [], oddities: [] };
	const visit = (/** @type {ts.Node} */ node) => {
		const line = firstLine + file.getLineAndCharacterOfPosition(node.getStart(file)).line;
		const taken = importOf(node);
		if (taken !== undefined) found.imports.push({ ...taken, line });
		const what = oddityOf(node);
		if (what !== undefined) found.oddities.push({ line, what });
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

/** @param {ts.Node} node @returns {Omit<Import, 'line'> | undefined} */
function importOf(node) {
	if (ts.isImportDeclaration(node)) return taking(node.moduleSpecifier, isTypeImport(node.importClause));
	if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
		return taking(node.moduleSpecifier, node.isTypeOnly);
	}
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
		return taking(node.argument.literal, true);
	}
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
		return taking(node.arguments[0], false);
	}
	return undefined;
}

/** @param {ts.Node | undefined} specifier @param {boolean} typesOnly @returns {Omit<Import, 'line'> | undefined} */
function taking(specifier, typesOnly) {
	if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return undefined;
	return { specifier: specifier.text, kind: typesOnly ? 'type' : 'value' };
}

/** `import type …` and `import { type A, type B }`. @param {ts.ImportClause | undefined} clause */
function isTypeImport(clause) {
	if (clause === undefined) return false;
	if (clause.isTypeOnly) return true;
	const named = clause.namedBindings;
	if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
	return named.elements.length > 0 && named.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** @param {ts.Node} node @returns {string | undefined} */
function oddityOf(node) {
	if (ts.isExportAssignment(node) || isDefault(node)) return 'a default export: give it its name';
	if (ts.isExportDeclaration(node) && /^['"][#.]/.test(node.moduleSpecifier?.getText() ?? '')) {
		return 'a barrel: let the reader import it from where it is';
	}
	if (ts.isImportEqualsDeclaration(node)) return 'import = : write import … from';
	if (ts.isNewExpression(node) && isWorkerFromUrl(node)) {
		return 'new Worker(new URL(…)), which no law can see: import it with ?realm or ?worker';
	}
	if (ts.isCallExpression(node)) return callOddity(node);
	return undefined;
}

/** @param {ts.Node} node */
const isDefault = (node) =>
	ts.canHaveModifiers(node) &&
	(ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);

/** @param {ts.NewExpression} node */
function isWorkerFromUrl({ expression, arguments: [address] = /** @type {never} */ ([]) }) {
	const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
	return (
		/^(Shared)?Worker$/.test(name) &&
		address !== undefined &&
		/\bnew\s+URL\b|import\.meta/.test(address.getText())
	);
}

/** @param {ts.CallExpression} node @returns {string | undefined} */
function callOddity(node) {
	const [argument] = node.arguments;
	if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
		return argument !== undefined && ts.isStringLiteralLike(argument)
			? undefined
			: 'import() of a computed name: no law can see what it takes';
	}
	const callee = node.expression.getText();
	if (callee === 'require') return 'require(): write import … from';
	if (callee === 'import.meta.glob' && !/^['"]\/notebooks\//.test(argument?.getText() ?? '')) {
		return 'import.meta.glob of something else than /notebooks/: import it by name';
	}
	return undefined;
}

/** @param {string} text @param {number} offset */
const lineAt = (text, offset) => text.slice(0, offset).split('\n').length;
