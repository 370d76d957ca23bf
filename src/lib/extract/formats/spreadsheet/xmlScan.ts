import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/**
 * Told of a document's tags and texts in their order. Names come without their prefix, a tag as it stands
 * between its brackets, a text with its entities (see `plainText`).
 */
export type XmlHandler = {
	open(name: string, tag: string): void;
	close(name: string): void;
	text(text: string): void;
};

/** A tag or text longer than this is no cell of a sheet. */
const longest = 8 * 1024 * 1024;

const less = 60;
const greater = 62;
const slash = 47;
const quote = 34;
const apostrophe = 39;
const colon = 58;

/** Takes a document apart as it arrives, in stretches cut anywhere, without holding more than one of them. */
export function xmlScan(handler: XmlHandler) {
	let rest = '';
	let depth = 0;
	let begun = false;
	return { push, end };

	function push(stretch: string): void {
		const text = rest + stretch;
		let at = 0;
		for (let start = text.indexOf('<'); start !== -1; start = text.indexOf('<', at)) {
			if (start > at && depth > 0) handler.text(text.slice(at, start));
			at = start;
			const end = markupEnd(text, start);
			if (end === -1) break;
			markup(text, start, end);
			at = end + 1;
		}
		rest = text.slice(at);
		if (rest.length > longest) throw malformed('A single value in it is too long.');
	}

	function end(): void {
		if (!begun || depth !== 0) throw malformed('A part of it ends too early.');
	}

	function markup(text: string, start: number, end: number): void {
		const first = text.charCodeAt(start + 1);
		if (first === slash) return closed(nameIn(text, start + 2, end));
		if (first === 33 && depth > 0) handler.text(textOfLiteral(text.slice(start, end + 1)));
		if (first === 33 || first === 63) return;
		const empty = text.charCodeAt(end - 1) === slash;
		const name = nameIn(text, start + 1, empty ? end - 1 : end);
		begun = true;
		depth += 1;
		handler.open(name, text.slice(start + 1, empty ? end - 1 : end));
		if (empty) closed(name);
	}

	function closed(name: string): void {
		depth -= 1;
		if (depth < 0) throw malformed();
		handler.close(name);
	}
}

const malformed = (detail = 'A part of it is not well-formed XML.') => new ReadingFault(detail);

/** What stands in CDATA is text as it is; comments and declarations are nothing. */
const textOfLiteral = (section: string) =>
	section.startsWith('<![CDATA[') ? section.slice(9, -3).replaceAll('&', '&amp;') : '';

/** The bracket that ends what begins at `start`; -1 where it has not arrived. */
function markupEnd(text: string, start: number): number {
	if (text.charCodeAt(start + 1) === 33) {
		if (text.startsWith('<![CDATA[', start)) return lastOf(text, ']]>', start);
		if (text.startsWith('<!--', start)) return lastOf(text, '-->', start + 4);
		if (text.length - start < 9) return -1;
	}
	for (let at = start + 1; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === greater) return at;
		if (code === less) throw malformed();
		if (code === quote || code === apostrophe) {
			at = text.indexOf(text[at]!, at + 1);
			if (at === -1) return -1;
		}
	}
	return -1;
}

function lastOf(text: string, closing: string, start: number): number {
	const found = text.indexOf(closing, start);
	return found === -1 ? -1 : found + closing.length - 1;
}

function nameIn(text: string, start: number, end: number): string {
	let from = start;
	let at = start;
	for (; at < end; at += 1) {
		const code = text.charCodeAt(at);
		if (code <= 32) break;
		if (code === colon) from = at + 1;
	}
	return text.slice(from, at);
}

/** The value of a tag's attribute, its entities resolved; `name` with its prefix, where it has one. */
export function attributeOf(tag: string, name: string): string | undefined {
	const plain = ` ${name}="`;
	const found = tag.indexOf(plain);
	if (found === -1) return otherwiseWritten(tag, name);
	const start = found + plain.length;
	return plainText(tag.slice(start, tag.indexOf('"', start)));
}

/** With other blanks, or in single quotes. */
function otherwiseWritten(tag: string, name: string): string | undefined {
	if (!tag.includes(name)) return undefined;
	for (const [, own, value = ''] of tag.matchAll(/\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
		if (own === name) return plainText(value.slice(1, -1));
	}
	return undefined;
}

/** The same whatever prefix the document gave the attribute. */
export function anyAttributeOf(tag: string, localName: string): string | undefined {
	for (const [, own = '', value = ''] of tag.matchAll(/\s([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
		if (own === localName || own.endsWith(`:${localName}`)) return plainText(value.slice(1, -1));
	}
	return undefined;
}

const named: { readonly [entity: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text with its entities resolved; what is no entity stands as it is. */
export function plainText(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, digits, name) => {
		if (name !== undefined) return named[name] ?? whole;
		const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
