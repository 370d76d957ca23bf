import {
	Document,
	isMap,
	isNode,
	isPair,
	isScalar,
	Scalar,
	YAMLMap,
	YAMLSeq,
	type Node,
	type Pair
} from 'yaml';
import { isSameEntry, type Entries, type Entry } from '#lib/notebook/frontEntries.ts';

type Path = readonly string[];

/** The YAML of entries, made afresh: one line for a dialect, one for a column. */
export function printEntries(entries: Entries): string {
	const document = new Document();
	document.contents = mapOf(entries, []) as Document['contents'];
	return printDocument(document);
}

/** Never folds a line, so that one value is one line in a difference. */
export const printDocument = (document: Document): string =>
	document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity });

/**
 * Puts the entries that changed into a map that was read, and leaves every other node, comment and
 * unknown key where it is.
 */
export function putEntries(map: YAMLMap, { before, after, path }: Change): void {
	for (const key of before.keys()) if (!after.has(key)) map.delete(key);
	for (const [key, value] of after) {
		const was = before.get(key);
		const node = map.get(key, true);
		if (isMap(node) && isEntries(value)) {
			const inner = isEntries(was) ? was : new Map<string, Entry>();
			putEntries(node as YAMLMap, { before: inner, after: value, path: [...path, key] });
		} else if (!isSameEntry(was, value)) {
			map.set(key, withComments(nodeOf(value, [...path, key]), node));
		}
	}
	if (hasOrder(path)) sortAs(map, [...after.keys()]);
}

/** What a person wrote beside the old value stays beside the new one, and words keep their quotes. */
function withComments(node: Node, old: unknown): Node {
	if (!isNode(old)) return node;
	if (old.comment) node.comment = old.comment;
	if (old.commentBefore) node.commentBefore = old.commentBefore;
	if (isScalar(node) && isScalar(old) && old.type?.startsWith('QUOTE')) node.type ??= old.type;
	return node;
}

export type Change = { readonly before: Entries; readonly after: Entries; readonly path: Path };

const nodeOf = (entry: Entry, path: Path): Node => {
	if (isEntries(entry))
		return isBareColumn(entry, path) ? scalar(entry.get('type'), false) : mapOf(entry, path);
	if (!Array.isArray(entry)) return scalar(entry, path.length === 1);
	const list = new YAMLSeq<Node>();
	list.items = entry.map((item) => scalar(item, false));
	list.flow = true;
	return list;
};

function mapOf(entries: Entries, path: Path): YAMLMap {
	const map = new YAMLMap<Node, Node>();
	for (const [key, value] of entries) map.set(scalar(key, false), nodeOf(value, [...path, key]));
	map.flow = isOnOneLine(path);
	return map as YAMLMap;
}

const scalar = (value: unknown, mayBeBlock: boolean): Scalar => {
	const node = new Scalar(value);
	const isBlock = mayBeBlock && isText(value) && paragraphs.test(value);
	if (isText(value) && needsEscapes(isBlock ? value.replaceAll('\n', '') : value)) {
		node.type = Scalar.QUOTE_DOUBLE;
	}
	return node;
};

/** Lines that a block can hold whatever its indentation and end: none is indented, the first and last have words. */
const paragraphs = /^\S[^\n]*(?:\n+\S[^\n]*)*$/;

/** Invisible characters stand as escapes: bare, a person could not see them, nor every editor keep them. */
const needsEscapes = (text: string): boolean => /[\p{C}\p{Zl}\p{Zp}]/u.test(text);

/** Paths are `extracts / name / columns / name`. */
const isBareColumn = (entries: Entries, path: Path): boolean =>
	path.length === 4 && path[2] === 'columns' && entries.size === 1 && entries.has('type');

const isOnOneLine = (path: Path): boolean => path.length > 3 || (path.length === 3 && path[2] !== 'columns');

const hasOrder = (path: Path): boolean =>
	path[0] === 'extracts' && (path.length === 1 || (path.length === 3 && path[2] === 'columns'));

function sortAs(map: YAMLMap, keys: readonly string[]): void {
	const rank = new Map(keys.map((key, index) => [key, index]));
	const rankOf = (pair: Pair) => rank.get(keyOf(pair)) ?? keys.length;
	map.items.sort((one, other) => rankOf(one) - rankOf(other));
}

export const keyOf = (pair: unknown): string =>
	isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';

const isEntries = (entry: Entry | undefined): entry is Entries => entry instanceof Map;
const isText = (value: unknown): value is string => typeof value === 'string';
