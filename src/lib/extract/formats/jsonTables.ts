import type { FoundArray, JsonOutline } from '#lib/extract/formats/jsonOutline.ts';
import type { FoundPart } from '#lib/extract/reading.ts';

/** A table in a document. */
export type JsonTable =
	/** An array of records, of rows, or of plain values: one column. */
	| { readonly as: FoundArray['holds']; readonly path: string; readonly count: number }
	/** An object whose members are columns. */
	| {
			readonly as: 'columns';
			readonly path: string;
			readonly count: number;
			readonly paths: readonly string[];
	  }
	/** The document is one record. */
	| { readonly as: 'record'; readonly path: ''; readonly count: 1 };

/** Every table of a document, the likeliest first: arrays of records before arrays of rows before columns. */
export function tablesIn({ arrays, root, whole }: JsonOutline): readonly JsonTable[] {
	const holding = (holds: FoundArray['holds']) =>
		longestFirst(arrays.filter((found) => found.holds === holds));
	const values = holding('values');
	const tables: readonly JsonTable[] = [
		...holding('objects').map(tableOf),
		...holding('arrays').map(tableOf),
		...(whole ? longestFirst(columnsIn(values)) : [])
	];
	if (tables.length > 0) return tables;
	// A record may well hold a list of words: that is a value of it.
	if (root === 'object' && whole) return [{ as: 'record', path: '', count: 1 }];
	return values.map(tableOf);
}

/** What a notebook says of the document's tables, where there is more than one way to take it. */
export function partsOf(tables: readonly JsonTable[], whole: boolean): readonly FoundPart[] | undefined {
	if (tables.length < 2) return undefined;
	return tables.map(({ path, count }) => ({ part: { object: path }, ...(whole && { rows: count }) }));
}

const tableOf = ({ path, holds, count }: FoundArray): JsonTable => ({ as: holds, path, count });

const longestFirst = <T extends { readonly count: number }>(found: readonly T[]): readonly T[] =>
	[...found].sort((one, other) => other.count - one.count);

/** Arrays of plain values side by side in one object, all of one length. */
function columnsIn(values: readonly FoundArray[]): readonly JsonTable[] {
	const families = new Map<string, FoundArray[]>();
	for (const array of values) {
		const parent = array.path.slice(0, Math.max(0, array.path.lastIndexOf('.')));
		families.set(parent, [...(families.get(parent) ?? []), array]);
	}
	return [...families].flatMap(([path, family]) => {
		const count = family[0]?.count ?? 0;
		const fits = family.length > 1 && family.every((array) => array.count === count);
		return fits ? [{ as: 'columns', path, count, paths: family.map((array) => array.path) }] : [];
	});
}
