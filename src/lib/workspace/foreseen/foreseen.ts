import type { CellAnalysis } from '#lib/language/analysis.ts';
import type { Cell, CellId, CellKind, Notebook } from '#lib/notebook/notebook.ts';
import { extractsForeseen, type ForeseenExtract } from '#lib/workspace/foreseen/extractsForeseen.ts';
import type { Sign } from '#lib/workspace/foreseen/sign.ts';
import { sqlSigns } from '#lib/workspace/foreseen/sqlSigns.ts';
import { textSigns } from '#lib/workspace/foreseen/textSigns.ts';
import { tsSigns } from '#lib/workspace/foreseen/tsSigns.ts';

export type Found = { readonly cell: CellId; readonly sign: Sign };

/** What running a notebook will read and do, as far as its text tells without running it. */
export type Foreseen = {
	readonly counts: { readonly [kind in CellKind]: number };
	readonly extracts: readonly ForeseenExtract[];
	readonly found: readonly Found[];
};

export function foreseen(
	{ front, cells }: Notebook,
	analysisOf: (cell: Cell) => CellAnalysis | undefined
): Foreseen {
	const counts = { md: 0, sql: 0, ts: 0, input: 0, chart: 0, other: 0 };
	for (const { kind } of cells) counts[kind] += 1;
	const meant = cells.map((cell) => ({ cell, analysis: analysisOf(cell) }));
	const found = meant.flatMap(({ cell, analysis }) =>
		signsOf(cell, analysis).map((sign) => ({ cell: cell.id, sign }))
	);
	return { counts, extracts: extractsForeseen(front.extracts, meant), found };
}

function signsOf(cell: Cell, analysis: CellAnalysis | undefined): readonly Sign[] {
	const acts = cell.kind !== 'md' && cell.kind !== 'other';
	return acts && analysis !== undefined && 'problem' in analysis
		? [{ kind: 'does-not-parse', about: [], at: analysis.problem.at.start }, ...writtenSigns(cell)]
		: writtenSigns(cell);
}

/** A cell is never changed, only replaced: while one is typed in, those of the others hold. */
const written = new WeakMap<Cell, readonly Sign[]>();

function writtenSigns(cell: Cell): readonly Sign[] {
	const known = written.get(cell);
	if (known !== undefined) return known;
	const signs = [
		...(cell.kind === 'sql' ? sqlSigns(cell) : []),
		...(cell.kind === 'ts' ? tsSigns(cell) : []),
		...textSigns(cell)
	];
	written.set(cell, signs);
	return signs;
}
