import { stringify } from 'yaml';
import type { InputRow, InputValue } from '#lib/language/analysis.ts';

/** A value as YAML in one line. */
export function printValue(
	value: InputValue | InputRow,
	{ doubleQuotes = false }: { readonly doubleQuotes?: boolean } = {}
): string {
	if (typeof value === 'string' && isUnprintable(value)) return JSON.stringify(value);
	const isFlow = typeof value === 'object' && value !== null;
	// A text of several lines would break out of its line: then every text of the value is written as in JSON.
	const isEscaped = isFlow && Object.values(value).flat().some(isUnprintable);
	return stringify(value, {
		collectionStyle: 'flow',
		singleQuote: !isEscaped,
		lineWidth: 0,
		flowCollectionPadding: isFlow && !Array.isArray(value),
		doubleQuotedMinMultiLineLength: Infinity,
		defaultStringType: isEscaped || (doubleQuotes && hasText(value)) ? 'QUOTE_DOUBLE' : 'PLAIN',
		defaultKeyType: 'PLAIN'
	}).trimEnd();
}

const hasText = (value: unknown): boolean =>
	typeof value === 'string' || (typeof value === 'object' && value !== null);

const isUnprintable = (value: unknown): boolean => typeof value === 'string' && /[\n\r\t]/.test(value);
