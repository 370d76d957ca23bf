import type { CellAnalysis } from '#lib/language/analysis.ts';
import { analyseInput } from '#lib/language/input/analyseInput.ts';
import { analyseMarkdown } from '#lib/language/markdown/analyseMarkdown.ts';
import { analyseSql } from '#lib/language/sql/analyseSql.ts';
import { analyseTs } from '#lib/language/ts/analyseTs.ts';
import type { Cell } from '#lib/notebook/notebook.ts';

/** WHAT a cell's text means. Fast enough for every keystroke; never throws for what a person wrote. */
export function analyse(cell: Pick<Cell, 'kind' | 'name' | 'source'>): CellAnalysis {
	switch (cell.kind) {
		case 'md':
			return analyseMarkdown(cell);
		case 'sql':
			return analyseSql(cell);
		case 'ts':
			return analyseTs(cell);
		case 'input':
			return analyseInput(cell);
		case 'chart':
		case 'other':
			return { reads: [], defines: [], body: { kind: 'none' } };
	}
}
