import type { HeldValue } from '#lib/cage/cage.ts';
import type { Output } from '#lib/cage/output.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';
import { relationOf } from '#lib/workspace/evaluators/relationOf.ts';
import type { ViewCopy } from '#lib/workspace/tableView/openViews.svelte.ts';

type Relation = Extract<Output, { readonly kind: 'relation' }>;

/** What is in memory beside the extracts. */
export type MemoryEntry =
	/** A SQL cell's rows; without a cell, what a cell created under another name. */
	| {
			readonly kind: 'result';
			readonly name: Name;
			readonly cell?: CellId;
			/** A view holds the question only, and no rows. */
			readonly as: 'table' | 'view';
			readonly rows: number;
			readonly columns?: number;
			readonly bytes?: number;
			readonly at?: Date;
	  }
	/** What a TypeScript cell defined. */
	| ({ readonly kind: 'value' } & HeldValue & { readonly cell: CellId })
	/** A TypeScript table that SQL reads, in the engine; or a table that TypeScript reads, in the cage. */
	| {
			readonly kind: 'copy';
			readonly of: 'value' | 'table';
			readonly name: Name;
			readonly rows?: number;
			readonly bytes?: number;
	  }
	/** A table of a cell, sorted or filtered as a person looks at it. */
	| ({ readonly kind: 'seen' } & ViewCopy);

export type EntryOfCell = MemoryEntry & { readonly cell: CellId };

export const isOfCell = (entry: MemoryEntry): entry is EntryOfCell =>
	entry.kind !== 'copy' && entry.cell !== undefined;

export type InMemory = {
	/** The notebook's cells, each with the relation that it last made, if any. */
	readonly cells: readonly { readonly cell: Cell; readonly made: Relation | undefined }[];
	/** Tables listed elsewhere: extracts, and the app's own. */
	readonly others: readonly Name[];
	readonly relations: readonly { readonly name: Name; readonly rows: number }[];
	readonly held: readonly HeldValue[];
	readonly seen: readonly ViewCopy[];
};

/** What the engine and the cage hold, in the order of the notebook's cells; what they do not hold is not listed. */
export function memoryEntriesOf({ cells, others, relations, held, seen }: InMemory): readonly MemoryEntry[] {
	const known = new Set([
		...others.map(foldSqlName),
		...cells.map(({ cell }) => foldSqlName(relationOf(cell)))
	]);
	const inEngine = new Map(relations.map((relation) => [foldSqlName(relation.name), relation]));
	const makers = makersOf(cells);
	const ofCells = cells.flatMap(({ cell, made }): readonly MemoryEntry[] => {
		const name = foldSqlName(relationOf(cell));
		const relation = inEngine.get(name);
		if (cell.kind === 'sql' && relation !== undefined)
			return makers.get(name) === cell.id ? [resultOf(cell, relation, made)] : [];
		return held.flatMap((value) =>
			value.cell === cell.id ? [{ kind: 'value' as const, ...value, cell: cell.id }] : []
		);
	});
	const defined = new Set(held.flatMap(({ name, cell }) => (cell === undefined ? [] : [foldSqlName(name)])));
	const left = relations.filter(({ name }) => !known.has(foldSqlName(name)) && !name.startsWith('kladde '));
	const inSql = relations.filter(({ name }) => defined.has(foldSqlName(name)));
	return [
		...ofCells,
		...left
			.filter((relation) => !inSql.includes(relation))
			.map(({ name, rows }) => ({ kind: 'result', as: 'table', name, rows }) as const),
		...inSql.map(({ name, rows }) => ({ kind: 'copy', of: 'value', name, rows }) as const),
		...held.flatMap(({ name, cell, bytes }) =>
			cell === undefined ? [{ kind: 'copy', of: 'table', name, bytes } as const] : []
		),
		...cells.flatMap(({ cell }) =>
			seen.filter((copy) => copy.cell === cell.id).map((copy) => ({ kind: 'seen', ...copy }) as const)
		)
	];
}

/** The cell that each relation is of. Two of one name are an error that is told of them; the rows are of the one that made them. */
function makersOf(cells: InMemory['cells']): ReadonlyMap<Name, CellId> {
	const makers = new Map<Name, CellId>();
	for (const { cell, made } of cells) {
		const name = foldSqlName(relationOf(cell));
		if (cell.kind === 'sql' && (made !== undefined || !makers.has(name))) makers.set(name, cell.id);
	}
	return makers;
}

function resultOf(
	cell: Cell,
	{ name, rows }: InMemory['relations'][number],
	made: Relation | undefined
): MemoryEntry {
	const told = made && {
		as: made.stored.as,
		columns: made.fields.length,
		...(made.at && { at: made.at }),
		...(made.stored.as === 'table' && made.bytes !== undefined && { bytes: made.bytes })
	};
	return { kind: 'result', name, cell: cell.id, as: 'table', rows, ...told };
}
