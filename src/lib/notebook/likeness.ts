import type { Cell } from '#lib/notebook/notebook.ts';

/**
 * How alike two texts are, from 0 to 1: Dice's coefficient of their words, each counted as often as it
 * stands there. Spacing, punctuation and the order of the words do not count; two texts without a word are
 * alike if both are.
 */
export function likeness(one: Words, other: Words): number {
	if (one.total + other.total === 0) return 1;
	let shared = 0;
	for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
	return (2 * shared) / (one.total + other.total);
}

export type Words = { readonly counts: ReadonlyMap<string, number>; readonly total: number };

/** The first 2,000 words of a text. */
export function wordsOf(text: string): Words {
	const counts = new Map<string, number>();
	let total = 0;
	for (const [word] of text.matchAll(/[\p{L}\p{N}_]+/gu)) {
		counts.set(word, (counts.get(word) ?? 0) + 1);
		if (++total === 2_000) break;
	}
	return { counts, total };
}

export type Alike = { readonly one: number; readonly other: number; readonly likeness: number };

/**
 * Pairs of cells of one kind that are at least that alike, as indices. Only pairs that share a word which
 * stands in fewer than 60 of the others are looked at, and of those the 12 that share the most such words:
 * so the cost stays in proportion to the text, not to its square.
 */
export function alikeCells(ones: readonly Cell[], others: readonly Cell[], least: number): readonly Alike[] {
	const words = others.map(({ source }) => wordsOf(source));
	const holders = holdersOf(words);
	return ones.flatMap(({ kind, source }, one) => {
		const own = wordsOf(source);
		return nearest(own, holders)
			.filter((other) => others[other]!.kind === kind)
			.map((other) => ({ one, other, likeness: likeness(own, words[other]!) }))
			.filter((pair) => pair.likeness >= least);
	});
}

const most = { holders: 60, nearest: 12 };

function holdersOf(texts: readonly Words[]): ReadonlyMap<string, readonly number[]> {
	const holders = new Map<string, number[]>();
	texts.forEach(({ counts }, index) => {
		for (const word of counts.keys()) {
			const known = holders.get(word);
			if (known === undefined) holders.set(word, [index]);
			else if (known.length < most.holders) known.push(index);
		}
	});
	return holders;
}

function nearest({ counts }: Words, holders: ReadonlyMap<string, readonly number[]>): readonly number[] {
	const shared = new Map<number, number>();
	for (const word of counts.keys()) {
		const held = holders.get(word) ?? [];
		if (held.length === most.holders) continue;
		for (const index of held) shared.set(index, (shared.get(index) ?? 0) + 1);
	}
	const best = [...shared].toSorted(([one, less], [other, more]) => more - less || one - other);
	return best.slice(0, most.nearest).map(([index]) => index);
}
