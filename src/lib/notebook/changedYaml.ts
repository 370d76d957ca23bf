import { isMap, isNode, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { frontEntries, isSameEntry, type Entries, type Entry } from '#lib/notebook/frontEntries.ts';
import { keyOf, printDocument, printEntries, putEntries } from '#lib/notebook/frontNodes.ts';
import { readFront } from '#lib/notebook/readFront.ts';
import type { FrontMatter } from '#lib/notebook/notebook.ts';

/**
 * The written YAML with the changed keys put in, best first: with every other line as it stood, or printed
 * anew by the library, which keeps comments and unknown keys but not the spacing. The caller checks that a
 * candidate says what it should.
 */
export function changedYaml(yaml: string, front: FrontMatter, eol: string): readonly string[] {
	const read = readFront(yaml);
	if (!read.ok) return [];
	const change = { before: frontEntries(read.value), after: frontEntries(front) };
	return [
		attempt(() => withChangedLines(yaml, change, eol)),
		attempt(() => reprinted(yaml, change).replaceAll('\n', eol))
	].filter((text) => text !== undefined);
}

type Change = { readonly before: Entries; readonly after: Entries };

/** The library throws where a change pulls the anchor from under an alias: then the next way is tried. */
function attempt(make: () => string | undefined): string | undefined {
	try {
		return make();
	} catch {
		return undefined;
	}
}

function withChangedLines(yaml: string, { before, after }: Change, eol: string): string | undefined {
	const keys = [...new Set([...after.keys(), ...before.keys()])];
	return keys
		.filter((key) => !isSameEntry(before.get(key), after.get(key)))
		.reduce<string | undefined>((text, key) => {
			const change = { key, before: before.get(key), after: after.get(key), order: keys };
			return text === undefined ? undefined : withChangedKey(text, change, eol);
		}, yaml);
}

type KeyChange = {
	readonly key: string;
	readonly before: Entry | undefined;
	readonly after: Entry | undefined;
	readonly order: readonly string[];
};

function withChangedKey(yaml: string, change: KeyChange, eol: string): string | undefined {
	const map = mapIn(yaml);
	if (map === undefined || map.flow === true) return undefined;
	const pair = map.items.find((item) => keyOf(item) === change.key);
	if (pair !== undefined) return splice(yaml, placeOf(yaml, pair), change, eol);
	const above = change.order.slice(0, change.order.indexOf(change.key)).toReversed();
	const found = above.map((key) => map.items.find((item) => keyOf(item) === key)).find((item) => item);
	if (found === undefined || change.after === undefined) return undefined;
	const at = lineEnd(yaml, placeOf(yaml, found).end);
	const lines = printEntries(new Map([[change.key, change.after]]));
	return yaml.slice(0, at) + lines.replaceAll('\n', eol) + yaml.slice(at);
}

function splice(yaml: string, { start, end }: Place, change: KeyChange, eol: string): string {
	if (change.after === undefined) return yaml.slice(0, start) + yaml.slice(lineEnd(yaml, end));
	// Read on its own, so that a comment between this key and the next is not taken along.
	const own = parseDocument(yaml.slice(start, end), {
		schema: 'core',
		stringKeys: true,
		prettyErrors: false
	});
	const [before, after] = [change.before, change.after].map((entry) => entriesOf(change.key, entry));
	putEntries(own.contents as YAMLMap, { before: before!, after: after!, path: [] });
	const printed = printDocument(own).replace(/\n$/, '').replaceAll('\n', eol);
	return yaml.slice(0, start) + printed + yaml.slice(end);
}

type Place = { readonly start: number; readonly end: number };

/** From the key's first character to the value's last: no comment behind it, no line ending. */
function placeOf(yaml: string, pair: Pair): Place {
	const start = rangeOf(pair.key)?.[0] ?? 0;
	const end = rangeOf(pair.value)?.[1] ?? lineEnd(yaml, start);
	return { start, end: start + withoutRemarks(yaml.slice(start, end)) };
}

/** How long a value is without the empty lines and the remarks behind it. */
function withoutRemarks(text: string): number {
	let end = text.length;
	for (;;) {
		const newline = text.slice(0, end).lastIndexOf('\n');
		if (newline === -1 || !/^(?:#.*|[ \t]*)$/.test(text.slice(newline + 1, end))) return end;
		end = text[newline - 1] === '\r' ? newline - 1 : newline;
	}
}

const rangeOf = (node: unknown) => (isNode(node) ? node.range : undefined);

const lineEnd = (yaml: string, from: number): number => yaml.indexOf('\n', from) + 1 || yaml.length;

const entriesOf = (key: string, entry: Entry | undefined): Entries =>
	new Map(entry === undefined ? [] : [[key, entry]]);

const mapIn = (yaml: string): YAMLMap | undefined => {
	const { contents } = parseDocument(yaml, { schema: 'core', stringKeys: true, prettyErrors: false });
	return isMap(contents) ? (contents as YAMLMap) : undefined;
};

function reprinted(yaml: string, change: Change): string {
	const document = parseDocument(yaml, { schema: 'core', stringKeys: true, prettyErrors: false });
	putEntries(document.contents as YAMLMap, { ...change, path: [] });
	return printDocument(document);
}
