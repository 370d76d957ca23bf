import type { Language } from '#messages/inBoth.ts';

const signs = { da: { decimal: ',', thousands: '.' }, en: { decimal: '.', thousands: ',' } } as const;

/**
 * A number as a person writes it; undefined where it is none. Grouping must be whole (`1.234.567,8`). Where
 * a point cannot be Danish grouping it is taken for a decimal point, since many keyboards have no other.
 */
export function parseNumber(text: string, language: Language): number | undefined {
	const { decimal, thousands } = signs[language];
	const plain = text
		.trim()
		.replace(/[\s\u00a0\u202f]/g, '')
		.replace(/^[−–]/, '-');
	const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${decimal}\\d+)?$`);
	if (grouped.test(plain)) return numberOf(plain.replaceAll(thousands, '').replace(decimal, '.'));
	if (plain.includes(decimal))
		return plain.includes(thousands) ? undefined : numberOf(plain.replace(decimal, '.'));
	return language === 'da' || !plain.includes(',') ? numberOf(plain) : undefined;
}

const numberOf = (text: string): number | undefined =>
	/^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;

/** A number as it stands in a field: every digit, no grouping. */
export const printNumber = (value: number, language: Language): string =>
	language === 'da' ? String(value).replace('.', ',') : String(value);
