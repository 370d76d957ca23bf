/**
 * Whether a file's name fits a pattern in which `*` stands for any run of characters. Case is no matter.
 * Step by step instead of by an expression: a pattern of many stars, from a stranger's notebook, would
 * keep that busy for ever.
 */
export function matchesPattern(fileName: string, pattern: string): boolean {
	const name = folded(fileName);
	const [start = '', ...parts] = folded(pattern).split('*');
	const end = parts.pop();
	if (end === undefined) return name === start;
	if (name.length < start.length + end.length || !name.startsWith(start) || !name.endsWith(end)) return false;
	return inOrder(name.slice(start.length, name.length - end.length), parts);
}

function inOrder(text: string, parts: readonly string[]): boolean {
	let at = 0;
	for (const part of parts) {
		const found = text.indexOf(part, at);
		if (found === -1) return false;
		at = found + part.length;
	}
	return true;
}

const folded = (text: string) => text.normalize('NFC').toLowerCase();
