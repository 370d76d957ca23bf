import { isScalar, stringify } from 'yaml';
import type { InputValue } from '#lib/language/analysis.ts';
import { fieldsOf } from '#lib/language/input/fields.ts';

/** The source of an input cell with only its `value:` changed; comments, order and quotes stay as they are. */
export function printInputValue(source: string, value: InputValue): string {
	const fields = fieldsOf(source);
	if (!fields.ok) return source;
	const field = fields.value.get('value');
	const printed = printValue(value, isScalar(field?.node) && field.node.type === 'QUOTE_DOUBLE');
	if (field === undefined) return `${source.replace(/\n?$/, source === '' ? '' : '\n')}value: ${printed}`;

	const colon = source.indexOf(':', field.keyAt.end) + 1;
	const written = source.slice(colon, Math.max(colon, field.at.end)).trimEnd();
	const after = source.slice(colon + written.length);
	const gap = /^\s*/.exec(written)?.[0] ?? '';
	// A list under its key becomes a list beside it; what the key's own line says besides stays.
	const beside = gap.includes('\n') || written.trim().startsWith('#');
	if (beside)
		return `${source.slice(0, colon)} ${printed}${source.slice(colon).split('\n', 1)[0] ?? ''}${after}`;
	return source.slice(0, colon) + (gap === '' ? ' ' : gap) + printed + after;
}

/** One line always, so that a diff shows one line. */
function printValue(value: InputValue, doubleQuotes: boolean): string {
	const node = typeof value === 'string' && /[\n\r\t]/.test(value) ? JSON.stringify(value) : undefined;
	if (node !== undefined) return node;
	const quotes = doubleQuotes && typeof value === 'string' ? 'QUOTE_DOUBLE' : 'PLAIN';
	return stringify(value, {
		collectionStyle: 'flow',
		singleQuote: true,
		lineWidth: 0,
		flowCollectionPadding: false,
		defaultStringType: quotes
	}).trimEnd();
}
