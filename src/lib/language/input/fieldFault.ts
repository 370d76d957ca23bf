import { isScalar } from 'yaml';
import type { SyntaxFault } from '#lib/language/analysis.ts';
import { type Field, placeIn } from '#lib/language/input/fields.ts';
import { columnFault } from '#lib/language/input/columns.ts';
import { leadingZero } from '#lib/language/input/leadingZero.ts';
import { optionsOf } from '#lib/language/input/options.ts';
import type { PlacedFault } from '#lib/language/input/placedFault.ts';

/** What is wrong with one key's value, whatever the others say. */
export function fieldFault(key: string, field: Field): PlacedFault | undefined {
	const zero = leadingZero(field);
	if (zero !== undefined) return zero;
	if (key === 'columns') {
		const found = columnFault(field.value);
		return found && { fault: found.fault, at: placeIn(field, found.path) };
	}
	const fault = plainFault(key, field);
	return fault && { fault, at: field.at };
}

function plainFault(key: string, { value, node }: Field): SyntaxFault | undefined {
	switch (key) {
		case 'label':
		case 'help':
			return typeof value === 'string' ? undefined : { kind: 'inputText', about: key };
		case 'optionsFrom':
			return isSource(value) ? undefined : { kind: 'inputOptionsFrom', about: '' };
		case 'form':
			return isName(value) ? undefined : { kind: 'inputText', about: key };
		case 'min':
		case 'max':
		case 'step':
			return isScalar(node) && Number.isFinite(value) ? undefined : { kind: 'inputNumber', about: key };
		case 'multiple':
		case 'search':
			return typeof value === 'boolean' ? undefined : { kind: 'inputBoolean', about: key };
		case 'maxLength':
			return Number.isSafeInteger(value) && (value as number) > 0
				? undefined
				: { kind: 'inputLength', about: '' };
		case 'options':
			return optionsOf(value) === undefined ? { kind: 'inputOptions', about: '' } : undefined;
		default:
			return undefined;
	}
}

const isName = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** A table, or a table and one of its columns: `moves.koen`. */
const isSource = (value: unknown): boolean => typeof value === 'string' && /^[^.\s][^.]*(\..+)?$/.test(value);
