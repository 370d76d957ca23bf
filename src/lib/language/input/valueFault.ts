import type { InputSpec, SyntaxFault } from '#lib/language/analysis.ts';
import { type FaultWithin, rowsFault } from '#lib/language/input/columns.ts';
import { isDate } from '#lib/language/input/isDate.ts';
import { isChoice } from '#lib/language/input/options.ts';

/** What is wrong with an input's value. An empty one is right for every type that has no ends and no rows. */
export function valueFault(input: InputSpec): FaultWithin | undefined {
	if (input.type === 'table') return rowsFault(input.value, input.columns ?? []);
	const fault = plainFault(input);
	return fault && { fault, path: [] };
}

function plainFault(input: InputSpec): SyntaxFault | undefined {
	const { type, value } = input;
	switch (type) {
		case 'slider':
			return value === null ? { kind: 'inputNumber', about: 'value' } : numberFault(input, value);
		case 'range':
			return rangeFault(input);
		case 'period':
			return periodFault(value);
		case 'button':
			return Number.isSafeInteger(value) && Number(value) >= 0
				? undefined
				: { kind: 'inputPresses', about: '' };
		default:
			return value === null ? undefined : givenFault(input);
	}
}

function givenFault(input: InputSpec): SyntaxFault | undefined {
	const { type, value } = input;
	switch (type) {
		case 'checkbox':
			return typeof value === 'boolean' ? undefined : { kind: 'inputBoolean', about: 'value' };
		case 'date':
			return isDate(value) ? undefined : { kind: 'inputDate', about: shown(value) };
		case 'number':
			return numberFault(input, value);
		case 'select':
		case 'radio':
			return choiceFault(input);
		default:
			return textFault(input);
	}
}

function textFault({ value, maxLength = Infinity }: InputSpec): SyntaxFault | undefined {
	if (typeof value !== 'string') return { kind: 'inputText', about: 'value' };
	return value.length > maxLength ? { kind: 'inputTooLong', about: String(maxLength) } : undefined;
}

function numberFault(
	{ min = -Infinity, max = Infinity }: InputSpec,
	value: unknown
): SyntaxFault | undefined {
	if (typeof value !== 'number' || !Number.isFinite(value)) return { kind: 'inputNumber', about: 'value' };
	return value < min || value > max ? { kind: 'inputOutside', about: String(value) } : undefined;
}

function rangeFault(input: InputSpec): SyntaxFault | undefined {
	const { value } = input;
	if (!Array.isArray(value) || value.length !== 2) return { kind: 'inputEnds', about: '' };
	const [from, to] = value as readonly unknown[];
	const fault = numberFault(input, from) ?? numberFault(input, to);
	if (fault?.kind === 'inputNumber') return { kind: 'inputEnds', about: '' };
	return (
		fault ?? ((from as number) > (to as number) ? { kind: 'inputOrder', about: `${from}, ${to}` } : undefined)
	);
}

function periodFault(value: unknown): SyntaxFault | undefined {
	if (typeof value !== 'object' || value === null || Object.keys(value).sort().join() !== 'fra,til')
		return { kind: 'inputPeriod', about: '' };
	const { fra, til } = value as { readonly fra: unknown; readonly til: unknown };
	for (const end of [fra, til]) if (!isDate(end)) return { kind: 'inputDate', about: shown(end) };
	return (fra as string) > (til as string) ? { kind: 'inputOrder', about: `${fra}, ${til}` } : undefined;
}

/** What a table offers is not known here. */
function choiceFault({ value, options, multiple = false }: InputSpec): SyntaxFault | undefined {
	if (multiple !== Array.isArray(value)) return { kind: multiple ? 'inputList' : 'inputSeveral', about: '' };
	const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
	if (!chosen.every(isChoice)) return { kind: 'inputChoiceKind', about: '' };
	const stranger = options && chosen.find((choice) => !options.some((option) => option.value === choice));
	return stranger === undefined ? undefined : { kind: 'inputChoice', about: String(stranger) };
}

const shown = (value: unknown): string =>
	typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
