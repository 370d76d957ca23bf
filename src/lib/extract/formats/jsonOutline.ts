import type { Bytes } from '#lib/extract/bytes.ts';
import type { Encoding } from '#lib/extract/encoding.ts';
import { JsonFault } from '#lib/extract/formats/jsonValues.ts';
import { JsonWalk } from '#lib/extract/formats/jsonWalk.ts';
import { textOf } from '#lib/extract/formats/recordsText.ts';

/** An array of a document: what it holds, as far as that was seen. */
export type FoundArray = {
	readonly path: string;
	readonly holds: 'objects' | 'arrays' | 'values';
	readonly count: number;
};

export type JsonOutline = {
	/** Those with elements, in the document's order. */
	readonly arrays: readonly FoundArray[];
	readonly root: 'object' | 'array' | 'value' | 'nothing';
	/** The whole document was seen. */
	readonly whole: boolean;
};

/** Signs of a document that are looked at for its arrays; more until there is one of records or rows. */
const enough = 2 << 20;
/** Columns side by side are held whole, so that further on there is nothing to find. */
const enoughForValues = 65 << 20;
/** Further than this nobody waits for a first array. */
const tooFar = 1 << 30;

/** Which arrays a document holds; `wanted` is looked for to the document's end. */
export async function outlineOf(bytes: Bytes, encoding: Encoding, wanted?: string): Promise<JsonOutline> {
	const arrays = new Map<string, { path: string; holds: FoundArray['holds']; count: number }>();
	const walk = new JsonWalk({ array: () => true, element: (path, text) => note(path, text) });
	let root: JsonOutline['root'] = 'nothing';
	let signs = 0;
	for await (const { text } of textOf(bytes, encoding)) {
		walk.push(text);
		if (root === 'nothing') root = rootOf(text);
		signs += text.length;
		if (signs >= tooFar) throw new JsonFault('There is no array of records in its first gigabyte.');
		if (signs >= enough && isFound()) return { arrays: [...arrays.values()], root, whole: false };
	}
	if (root !== 'nothing') walk.end();
	return { arrays: [...arrays.values()], root, whole: true };

	function isFound(): boolean {
		if (wanted !== undefined) return arrays.has(wanted);
		const rows = [...arrays.values()].some(({ holds }) => holds !== 'values');
		return rows || (signs >= enoughForValues && arrays.size > 0);
	}

	function note(path: string, text: string) {
		const known = arrays.get(path);
		if (known !== undefined) known.count += 1;
		else arrays.set(path, { path, holds: kindOf(text), count: 1 });
	}
}

function rootOf(text: string): JsonOutline['root'] {
	const first = text.trimStart()[0];
	if (first === undefined) return 'nothing';
	if (first === '{') return 'object';
	return first === '[' ? 'array' : 'value';
}

function kindOf(text: string): FoundArray['holds'] {
	if (text.startsWith('{')) return 'objects';
	return text.startsWith('[') ? 'arrays' : 'values';
}
