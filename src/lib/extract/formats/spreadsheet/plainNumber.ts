/** A number with all its digits and a decimal point, never with an exponent: `0.00000012`, `-1234.5`. */
export function plainNumber(value: number): string {
	const text = String(value);
	if (!text.includes('e')) return Object.is(value, -0) ? '0' : text;
	const [, sign = '', whole = '', fraction = '', exponent = ''] =
		/^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
	const shift = Number(exponent);
	const digits = whole + fraction;
	if (shift < 0) return `${sign}0.${'0'.repeat(-shift - whole.length)}${digits}`;
	return sign + digits.padEnd(whole.length + shift, '0');
}
