import { JsonFault } from '#lib/extract/formats/jsonValues.ts';
import { longestRecord } from '#lib/extract/formats/recordsText.ts';

/** The arrays that are reached from the root through objects alone; `path` is empty for the root itself. */
export type JsonVisitor = {
	/** Whether its elements are wanted. */
	array(path: string): boolean;
	/** Its text without the blanks around it. */
	element(path: string, text: string): void;
};

/** Nobody keeps a table further down. */
const deepest = 1000;

type Frame = {
	readonly path: string;
	key: string;
	expects: 'key' | 'colon' | 'value' | 'more';
	empty: boolean;
};

/**
 * Walks through a JSON document that comes in parts, and hands over the elements of its arrays one by one.
 * What nobody wants is passed over unread, so that of a document of any size only one element is held.
 * What stands within an element is not looked at but for its quotes and brackets.
 */
export class JsonWalk {
	readonly #visitor: JsonVisitor;
	/** The objects around the place where the walk is, none of them within an array. */
	readonly #frames: Frame[] = [];
	/** The array whose elements come. */
	#array: { readonly path: string; readonly wanted: boolean; count: number } | undefined;
	/** Brackets within an element. */
	#depth = 0;
	#string: 'none' | 'open' | 'escaped' = 'none';
	#root: 'due' | 'open' | 'over' = 'due';
	/** Text of the element, key or value that is not over yet. */
	#taken: string[] = [];
	#length = 0;

	constructor(visitor: JsonVisitor) {
		this.#visitor = visitor;
	}

	push(text: string): void {
		if (text === '') return;
		let from = 0;
		let at = this.#string === 'none' ? 0 : this.#afterString(text, 0);
		for (; at < text.length; at += 1) {
			const code = text.charCodeAt(at);
			if (code === 0x22) {
				this.#string = 'open';
				at = this.#afterString(text, at + 1) - 1;
			} else if (isStructure(code)) {
				from = this.#structure(code, text, from, at);
			}
		}
		this.#take(text.slice(from));
	}

	/** The document is over: is it whole? */
	end(): void {
		const rest = this.#taken.join('').trim();
		if (this.#root === 'over' && rest !== '') throw new JsonFault(`Unexpected ${shown(rest)} in JSON.`);
		// A document may be one plain value.
		const plain = this.#root === 'due' && this.#string === 'none' && rest !== '';
		if (this.#root !== 'over' && !plain) throw new JsonFault('The JSON text ends in the middle.', true);
	}

	/** The place after the string, or the text's end where the string goes on in the next part. */
	#afterString(text: string, start: number): number {
		let at = start;
		if (this.#string === 'escaped') at += 1;
		for (;;) {
			const end = text.indexOf('"', at);
			const stop = end === -1 ? text.length : end;
			let backslashes = 0;
			while (stop - 1 - backslashes >= at && text.charCodeAt(stop - 1 - backslashes) === 0x5c)
				backslashes += 1;
			const escaped = backslashes % 2 === 1;
			if (end === -1) {
				this.#string = escaped ? 'escaped' : 'open';
				return text.length;
			}
			if (!escaped) {
				this.#string = 'none';
				return end + 1;
			}
			at = end + 1;
		}
	}

	/** Gives the place from which text belongs to what comes next. */
	#structure(code: number, text: string, from: number, at: number): number {
		if (this.#array !== undefined) return this.#inArray(code, text, from, at);
		const own = this.#own(text, from, at);
		switch (code) {
			case 0x7b:
				this.#beginValue(own);
				this.#openObject();
				break;
			case 0x5b:
				this.#beginValue(own);
				this.#openArray();
				break;
			case 0x3a:
				this.#colon(own);
				break;
			case 0x2c:
				this.#endMember(own, this.#frames.at(-1));
				this.#frames.at(-1)!.expects = 'key';
				break;
			case 0x7d:
				this.#closeObject(own);
				break;
			default:
				throw stray(code);
		}
		return at + 1;
	}

	#inArray(code: number, text: string, from: number, at: number): number {
		const array = this.#array!;
		if (code === 0x3a) return from;
		if (code === 0x7b || code === 0x5b) this.#depth += 1;
		else if (this.#depth > 0 && code !== 0x2c) this.#depth -= 1;
		else if (this.#depth === 0) {
			if (code === 0x7d) throw stray(code);
			const own = this.#own(text, from, at);
			if (own !== '' || code === 0x2c || array.count > 0) this.#element(own);
			if (code === 0x5d) this.#closeArray();
			return at + 1;
		}
		return from;
	}

	#element(own: string) {
		const array = this.#array!;
		array.count += 1;
		if (!array.wanted) return;
		if (own === '') throw new JsonFault('An array has a comma too many.');
		this.#visitor.element(array.path, own);
	}

	#openObject() {
		if (this.#frames.length >= deepest) throw new JsonFault('Objects are nested too deeply.');
		this.#frames.push({ path: this.#path(), key: '', expects: 'key', empty: true });
	}

	#openArray() {
		const path = this.#path();
		this.#array = { path, wanted: this.#visitor.array(path), count: 0 };
		this.#depth = 0;
	}

