import type { InputSpec, ValueType } from '#lib/language/analysis.ts';
import { isDate } from '#lib/language/input/isDate.ts';

type Choice = { readonly value: string | number };

/**
 * What an input's value is to SQL, also while there is none: a date input gives a DATE, and an empty choice of
 * texts a list of texts. `offered` is what a table offers, where the input asks one.
 */
export function valueTypeOf(input: InputSpec, offered?: readonly Choice[]): ValueType | undefined {
	switch (input.type) {
		case 'text':
			return 'text';
		case 'date':
		case 'period':
			return 'date';
		case 'checkbox':
			return 'boolean';
		case 'button':
			return 'integer';
		case 'select':
		case 'radio':
			return choiceType(offered ?? input.options ?? []);
		case 'table':
			return undefined;
		default:
			return numberType(input);
	}
}

/** Steps of a half make every value a decimal, the whole ones too, so that a result's type stays. */
function numberType({ min = 0, max = 0, step = 1, value }: InputSpec): ValueType {
	const numbers = [min, max, step, ...[value].flat()].filter((part) => typeof part === 'number');
	return numbers.every(Number.isSafeInteger) ? 'integer' : 'decimal';
}

function choiceType(choices: readonly Choice[]): ValueType | undefined {
	const values = choices.map(({ value }) => value);
	if (values.length === 0) return undefined;
	if (values.every((value) => typeof value === 'number'))
		return values.every(Number.isSafeInteger) ? 'integer' : 'decimal';
	return values.every(isDate) ? 'date' : 'text';
}
