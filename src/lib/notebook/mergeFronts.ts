import { frontEntries, isSameEntry, type Entries, type Entry } from '#lib/notebook/frontEntries.ts';
import { printEntries } from '#lib/notebook/frontNodes.ts';
import { mergeOrder } from '#lib/notebook/mergeOrder.ts';
import { isAgreed, mergeText, resolvedText } from '#lib/notebook/mergeText.ts';
import { pickChange, type Versions } from '#lib/notebook/pickChange.ts';
import { printFront } from '#lib/notebook/printFront.ts';
import { readFront } from '#lib/notebook/readFront.ts';
import { splitFront } from '#lib/notebook/splitFront.ts';
import type { Choose, MergeConflict } from '#lib/notebook/mergeConflict.ts';
import type { FrontMatter } from '#lib/notebook/notebook.ts';

export type MergedFront = { readonly front: FrontMatter; readonly conflicts: readonly MergeConflict[] };

/** Two changes of one front matter as one, key by key. All three must have been read from a text. */
export function mergeFronts(versions: Versions<FrontMatter>, choose: Choose): MergedFront {
	const same = pickChange(versions, (one, other) => one.written === other.written);
	if (same !== undefined) return { front: same.value, conflicts: [] };
	const merged = mergedSaid(versions, choose);
	const written = mergeWording(versions, merged.front);
	if (written !== undefined) return { ...merged, front: { ...merged.front, written } };
	const key = 'front-wording:';
	const held = versions[choose(key) === 'theirs' ? 'theirs' : 'mine'].written ?? '';
	return {
		front: { ...merged.front, written: held },
		conflicts: [...merged.conflicts, { key, kind: 'front-wording' }]
	};
}

/**
 * What the head says. Changes of one extract that do not go together, a date that is gone with the age that
 * needs it, are seen only when the whole is read: then an extract is one value.
 */
function mergedSaid(versions: Versions<FrontMatter>, choose: Choose): MergedFront {
	const entries = eachOf(versions, frontEntries);
	for (const depth of [Infinity, 2]) {
		const merging: Merging = { choose, depth, conflicts: [] };
		const said = mergeMaps(entries, [], merging);
		const read = readFront(printEntries(said));
		if (read.ok) return { front: read.value, conflicts: merging.conflicts };
	}
	throw new Error('Whole extracts that could be read cannot be read beside each other');
}

type Merging = {
	readonly choose: Choose;
	/** Paths of this length are one value. */
	readonly depth: number;
	readonly conflicts: MergeConflict[];
};

type Path = readonly string[];

function mergeMaps(maps: Versions<Entries>, path: Path, merging: Merging): Entries {
	const keys = [...new Set([...maps.base.keys(), ...maps.mine.keys(), ...maps.theirs.keys()])];
	const merged = new Map(
		keys.flatMap((key): readonly (readonly [string, Entry])[] => {
			const value = mergeEntry(
				eachOf(maps, (map) => map.get(key)),
				[...path, key],
				merging
			);
			return value === undefined ? [] : [[key, value]];
		})
	);
	return new Map(orderOf(maps, merged, { path, merging }).map((key) => [key, merged.get(key)!]));
}

function mergeEntry(versions: Versions<Entry | undefined>, path: Path, merging: Merging): Entry | undefined {
	const picked = pickChange(versions, isSameEntry);
	if (picked !== undefined) return picked.value;
	const { mine, theirs, base } = versions;
	if (mine instanceof Map && theirs instanceof Map && path.length < merging.depth) {
		const before: Entries = base instanceof Map ? base : new Map<string, Entry>();
		return mergeMaps({ base: before, mine, theirs }, path, merging);
	}
	const key = `front:${JSON.stringify(path)}`;
	merging.conflicts.push({ key, kind: 'front', path, mine, theirs });
	const chosen = merging.choose(key);
	if (chosen !== undefined) return chosen === 'theirs' ? theirs : mine;
	return mine ?? theirs;
}

/** Extracts and columns have an order that people see; other keys stand as the format has them. */
function orderOf(
	{ base, mine, theirs }: Versions<Entries>,
	merged: Entries,
	{ path, merging }: { readonly path: Path; readonly merging: Merging }
): readonly string[] {
	if (path[0] !== 'extracts' || (path.length !== 1 && path[2] !== 'columns')) return [...merged.keys()];
	const key = `front-order:${JSON.stringify(path)}`;
	const { order, contested } = mergeOrder<string>({
		base: [...base.keys()],
		mine: [...mine.keys()],
		theirs: [...theirs.keys()],
		kept: new Set(merged.keys()),
		weightOf: () => 1,
		textOf: (name) => name,
		placeOf: () => (merging.choose(key) === 'theirs' ? 'theirs' : undefined)
	});
	if (contested.size > 0) merging.conflicts.push({ key, kind: 'front-order', path });
	return order;
}

/**
 * The text that carries what we do not read: comments, unknown keys, spacing. Lines that merge are taken if
 * they say what they should; else the text of the side that changed more than known keys. Nothing where
 * both did.
 */
function mergeWording(versions: Versions<FrontMatter>, merged: FrontMatter): string | undefined {
	const texts = eachOf(versions, ({ written }) => written ?? '');
	const lines = mergeText(texts);
	const text = resolvedText(lines, 'mine');
	if (isAgreed(lines) && says(text, merged)) return text;
	const isCarried = (side: 'mine' | 'theirs') => {
		const eol = texts.base.includes('\r\n') ? '\r\n' : '\n';
		return printFront({ ...versions[side], written: texts.base }, eol) === texts[side];
	};
	const [mine, theirs] = [isCarried('mine'), isCarried('theirs')];
	if (mine && theirs) return texts.base;
	if (theirs) return texts.mine;
	return mine ? texts.theirs : undefined;
}

function says(text: string, front: FrontMatter): boolean {
	const split = splitFront(text);
	if (!split.ok || split.value.front !== text) return false;
	const read = readFront(split.value.yaml ?? '');
	return read.ok && isSameEntry(frontEntries(read.value), frontEntries(front));
}

const eachOf = <T, U>({ base, mine, theirs }: Versions<T>, part: (version: T) => U): Versions<U> => ({
	base: part(base),
	mine: part(mine),
	theirs: part(theirs)
});
