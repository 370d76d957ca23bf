import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/** A text that is not the JSON it should be; `cut` where it only ends too soon. */
export class JsonFault extends ReadingFault {
	readonly cut: boolean;

	constructor(message: string, cut = false) {
		super(message);
		this.cut = cut;
	}
}

export function attempt<T>(read: () => T): T | JsonFault {
	try {
		return read();
	} catch (thrown) {
		if (!(thrown instanceof JsonFault)) throw thrown;
		return thrown;
	}
}

export type JsonKind = 'string' | 'number' | 'boolean' | 'null' | 'nested';

const quote = 0x22;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;
const colon = 0x3a;

/**
 * Goes through an object's members without making an object of them: keys keep their order, `__proto__` is a
 * key like any other, numbers keep their digits, and the depth of what is within costs no stack. Gives
 * the place after the object.
 */
export function eachMember(
	text: string,
	start: number,
	visit: (key: string, start: number, end: number) => void
): number {
	let at = afterSpace(text, expect(text, start, openBrace));
	if (text.charCodeAt(at) === closeBrace) return at + 1;
	for (;;) {
		if (text.charCodeAt(at) !== quote) throw unexpected(text, at);
		const keyEnd = endOfString(text, at);
		const value = afterSpace(text, expect(text, afterSpace(text, keyEnd), colon));
		const end = endOfValue(text, value);
		visit(stringOf(text, at, keyEnd), value, end);
		at = afterSpace(text, end);
		if (text.charCodeAt(at) === closeBrace) return at + 1;
		at = afterSpace(text, expect(text, at, comma));
	}
}

/** The same for an array's elements. */
export function eachElement(
	text: string,
	start: number,
	visit: (start: number, end: number) => void
): number {
	let at = afterSpace(text, expect(text, start, openBracket));
	if (text.charCodeAt(at) === closeBracket) return at + 1;
	for (;;) {
		const end = endOfValue(text, at);
		visit(at, end);
		at = afterSpace(text, end);
		if (text.charCodeAt(at) === closeBracket) return at + 1;
		at = afterSpace(text, expect(text, at, comma));
	}
}

export function kindAt(text: string, start: number): JsonKind {
	switch (text.charCodeAt(start)) {
		case quote:
			return 'string';
		case openBrace:
		case openBracket:
			return 'nested';
		case 0x74:
		case 0x66:
			return 'boolean';
		case 0x6e:
		case 0x4e:
			return 'null';
		default:
			return 'number';
	}
}

/** A value as a table holds it: no value for null, JSON without blanks for what is nested. */
export function valueAt(text: string, start: number, end: number): string | undefined {
	switch (kindAt(text, start)) {
		case 'string':
			return stringOf(text, start, end);
		case 'number':
			return plainNumber(text.slice(start, end));
		case 'nested':
			return compact(text.slice(start, end));
		case 'boolean':
			return known(text.slice(start, end), ['true', 'false']);
		case 'null':
			// Not JSON, but what Python writes for a missing number.
			known(text.slice(start, end), ['null', 'NaN']);
			return undefined;
	}
}

export function afterSpace(text: string, start: number): number {
	let at = start;
	for (;;) {
		const code = text.charCodeAt(at);
		if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
		at += 1;
	}
}

function endOfValue(text: string, at: number): number {
	const code = text.charCodeAt(at);
	if (code === quote) return endOfString(text, at);
	if (code === openBrace || code === openBracket) return endOfNested(text, at);
	const word = /[\w.+-]+/y;
	word.lastIndex = at;
	if (!word.test(text)) throw unexpected(text, at);
	return word.lastIndex;
}

export function endOfString(text: string, start: number): number {
	let at = text.indexOf('"', start + 1);
	while (at !== -1 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
	if (at === -1) throw unexpected(text, text.length);
	return at + 1;
}

function isEscaped(text: string, at: number): boolean {
	let backslashes = 0;
	while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes += 1;
	return backslashes % 2 === 1;
}

function endOfNested(text: string, start: number): number {
	let depth = 0;
	for (let at = start; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === quote) at = endOfString(text, at) - 1;
		else if (code === openBrace || code === openBracket) depth += 1;
		else if (code === closeBrace || code === closeBracket) depth -= 1;
		if (depth === 0) return at + 1;
	}
	throw unexpected(text, text.length);
}

function stringOf(text: string, start: number, end: number): string {
	const inside = text.slice(start + 1, end - 1);
	return inside.includes('\\') ? (parsed(text.slice(start, end)) as string) : inside;
}

/** Without an exponent as far as that stays readable. */
function plainNumber(text: string): string {
	const parts = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
	if (parts === null) throw new JsonFault(`${text.slice(0, 40)} is no number`);
	const [, sign = '', whole = '', fraction = '', power] = parts;
	const shift = Number(power ?? 0);
	if (power === undefined || Math.abs(shift) > 400) return text;
	const digits = `${'0'.repeat(Math.max(0, 1 - whole.length - shift))}${whole}${fraction}`;
	const padded = digits.padEnd(digits.length - fraction.length + shift, '0');
	const point = padded.length - Math.max(0, fraction.length - shift);
	const plain = padded.slice(0, point).replace(/^0+(?=\d)/, '');
	return sign + plain + (point < padded.length ? `.${padded.slice(point)}` : '');
}

function compact(text: string): string {
	parsed(text);
	if (!/\s/.test(text)) return text;
	const kept: string[] = [];
	for (let at = 0; at < text.length;) {
		const end = text.charCodeAt(at) === quote ? endOfString(text, at) : plainEnd(text, at);
		kept.push(text.charCodeAt(at) === quote ? text.slice(at, end) : text.slice(at, end).replace(/\s+/g, ''));
		at = end;
	}
	return kept.join('');
}

function plainEnd(text: string, at: number): number {
	const next = text.indexOf('"', at);
	return next === -1 ? text.length : next;
}

/** Only to know that it is well formed: what it makes is thrown away, or is a string. */
function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (thrown) {
		throw new JsonFault(thrown instanceof Error ? thrown.message : String(thrown));
	}
}

function known(text: string, words: readonly string[]): string {
	if (!words.includes(text)) throw new JsonFault(`${text.slice(0, 40)} is no JSON value`);
	return text;
}

function expect(text: string, at: number, code: number): number {
	if (text.charCodeAt(at) !== code) throw unexpected(text, at);
	return at + 1;
}

const unexpected = (text: string, at: number) =>
	at >= text.length
		? new JsonFault('The JSON text ends in the middle.', true)
		: new JsonFault(`Unexpected ${JSON.stringify(text.charAt(at))} in JSON.`);