	#closeArray() {
		this.#array = undefined;
		this.#endValue();
	}

	#beginValue(own: string) {
		const frame = this.#frames.at(-1);
		const due = frame === undefined ? this.#root === 'due' : frame.expects === 'value';
		if (!due || own !== '') throw new JsonFault(`Unexpected ${shown(own)} in JSON.`);
		this.#root = 'open';
	}

	#endValue() {
		const frame = this.#frames.at(-1);
		if (frame === undefined) this.#root = 'over';
		else frame.expects = 'more';
	}

	#colon(own: string) {
		const frame = this.#frames.at(-1);
		if (frame?.expects !== 'key' || !/^".*"$/s.test(own)) throw stray(0x3a);
		frame.key = keyOf(own);
		frame.expects = 'value';
		frame.empty = false;
	}

	/** A member's value is over: a plain one stands in `own`. */
	#endMember(own: string, frame: Frame | undefined) {
		const fits = frame?.expects === 'more' ? own === '' : frame?.expects === 'value' && own !== '';
		if (!fits) throw new JsonFault(`Unexpected ${shown(own)} in JSON.`);
	}

	#closeObject(own: string) {
		const frame = this.#frames.at(-1);
		if (!(frame?.expects === 'key' && frame.empty && own === '')) this.#endMember(own, frame);
		this.#frames.pop();
		this.#endValue();
	}

	/** The path of a value that begins here. */
	#path(): string {
		const frame = this.#frames.at(-1);
		if (frame === undefined) return '';
		return frame.path === '' ? frame.key : `${frame.path}.${frame.key}`;
	}

	/** What was gathered, with the rest of it from this part. */
	#own(text: string, from: number, at: number): string {
		this.#take(text.slice(from, at));
		const own = this.#taken.join('').trim();
		this.#taken = [];
		this.#length = 0;
		return own;
	}

	#take(text: string) {
		// Of what nobody wants the beginning is kept, to tell something from nothing.
		const needed = this.#array === undefined || this.#array.wanted ? text : text.trimStart().slice(0, 1);
		if (needed !== '') this.#taken.push(needed);
		this.#length += needed.length;
		if (this.#length > longestRecord) throw new JsonFault('A single value is longer than can be read.');
	}
}

const isStructure = (code: number) =>
	code === 0x7b || code === 0x7d || code === 0x5b || code === 0x5d || code === 0x2c || code === 0x3a;

function keyOf(text: string): string {
	try {
		return String(JSON.parse(text));
	} catch {
		return text.slice(1, -1);
	}
}

const shown = (text: string) => JSON.stringify(text.slice(0, 40));
const stray = (code: number) => new JsonFault(`Unexpected "${String.fromCharCode(code)}" in JSON.`);
