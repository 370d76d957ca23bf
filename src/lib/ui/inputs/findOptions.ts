import type { InputOption } from '#lib/cage/output.ts';

/** A text as it is compared while a person types: without case, and Danish letters however the keyboard writes them. */
export const folded = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFC')
		.replace(/å|aa/g, 'a')
		.replace(/[øö]|oe/g, 'o')
		.replace(/[æä]/g, 'ae')
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.trim();

export type Findable = InputOption & { readonly key: string; readonly code: string };

/** Options with what they are found by, made once for all that is typed. */
export const findable = (options: readonly InputOption[]): readonly Findable[] =>
	options.map((option) => ({ ...option, key: folded(option.label), code: folded(String(option.value)) }));

/** Those whose label or value holds every word, the likelier first: the same, with the same beginning, the rest. */
export function findOptions(options: readonly Findable[], query: string): readonly Findable[] {
	const wanted = folded(query);
	if (wanted === '') return options;
	const words = wanted.split(/\s+/);
	const ranks: Findable[][] = [[], [], []];
	for (const option of options)
		if (words.every((word) => option.key.includes(word) || option.code.includes(word)))
			ranks[rankOf(option, wanted)]?.push(option);
	return ranks.flat();
}

function rankOf({ key, code }: Findable, wanted: string): number {
	if (key === wanted || code === wanted) return 0;
	return key.startsWith(wanted) || code.startsWith(wanted) ? 1 : 2;
}
