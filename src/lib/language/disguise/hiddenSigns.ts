import type { Span } from '#lib/language/analysis.ts';

/** A sign that is not seen, and may make a text look like another ("Trojan Source", CVE-2021-42574). */
export type HiddenSign = Span & {
	/** As `U+202E`. */
	readonly code: string;
	/** `turns` the order of what follows; `unseen` takes no room; `blank` looks like a blank and is none. */
	readonly kind: 'turns' | 'unseen' | 'blank';
};

/**
 * Signs that no keyboard gives. A joiner between emoji or in a script that joins its letters is as it should be,
 * and so is a byte order mark at the very start.
 */
export function hiddenSigns(text: string): readonly HiddenSign[] {
	return [...text.matchAll(anySign)].flatMap((found) => {
		const [sign] = found;
		const [start, end] = [found.index, found.index + sign.length];
		if (/^[\u200C\u200D\uFE0E\uFE0F]$/u.test(sign) && joins(text, start, end)) return [];
		if (sign === '\uFEFF' && start === 0) return [];
		const kind = turning.test(sign) ? 'turns' : blank.test(sign) ? 'blank' : 'unseen';
		const code = `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
		return [{ start, end, code, kind } as const];
	});
}

const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const blank = /[\u115F\u1160\u2800\u3164\uFFA0]/u;
const anySign =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu;

const pictured =
	/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}#*0-9©®]$/u;

const joins = (text: string, start: number, end: number): boolean =>
	pictured.test(text.slice(Math.max(0, start - 2), start)) ||
	/^\p{Extended_Pictographic}/u.test(text.slice(end, end + 2));
