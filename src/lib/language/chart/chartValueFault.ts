import type { SyntaxFault } from '#lib/language/analysis.ts';
import { measures, orders, scalesOf, shownParts, timeUnits } from '#lib/language/chart/chartKeys.ts';
import type { ChartType } from '#lib/language/chart/chartSpec.ts';

/** Most bins or groups that a person can tell apart, or rows that can be asked for; all from 1. */
const mostBins = 200;
const mostTop = 1_000;

/** What is wrong with the value of a key that holds a word or a number, wherever it was written. */
export function chartValueFault(key: string, value: unknown, type: ChartType): SyntaxFault | undefined {
	switch (key) {
		case 'measure':
			return oneOf(key, value, measures);
		case 'unit':
			return oneOf(key, value, timeUnits);
		case 'scale':
			return oneOf(key, value, scalesOf(type));
		case 'order':
			return oneOf(key, value, orders);
		case 'show':
			return oneOf(key, value, shownParts);
		case 'bins':
			return wholeUpTo(key, value, mostBins);
		case 'top':
		case 'threshold':
			return wholeUpTo(key, value, mostTop);
		case 'leaving':
			return isOneOrList(value) ? undefined : { kind: 'chartLeaving', about: '' };
		case 'type':
			return undefined;
		default:
			return isText(value) ? undefined : { kind: 'inputText', about: key };
	}
}

/** An empty title is none; a column or a table is called something. */
export const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

const isOneOrList = (value: unknown): boolean =>
	Array.isArray(value) ? value.length > 0 && value.every(isWord) : isWord(value);

const isWord = (value: unknown): boolean => isText(value) || typeof value === 'number';

function oneOf(key: string, value: unknown, words: readonly string[]): SyntaxFault | undefined {
	return words.includes(value as string)
		? undefined
		: { kind: 'chartWord', about: `${key}: ${words.join(', ')}` };
}

const wholeUpTo = (key: string, value: unknown, most: number): SyntaxFault | undefined =>
	Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= most
		? undefined
		: { kind: 'chartWhole', about: `${key}: 1–${most}` };
