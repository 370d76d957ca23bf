import type { Language } from '#messages/inBoth.ts';

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes as a person reads them, in steps of a thousand: `12,3 MB`, `840 kB`. */
export function bytesText(bytes: number, language: Language): string {
	const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
	const value = bytes / 1000 ** power;
	// 999.6 of a unit would read as 1,000 of it.
	const raised = Math.round(value) >= 1000 && power < units.length - 1 ? power + 1 : power;
	const shown = bytes / 1000 ** raised;
	const { format } = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
		maximumFractionDigits: raised < 2 || shown >= 100 ? 0 : 1
	});
	return `${format(shown)}\u00a0${units[raised] ?? ''}`;
}
