import type { Catalogue, CatalogueTable } from '#lib/assist/catalogue.ts';
import type { Column } from '#lib/assist/sql/source.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';

/** A catalogue that also knows the text of cells: what they will give can be told before they have run. */
export type WrittenCatalogue = Catalogue & {
	readonly textOf?: (cell: CellId) => string | undefined;
	/** What tables' texts have told of their columns; nothing yet of those being looked into, so that a ring of cells ends. */
	readonly told?: Map<Name, readonly Column[]>;
};

/** A catalogue's tables by folded name; the same answer for the same catalogue. */
export function tableCalled(catalogue: Catalogue, name: Name): CatalogueTable | undefined {
	const known = folded.get(catalogue.tables) ?? foldedTables(catalogue.tables);
	folded.set(catalogue.tables, known);
	return known.get(foldSqlName(name));
}

/** Forgets with its catalogue. */
const folded = new WeakMap<Catalogue['tables'], ReadonlyMap<string, CatalogueTable>>();

const foldedTables = (tables: Catalogue['tables']): ReadonlyMap<string, CatalogueTable> =>
	new Map([...tables].map(([name, table]) => [foldSqlName(name), table]));
