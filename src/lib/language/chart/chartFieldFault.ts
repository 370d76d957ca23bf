import type { SyntaxFault } from '#lib/language/analysis.ts';
import { boundaryParts } from '#lib/language/chart/chartKeys.ts';
import type { ChartType } from '#lib/language/chart/chartSpec.ts';
import { chartValueFault, isText } from '#lib/language/chart/chartValueFault.ts';
import type { PlacedFault } from '#lib/language/input/placedFault.ts';
import { type Field, placeIn } from '#lib/language/input/fields.ts';
import { leadingZero } from '#lib/language/input/leadingZero.ts';

/** What is wrong with one key's value, whatever the others say. */
export function chartFieldFault(key: string, field: Field, type: ChartType): PlacedFault | undefined {
	const zero = leadingZero(field);
	if (zero !== undefined) return zero;
	if (key === 'boundaries') return boundariesFault(field);
	const fault = chartValueFault(key, field.value, type);
	return fault && { fault, at: field.at };
}

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
