import type { CatalogueTable } from '#lib/assist/catalogue.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { Field } from '#lib/engine/engine.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';

/** The same surroundings; a cell's tables have the columns that its text gives them, where they can be told. */
export function withShapes(
	surroundings: Surroundings,
	shapeOf: (cell: CellId, name: Name) => readonly Field[] | undefined
): Surroundings {
	const withShape = (table: CatalogueTable): CatalogueTable => {
		const fields = table.cell === undefined ? undefined : shapeOf(table.cell, table.name);
		return fields === undefined ? table : { ...table, fields };
	};
	const catalogue: Surroundings['catalogue'] = () => {
		const known = surroundings.catalogue();
		return { ...known, tables: new Map([...known.tables].map(([name, table]) => [name, withShape(table)])) };
	};
	return { ...surroundings, catalogue };
}
