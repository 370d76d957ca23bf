import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { Told, ToldInput, ToldTable } from '#lib/assist/ts/service/told.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';

/** What the language service is to know of the notebook as it now is. */
export function toldOf(surroundings: Surroundings): Told {
	const cells = surroundings.cells();
	return {
		language: surroundings.messages().language,
		cells: cells.flatMap(({ id, kind, name, source }) =>
			kind === 'ts' ? [{ id, source, ...(name !== undefined && { name }) }] : []
		),
		tables: tablesIn(surroundings, cells),
		inputs: cells.flatMap((cell) => inputOf(surroundings, cell))
	};
}

/** Those of the catalogue, and every other that is known by name alone. */
function tablesIn(
	{ catalogue, given, analysisOf }: Surroundings,
	cells: readonly Cell[]
): readonly ToldTable[] {
	const tables = new Map<Name, ToldTable>();
	const inputs = new Set(cells.flatMap(({ id, kind }) => (kind === 'input' ? [id] : [])));
	// A table of values is told as the input that it is.
	for (const { name, from, cell, fields } of catalogue().tables.values())
		if (cell === undefined || !inputs.has(cell))
			tables.set(name, { name, from, fields, ...(cell !== undefined && { cell }) });
	for (const name of given()) if (!tables.has(name)) tables.set(name, { name, from: 'app', fields: [] });
	for (const cell of cells) {
		if (cell.kind !== 'sql') continue;
		const analysis = analysisOf(cell);
		// A macro is no value.
		const { defines = [], macros = [] } = analysis !== undefined && 'defines' in analysis ? analysis : {};
		const relations = defines.filter((name) => !macros.includes(name));
		for (const name of [...relations, ...(cell.name === undefined ? [] : [cell.name])])
			if (!tables.has(name)) tables.set(name, { name, from: 'cell', cell: cell.id, fields: [] });
	}
	return [...tables.values()];
}

function inputOf({ analysisOf }: Surroundings, cell: Cell): readonly ToldInput[] {
	if (cell.kind !== 'input' || cell.name === undefined) return [];
	const analysis = analysisOf(cell);
	const understood = analysis !== undefined && 'body' in analysis && analysis.body.kind === 'input';
	const told = { name: cell.name, cell: cell.id };
	return [understood ? { ...told, input: analysis.body.input } : told];
}
