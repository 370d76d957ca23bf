import ts from 'typescript';

/** The innermost node that begins at this place, or holds it. */
export function nodeAt(file: ts.SourceFile, at: number): ts.Node | undefined {
	let found: ts.Node | undefined;
	const visit = (node: ts.Node): void => {
		if (at < node.getStart(file) || at >= node.end) return;
		found = node;
		ts.forEachChild(node, visit);
	};
	ts.forEachChild(file, visit);
	return found;
}

/** The columns of a row: of a record whose every property is declared by a table's file. */
export function columnsOf(type: ts.Type, checker: ts.TypeChecker): readonly string[] | undefined {
	const row = checker.getNonNullableType(type);
	if (row.isUnion() || !(row.flags & ts.TypeFlags.Object)) return undefined;
	const properties = row.getProperties();
	return properties.length > 0 && properties.every(isColumn) ? properties.map(({ name }) => name) : undefined;
}

const isColumn = (property: ts.Symbol): boolean =>
	(property.declarations ?? []).some((declaration) =>
		declaration.getSourceFile().fileName.startsWith('/tables/')
	);

/** What a list, a table or anything that can be walked holds. */
export function elementOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
	const listed = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
	if (listed !== undefined) return listed;
	return type.getSymbol()?.name === 'Table'
		? checker.getTypeArguments(type as ts.TypeReference)[0]
		: undefined;
}
