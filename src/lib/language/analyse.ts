import type { CellAnalysis } from '#lib/language/analysis.ts';
import { analyseChart } from '#lib/language/chart/analyseChart.ts';
import { analyseInput } from '#lib/language/input/analyseInput.ts';
import { analyseMarkdown } from '#lib/language/markdown/analyseMarkdown.ts';
import { analyseSql } from '#lib/language/sql/analyseSql.ts';
import { syntaxProblem } from '#lib/language/syntaxProblem.ts';
import { analyseTs } from '#lib/language/ts/analyseTs.ts';
import type { Cell } from '#lib/notebook/notebook.ts';

/** WHAT a cell's text means. Fast enough for every keystroke; never throws for what a person wrote. */
export function analyse(cell: Written): CellAnalysis {
	try {
		return meaningOf(cell);
	} catch (thrown) {
		if (!isBeyondStack(thrown)) throw thrown;
		return { problem: syntaxProblem('tooDeep', '', { start: 0, end: cell.source.length }) };
	}
}

type Written = Pick<Cell, 'kind' | 'name' | 'source'>;

/** Brackets within brackets, thousands deep. Firefox has a name of its own for it. */
const isBeyondStack = (thrown: unknown): boolean =>
	thrown instanceof RangeError || (thrown instanceof Error && thrown.name === 'InternalError');

function meaningOf(cell: Written): CellAnalysis {
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
			return analyseChart(cell);
		case 'other':
			return { reads: [], defines: [], body: { kind: 'none' } };
	}
}
