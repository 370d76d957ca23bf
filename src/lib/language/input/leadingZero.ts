import { type Field, scalarsIn } from '#lib/language/input/fields.ts';
import type { PlacedFault } from '#lib/language/input/placedFault.ts';

/** `0101` without quotes is the number 101 to YAML: a municipality would become another one. */
export function leadingZero(field: Field): PlacedFault | undefined {
	const zero = scalarsIn(field).find(
		({ source = '', value }) => typeof value === 'number' && /^0\d/.test(source)
	);
	if (zero?.range == null) return undefined;
	const at = { start: zero.range[0], end: zero.range[1] };
	return { fault: { kind: 'inputLeadingZero', about: zero.source ?? '' }, at };
}
