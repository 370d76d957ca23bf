import type { InputSpec, SyntaxFault } from '#lib/language/analysis.ts';
import { isChoice } from '#lib/language/input/options.ts';

/** What is wrong with an input's value. An empty one is right for every type but the slider. */
export function valueFault(input: InputSpec): SyntaxFault | undefined {
	const { type, value } = input;
	if (value === null) return type === 'slider' ? { kind: 'inputNumber', about: 'value' } : undefined;
	switch (type) {
		case 'checkbox':
			return typeof value === 'boolean' ? undefined : { kind: 'inputBoolean', about: '' };
		case 'text':
			return typeof value === 'string' ? undefined : { kind: 'inputText', about: 'value' };
		case 'date':
			return isDate(value) ? undefined : { kind: 'inputDate', about: String(value) };
		case 'number':
		case 'slider':
			return numberFault(input);
		case 'select':
		case 'radio':
			return choiceFault(input);
	}
}

function numberFault({ value, min = -Infinity, max = Infinity }: InputSpec): SyntaxFault | undefined {
	if (typeof value !== 'number' || !Number.isFinite(value)) return { kind: 'inputNumber', about: 'value' };
	return value < min || value > max ? { kind: 'inputOutside', about: String(value) } : undefined;
}

/** A list is a choice of several. What a table offers is not known here. */
function choiceFault({ type, value, options }: InputSpec): SyntaxFault | undefined {
	const chosen: readonly unknown[] = type === 'select' && Array.isArray(value) ? value : [value];
	if (!chosen.every(isChoice)) return { kind: 'inputChoiceKind', about: '' };
	const stranger = options && chosen.find((choice) => !options.some((option) => option.value === choice));
	return stranger === undefined ? undefined : { kind: 'inputChoice', about: String(stranger) };
}

function isDate(value: unknown): boolean {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	const date = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
