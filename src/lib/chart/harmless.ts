/**
 * Texts of an author that may end in an attribute or a style of the page. The page's policy lets nothing
 * out to other hosts; this keeps requests to our own host away too, where a secret could stand in a log.
 */

/**
 * Keeps a text readable and takes from it what CSS would fetch: `url(x)` becomes `url (x)`. Escapes become the
 * signs that they are written with, since one that ends in a number would take the space for its own.
 */
export function harmlessText(text: string): string {
	if (!fetches(text)) return text;
	return text.replaceAll('\\', '\\\\').replaceAll('(', ' (').replaceAll('@', '@ ');
}

/** A style cut to what concerns a figure's own look: nothing that moves it over the page or fetches. */
export function harmlessStyle(style: string): string {
	const kept = withoutComments(style)
		.split(';')
		.filter((declaration) => !fetches(declaration) && isOwnLook(declaration.split(':')[0] ?? ''));
	return kept.map((declaration) => declaration.trim()).join('; ');
}

export const isOwnLook = (property: string): boolean => ownLook.test(cssName(property));

const ownLook =
	/^(--plot-background|color|background(-color)?|fill(-opacity)?|stroke(-.+)?|opacity|font(-.+)?|text-.+|line-height|letter-spacing|white-space|word-.+|vertical-align|list-style-type|display|flex(-.+)?|grid-(template|auto|column|row).*|(row-|column-)?gap|align-.+|justify-.+|((min|max)-)?(width|height)|(margin|padding)(-(left|right|top|bottom))?|border(-.+)?|overflow(-x|-y)?|box-sizing|user-select|touch-action)$/;

/** `fontSize` as an option writes it is `font-size` to CSS. */
const cssName = (property: string) =>
	property
		.trim()
		.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
		.toLowerCase();

/**
 * Whether CSS could load something, escapes seen through: `u\72 l(` is `url(`. What looks like a comment is
 * looked at too: it is none within a string, and a name cannot be split by one.
 */
export function fetches(text: string): boolean {
	if (!text.includes('(') && !text.includes('@')) return false;
	return /(?:url|src|image|image-set|cross-fade|element)\(|@import|@font-face/i.test(unescaped(text));
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '');

/** An escape by number ends with one white space, of which CR LF is one. */
function unescaped(text: string): string {
	return text.replace(/\\(?:([0-9a-f]{1,6})(?:\r\n|\s)?|([\s\S]))/gi, (_, code?: string, sign?: string) =>
		code === undefined ? (sign ?? '') : String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff))
	);
}
