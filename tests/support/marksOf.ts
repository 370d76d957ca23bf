/**
 * A picture as text, without an image: every shape with what it means, so that two versions of a drawing can be
 * compared line by line. Places are in whole pixels, outlines by their box, ids by the order in which they come.
 */
export function marksOf(element: Element): string {
	const ids = new Map<string, string>();
	return `${linesOf(element, 0)
		.join('\n')
		.replace(/series-[a-z0-9]{8}-/g, 'series-')
		.replace(/hatch-(less|none)-[a-z0-9]+/g, numbered)}\n`;

	function numbered(id: string, hatching: string): string {
		const known = ids.get(id) ?? `hatch-${hatching}-${ids.size + 1}`;
		ids.set(id, known);
		return known;
	}
}

function linesOf(element: Element, depth: number): readonly string[] {
	const children = [...element.children];
	const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
	const text = own.map(({ textContent }) => textContent ?? '').join('');
	const told = [...element.attributes].flatMap(({ name, value }) => tell(name, value, element));
	const line = [element.tagName.toLowerCase(), ...told, ...(text === '' ? [] : [`“${text}”`])].join(' ');
	const below = children.flatMap((child) => linesOf(child, depth + 1));
	return [`${'  '.repeat(depth)}${line}`, ...together(below)];
}

/** Areas that look alike and follow each other share a line. */
function together(lines: readonly string[]): readonly string[] {
	const joined: string[] = [];
	let last = '';
	for (const line of lines) {
		const [, look = '', area = ''] = /^(\s*path .*)data-area=(\S+)$/.exec(line) ?? [];
		if (look !== '' && look === last) joined[joined.length - 1] += ` ${area}`;
		else joined.push(line);
		last = look;
	}
	return joined;
}

/** Of what looks alike in all pictures, nothing. */
const silent = ['fill-rule', 'vector-effect', 'viewBox', 'xmlns', 'patternUnits'];

function tell(name: string, value: string, element: Element): readonly string[] {
	if (silent.includes(name)) return [];
	// An area is known by its code.
	if (name === 'd') return element.hasAttribute('data-area') ? [] : [`d=${boxOfPath(value)}`];
	if (/^-?\d+(\.\d+)?$/.test(value) && !name.startsWith('data-') && !name.endsWith('opacity'))
		return [`${name}=${Math.round(Number(value))}`];
	return [`${name}=${value.replaceAll(/\s*([:;])\s*/g, '$1')}`];
}

function boxOfPath(d: string): string {
	const numbers = (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
	const along = (axis: 0 | 1) => numbers.filter((_, at) => at % 2 === axis);
	const [xs, ys] = [along(0), along(1)];
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(Math.round).join(',');
}
