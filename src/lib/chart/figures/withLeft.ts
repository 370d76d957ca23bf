import { leftSentences } from '#lib/chart/figures/plotLeft.ts';
import { numbersIn } from '#lib/chart/figures/numbersIn.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import type { Language } from '#messages/inBoth.ts';
import { figures } from '#messages/figures.ts';

/** A summary that tells what its table left out too. */
export function withLeft(summary: string, { spec, table }: DrawnChart, language: Language): string {
	const text = { words: figures[language], number: numbersIn(language).number };
	return [summary, ...leftSentences({ spec, table, text })].join(' ');
}
