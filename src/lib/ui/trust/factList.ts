import type { CellId } from '#lib/notebook/notebook.ts';
import type { Found } from '#lib/workspace/foreseen/foreseen.ts';
import type { Sign, SignKind } from '#lib/workspace/foreseen/sign.ts';
import type { Language } from '#messages/inBoth.ts';
import { trust } from '#messages/trust.ts';

/** A fact about the notebook in words, with the places in its cells that it goes back to. */
export type Fact = {
	readonly sentence: string;
	readonly places: readonly { readonly cell: CellId; readonly at?: number }[];
	/** The pieces of text that deceive the eye. */
	readonly excerpts: readonly string[];
};

/** Of what is foreseen: what cells do, or what keeps their text from being seen as it is. */
export function factList(
	found: readonly Found[],
	of: 'deeds' | 'looks',
	language: Language
): readonly Fact[] {
	return order[of].flatMap((kind): readonly Fact[] => {
		const own = found.filter(({ sign }) => sign.kind === kind);
		if (own.length === 0) return [];
		const about = [...new Set(own.flatMap(({ sign }) => aboutIn(sign, language)))];
		const places = new Map(own.map(({ cell, sign }) => [cell, sign.at] as const).toReversed());
		return [
			{
				sentence: trust[language].signs[kind](listed(about)),
				places: [...places].toReversed().map(([cell, at]) => ({ cell, ...(at !== undefined && { at }) })),
				excerpts: own.flatMap(({ sign }) => sign.excerpt ?? []).slice(0, most)
			}
		];
	});
}

/** How many names or pieces of text a fact lists. */
const most = 8;

const listed = (words: readonly string[]): string =>
	words.slice(0, most).join(', ') + (words.length > most ? ' …' : '');

function aboutIn({ kind, about }: Sign, language: Language): readonly string[] {
	const words = trust[language];
	const [first = '', second = '', third = ''] = about;
	if (kind === 'lookalike') return [words.looksLike(first, second, third)];
	if (kind === 'long-line') return [words.lineAndLength(first, second)];
	return about;
}

const order: { readonly [of in 'deeds' | 'looks']: readonly SignKind[] } = {
	deeds: [
		'beyond',
		'hides-function',
		'made-query',
		'refused',
		'made-code',
		'changes',
		'creates',
		'macro',
		'markup',
		'does-not-parse'
	],
	looks: ['hidden-signs', 'lookalike', 'far-right', 'long-line', 'folded']
};
