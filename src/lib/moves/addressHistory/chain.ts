import type { Episode } from '#lib/moves/addressHistory/readRow.ts';
import type { Day } from '#lib/moves/synthetic/days.ts';

/** An episode beside its neighbours. Ends are the first day away, whatever the extract's convention. */
export type Link = {
	readonly episode: Episode;
	readonly start: Day;
	/** After step 5: the next start at the latest. */
	readonly end: Day;
	readonly givenEnd: Day;
	readonly before: { readonly address: string; readonly start: Day; readonly end: Day } | undefined;
	readonly nextStart: Day | undefined;
};

/** Step 5, for episodes of one person in order, each of some length. */
export function chainOf(episodes: readonly Episode[], plus: 0 | 1): readonly Link[] {
	return episodes.map((episode, index): Link => {
		const [last, next] = [episodes[index - 1], episodes[index + 1]];
		const givenEnd = episode.end + plus;
		return {
			episode,
			start: episode.start,
			end: Math.min(givenEnd, next?.start ?? Infinity),
			givenEnd,
			before: last && {
				address: last.address,
				start: last.start,
				end: Math.min(last.end + plus, episode.start)
			},
			nextStart: next?.start
		};
	});
}

/** Does it follow on the one before, or is the gap between them small enough to be closed? */
export const follows = ({ start, before }: Link, bridge: number): boolean =>
	before !== undefined && start - before.end <= bridge;
