import type { SyntaxFault } from '#lib/language/analysis.ts';
import { boundaryParts, measures, scalesOf, timeUnits } from '#lib/language/chart/chartKeys.ts';
import type { ChartType } from '#lib/language/chart/chartSpec.ts';
import type { PlacedFault } from '#lib/language/input/placedFault.ts';
import { type Field, placeIn } from '#lib/language/input/fields.ts';
import { leadingZero } from '#lib/language/input/leadingZero.ts';

/** What is wrong with one key's value, whatever the others say. */
export function chartFieldFault(key: string, field: Field, type: ChartType): PlacedFault | undefined {
	const zero = leadingZero(field);
	if (zero !== undefined) return zero;
	if (key === 'boundaries') return boundariesFault(field);
	const fault = plainFault(key, field.value, type);
	return fault && { fault, at: field.at };
}

/** Most bins or groups that a person can tell apart, or rows that can be asked for; all from 1. */
const mostBins = 200;
const mostTop = 1_000;

function plainFault(key: string, value: unknown, type: ChartType): SyntaxFault | undefined {
	switch (key) {
		case 'measure':
			return oneOf(key, value, measures);
		case 'unit':
			return oneOf(key, value, timeUnits);
		case 'scale':
			return oneOf(key, value, scalesOf(type));
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
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

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

function boundariesFault(field: Field): PlacedFault | undefined {
	const { value } = field;
	const fault: SyntaxFault = { kind: 'chartBoundaries', about: '' };
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault, at: field.at };
	const given = Object.keys(value);
	const stranger = given.find((key) => !(boundaryParts as readonly string[]).includes(key));
	if (stranger !== undefined || given.length < boundaryParts.length)
		return { fault, at: placeIn(field, stranger === undefined ? [] : [stranger]) };
	const unnamed = boundaryParts.find((part) => !isText((value as Record<string, unknown>)[part]));
	return unnamed && { fault: { kind: 'inputText', about: unnamed }, at: placeIn(field, [unnamed]) };
}
