import { isMap, isScalar, isSeq } from 'yaml';
import type { InputRow, InputValue } from '#lib/language/analysis.ts';
import { type Field, fieldsOf } from '#lib/language/input/fields.ts';
import { printRow, printRows } from '#lib/language/input/printRows.ts';
import { printValue } from '#lib/language/input/printValue.ts';

/** The source of an input cell with only its `value:` changed; comments, order and quotes stay as they are. */
export function printInputValue(source: string, value: InputValue): string {
	const fields = fieldsOf(source);
	if (!fields.ok) return source;
	const field = fields.value.get('value');
	const isTable = isRows(value) || (isRows(field?.value) && Array.isArray(value));
	if (isTable && !isFlow.test(source)) return printRows(source, field, value as readonly InputRow[]);
	if (isRows(value) && field !== undefined)
		return inOneLine(source, field, `[${value.map(printRow).join(', ')}]`);
	if (field === undefined)
		return `${source.replace(/\n?$/, source === '' ? '' : '\n')}value: ${printValue(value)}`;
	return inOneLine(source, field, printed(field, value));
}

/** The whole body within braces, where no list can stand on lines of its own. */
const isFlow = /^(\s|#[^\n]*\n)*\{/;

const isRows = (value: unknown): value is readonly InputRow[] =>
	Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';

/** As the value before it was written, as far as that tells: its quotes, and the blanks inside its braces. */
function printed({ node }: Field, value: InputValue): string {
	if (isScalar(node)) return printValue(value, { doubleQuotes: node.type === 'QUOTE_DOUBLE' });
	const scalars = isSeq(node) ? node.items : isMap(node) ? node.items.map((pair) => pair.value) : [];
	const doubleQuotes = scalars.some((item) => isScalar(item) && item.type === 'QUOTE_DOUBLE');
	return printValue(value, { doubleQuotes });
}

/** One line always, so that a diff shows one line. */
function inOneLine(source: string, field: Field, value: string): string {
	const colon = source.indexOf(':', field.keyAt.end) + 1;
	const written = source.slice(colon, Math.max(colon, field.at.end)).trimEnd();
	const after = source.slice(colon + written.length);
	const gap = /^\s*/.exec(written)?.[0] ?? '';
	// A list under its key becomes a list beside it; what the key's own line says besides stays.
	const beside = gap.includes('\n') || written.trim().startsWith('#');
	if (beside)
		return `${source.slice(0, colon)} ${value}${source.slice(colon).split('\n', 1)[0] ?? ''}${after}`;
	return source.slice(0, colon) + (gap === '' ? ' ' : gap) + value + after;
}
