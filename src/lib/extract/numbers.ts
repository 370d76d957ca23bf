import type { Dialect } from '#lib/notebook/notebook.ts';

/** How a file writes numbers. */
export type NumberForm = Pick<Dialect, 'decimal' | 'thousands'>;

/** `text` as a number in this form, written the plain way (`-1234.5`); undefined where it is none. */
export function numberOf(text: string, { decimal, thousands }: NumberForm): string | undefined {
	const unsigned = text.replace(/^[+-]/, '');
	const [whole = '', fraction, ...more] = unsigned.split(decimal);
	if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
	const digits = ungrouped(whole, thousands);
	if (digits === undefined) return undefined;
	return (text.startsWith('-') ? '-' : '') + digits + (fraction === undefined ? '' : `.${fraction}`);
}

export const isWhole = (plain: string) => !plain.includes('.');

/** Without its thousands signs, which must stand at every third digit or nowhere. */
function ungrouped(whole: string, thousands: NumberForm['thousands']): string | undefined {
	if (/^\d+$/.test(whole)) return whole;
	if (thousands === undefined) return undefined;
	const groups = whole.split(thousands === ' ' ? /[ \u00a0\u202f]/ : thousands);
	const fits = groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
	return fits ? groups.join('') : undefined;
}
