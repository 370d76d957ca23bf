import type { CellAnalysis } from '#lib/language/analysis.ts';
import { columnsRead } from '#lib/language/sql/columnsRead.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { Cell, CellId, ExtractContract, Name } from '#lib/notebook/notebook.ts';

/** An extract that the notebook asks for, and what its cells can read of it. */
export type ForeseenExtract = {
	readonly name: Name;
	/** File name pattern; empty where the app makes the extract itself. */
	readonly file: string;
	/** The columns it asks to be loaded. */
	readonly loads: readonly string[];
	readonly reads:
		| { readonly kind: 'nothing' }
		/** These at most; an empty list where rows are only counted. */
		| { readonly kind: 'columns'; readonly columns: readonly string[] }
		/** Cells that can read all columns, or of which the text does not tell. */
		| { readonly kind: 'all'; readonly because: readonly CellId[] };
	readonly readers: readonly CellId[];
};

type Meant = { readonly cell: Cell; readonly analysis: CellAnalysis | undefined };

export const extractsForeseen = (
	contracts: readonly ExtractContract[],
	cells: readonly Meant[]
): readonly ForeseenExtract[] =>
	contracts.map((contract) => {
		const loads = contract.columns.map(({ name }) => name);
		const read = cells.flatMap(({ cell, analysis }) => {
			const columns = readBy(cell, analysis, contract.name, loads);
			return columns === undefined ? [] : [{ cell: cell.id, columns }];
		});
		const all = read.filter(({ columns }) => columns === 'all').map(({ cell }) => cell);
		const named = new Set(read.flatMap(({ columns }) => (columns === 'all' ? [] : columns)));
		return {
			name: contract.name,
			file: contract.synthetic === undefined ? contract.file : '',
			loads,
			readers: read.map(({ cell }) => cell),
			reads:
				read.length === 0
					? { kind: 'nothing' }
					: all.length > 0
						? { kind: 'all', because: all }
						: { kind: 'columns', columns: loads.filter((name) => named.has(name)) }
		};
	});

/** Nothing where the cell does not read it. A text that does not parse may read anything that it names. */
function readBy(
	{ kind, source }: Cell,
	analysis: CellAnalysis | undefined,
	name: Name,
	columns: readonly string[]
): 'all' | readonly string[] | undefined {
	if (analysis === undefined || 'problem' in analysis)
		return foldSqlName(source).includes(foldSqlName(name)) ? 'all' : undefined;
	if (kind !== 'sql') return analysis.reads.includes(name) ? 'all' : undefined;
	const isRead = analysis.reads.some((read) => foldSqlName(read) === foldSqlName(name));
	return isRead ? columnsRead(source, name, columns) : undefined;
}
