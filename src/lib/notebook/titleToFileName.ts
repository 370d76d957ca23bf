/** What every notebook's file name ends in. */
export const fileEnding = '.kladde.md';

/** A file name that every system takes, as near to the title as can be: `Flytninger: ind/ud` is `Flytninger-ind-ud.kladde.md`. */
export const titleToFileName = (title: string): string => titleToStem(title) + fileEnding;

/** The name without an ending. */
export function titleToStem(title: string): string {
	const words = title.normalize('NFC').replace(/[\s\p{C}\\/:*?"<>|-]+/gu, '-');
	const cut = [...words].slice(0, 80).join('');
	const stem = cut.replace(/^[-.]+|[-.]+$/g, '');
	if (stem === '') return 'kladde';
	// Windows takes the part before the first dot for a device.
	return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(stem) ? `kladde-${stem}` : stem;
}
