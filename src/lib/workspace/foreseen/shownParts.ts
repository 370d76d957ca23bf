import { hiddenSigns } from '#lib/language/disguise/hiddenSigns.ts';

/** A part of a text as it is shown: what is hidden stands as its code. */
export type ShownPart = { readonly text: string; readonly hidden: boolean };

export function shownParts(text: string): readonly ShownPart[] {
	const parts: ShownPart[] = [];
	let at = 0;
	for (const { start, end, code } of hiddenSigns(text)) {
		if (start > at) parts.push({ text: text.slice(at, start), hidden: false });
		parts.push({ text: code, hidden: true });
		at = end;
	}
	if (at < text.length) parts.push({ text: text.slice(at), hidden: false });
	return parts;
}
