import { analyse } from '#lib/language/analyse.ts';
import type { Cell, CellId, CellKind, Flags, Name } from '#lib/notebook/notebook.ts';
import type { AnalysedCell } from '#lib/runtime/runtime.ts';

type Sketch = {
	readonly id?: string;
	readonly kind?: CellKind;
	readonly name?: Name;
	readonly source: string;
	readonly flags?: Flags;
};

/** A cell as the runtime takes it; its id is its name unless it is told another. */
export function analysed({
	name,
	source,
	kind = 'sql',
	id = name ?? source,
	flags = {}
}: Sketch): AnalysedCell {
	const cell: Cell = {
		id: id as CellId,
		kind,
		source,
		flags,
		...(name === undefined ? {} : { name })
	};
	return { cell, analysis: analyse(cell) };
}

/** `{ a: 'select 1', b: 'from a' }` as sql cells. */
export const sqlCells = (sources: { readonly [name: Name]: string }): readonly AnalysedCell[] =>
	Object.entries(sources).map(([name, source]) => analysed({ name, source }));

export const idOf = (name: string) => name as CellId;
