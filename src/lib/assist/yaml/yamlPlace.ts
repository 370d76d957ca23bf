import type { Span } from '#lib/language/analysis.ts';

/** Where the cursor stands in a text of lines of key and value, finished or not. */
export type YamlPlace = {
	/** A key is written, or the value of `key`. */
	readonly kind: 'key' | 'value';
	/** The key that is written, or whose value is. */
	readonly key: string;
	/** The key of the outermost map that the place lies in, where it is not the outermost itself. */
	readonly under: string | undefined;
	/** What stands there before the cursor, without a quote and the sign of a parameter. */
	readonly typed: string;
	readonly replaces: Span;
	/** Behind a key: whether its colon is there already. Before a value: whether it needs a space. */
	readonly sign: 'there' | 'missing';
	/** The other keys of the same map, with the text of their values. */
	readonly others: ReadonlyMap<string, string>;
};

const pair = /^([\p{L}_][\p{L}\p{N}_-]*):(?=\s|$)[ \t]*(.*)$/u;

export function yamlPlaceAt(source: string, at: number): YamlPlace | undefined {
	const start = source.lastIndexOf('\n', at - 1) + 1;
	const end = source.indexOf('\n', at) < 0 ? source.length : source.indexOf('\n', at);
	const before = source.slice(start, at);
	if (isComment(before)) return undefined;
	const lines = { above: source.slice(0, start), below: source.slice(end) };
	const indent = /^[ \t]*(?:- +)?/.exec(before)?.[0] ?? '';
	const outer = outermost(lines);
	if (indent !== '') {
		const under = [...pairsIn(lines.above)].at(-1)?.[0];
		if (under === undefined) return undefined;
		return inBraces({ source, at, from: start + indent.length, end, under, others: beside(lines) });
	}
	const found = /^([\p{L}_][\p{L}\p{N}_-]*):[ \t]*\{/u.exec(before);
	if (found?.[1] !== undefined)
		return inBraces({ source, at, from: start + found[0].length - 1, end, under: found[1], others: outer });
	return inPair({ source, at, from: start, end, under: undefined, others: outer });
}

type Part = {
	readonly source: string;
	readonly at: number;
	/** Where the map's text begins, and where it ends at the latest. */
	readonly from: number;
	readonly end: number;
	readonly under: string | undefined;
	readonly others: ReadonlyMap<string, string>;
};

/** Within `{ key: value, … }`, or a line below a key. */
function inBraces(part: Part): YamlPlace | undefined {
	const { source, at, from, end } = part;
	const before = source.slice(from, at);
	if (!before.includes('{')) return inPair(part);
	if (before.lastIndexOf('}') > before.lastIndexOf('{')) return undefined;
	const [open, comma] = [before.lastIndexOf('{'), before.lastIndexOf(',')];
	const sign = from + Math.max(open, comma) + 1;
	const blank = /^[ \t]*/.exec(source.slice(sign, at))?.[0].length ?? 0;
	const close = /[,}]/.exec(source.slice(at, end))?.index;
	const until = close === undefined ? end : at + close;
	const whole = source.slice(from + open + 1, sign) + source.slice(until, end);
	const others = new Map(whole.split(/[,{}]/).flatMap((text) => pairsIn(text.trim())));
	return inPair({ ...part, from: sign + blank, end: until, others });
}

function inPair({ source, at, from, end, under, others }: Part): YamlPlace | undefined {
	const before = source.slice(from, at);
	const written = /^([\p{L}_][\p{L}\p{N}_-]*):([ \t]*)/u.exec(before);
	if (written === null) {
		if (!/^(?:[\p{L}_][\p{L}\p{N}_-]*)?$/u.test(before)) return undefined;
		const rest = /^[\p{L}\p{N}_-]*/u.exec(source.slice(at, end))?.[0] ?? '';
		const replaces = { start: from, end: at + rest.length };
		const sign = source[replaces.end] === ':' ? 'there' : 'missing';
		const key = source.slice(from, replaces.end);
		return { kind: 'key', key, under, typed: before, replaces, sign, others };
	}
	const start = from + written[0].length;
	const value = source
		.slice(start, end)
		.replace(/(?:^|[ \t])#.*$/, '')
		.trimEnd();
	return {
		kind: 'value',
		key: written[1] ?? '',
		under,
		typed: source.slice(start, at).replace(/^["']?\$?/, ''),
		replaces: { start, end: Math.max(at, start + value.length) },
		sign: written[2] === '' ? 'missing' : 'there',
		others
	};
}

/** What stands at the beginning of a line; what is indented belongs to the key above it. */
function outermost({ above, below }: { readonly above: string; readonly below: string }) {
	return new Map([...pairsIn(above), ...pairsIn(below)]);
}

/** Of the lines below one key; items of a list are maps of their own. */
function beside({ above, below }: { readonly above: string; readonly below: string }) {
	const indented = /^[ \t]+(?!- |[ \t])/;
	const near = [
		...indentedOf(above.split('\n').slice(0, -1).toReversed()),
		...indentedOf(below.split('\n').slice(1))
	];
	return new Map(near.filter((line) => indented.test(line)).flatMap((line) => pairsIn(line.trim())));
}

function indentedOf(lines: readonly string[]): readonly string[] {
	const end = lines.findIndex((line) => /^\S/.test(line));
	return end < 0 ? lines : lines.slice(0, end);
}

function pairsIn(text: string): readonly (readonly [string, string])[] {
	return text.split('\n').flatMap((line) => {
		const [, key, value = ''] = pair.exec(line) ?? [];
		return key === undefined ? [] : [[key, plain(value)] as const];
	});
}

/** A value without its remark and its quotes. */
const plain = (value: string): string =>
	value
		.replace(/(?:^|[ \t])#.*$/, '')
		.trim()
		.replace(/^(["'])(.*)\1$/, '$2');

const isComment = (before: string): boolean => /(?:^|\s)#/.test(before.replace(/"[^"]*"|'[^']*'/g, ''));
