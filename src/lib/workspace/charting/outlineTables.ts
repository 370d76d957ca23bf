import type { ColumnContract, Name } from '#lib/notebook/notebook.ts';
import type { Outlines } from '#lib/language/chart/proposeBoundaries.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import { lastRelation } from '#lib/workspace/lastOutcome.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

/** The tables that hold outlines of areas: extracts, and results that have the column by an extract's name for it. */
export function outlineTables(
	open: Pick<OpenNotebook, 'notebook' | 'extracts' | 'stateOf'>
): readonly Outlines[] {
	const { cells, front } = open.notebook;
	const loaded = front.extracts.filter(({ name }) => open.extracts.stateOf(name).status === 'loaded');
	const known = new Set(
		front.extracts.flatMap(({ columns }) => columns.filter(isOutline).map(({ name }) => foldSqlName(name)))
	);
	const ofExtracts = loaded.flatMap(({ name, columns }) => ofTable(name, columns.filter(isOutline)));
	const ofCells = cells.flatMap(({ id, name, kind }) => {
		if (name === undefined || kind !== 'sql') return [];
		const fields = lastRelation(open.stateOf(id))?.fields ?? [];
		return ofTable(
			name,
			fields.filter((field) => known.has(foldSqlName(field.name)))
		);
	});
	return [...ofExtracts, ...ofCells];
}

const isOutline = ({ role }: ColumnContract): boolean => role === 'boundary';

const ofTable = (table: Name, [first]: readonly { readonly name: string }[]): readonly Outlines[] =>
	first === undefined ? [] : [{ table, geometry: first.name }];
