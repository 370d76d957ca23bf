/** What a text is that is no table of fields; undefined where it may be one. */
export function otherTextOf(text: string): string | undefined {
	const start = text.trimStart().slice(0, 500);
	if (/^<!doctype html|^<html|^<table/i.test(start)) return 'HTML';
	if (/^<\?xml|^<[a-z][\w:-]*[\s>]/i.test(start)) return 'XML';
	if (/^(?:\[\s*[[{"]|\{\s*")/.test(start)) return 'JSON';
	return start.startsWith('{\\rtf') ? 'RTF' : undefined;
}
