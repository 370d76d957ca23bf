import type { Meter } from '#lib/workspace/memory.svelte.ts';

/** From here on a person is warned. */
const near = 0.8;

/** How full memory is, in whole per cent, and whether that is near the limit. */
export function meterState({ used, limit }: Meter): { readonly percent: number; readonly near: boolean } {
	const share = limit > 0 ? used / limit : 0;
	return { percent: Math.min(100, Math.round(share * 100)), near: share >= near };
}

export type Sized = { readonly name: string; readonly bytes: number };

/** The three largest of what has a size, the largest first. */
export const largestOf = (sized: readonly Sized[]): readonly Sized[] =>
	sized
		.filter(({ bytes }) => bytes > 0)
		.toSorted((a, b) => b.bytes - a.bytes)
		.slice(0, 3);
