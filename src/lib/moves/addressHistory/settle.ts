import type { Episode } from '#lib/moves/addressHistory/readRow.ts';
import type { Day } from '#lib/moves/synthetic/days.ts';

/** An episode that fell out, and why. */
export type Fallen = { readonly episode: Episode; readonly why: 'dublet' | 'samme startdato' };

/** A person's episodes by start, then by registration; those of unknown registration first. */
export const inOrder = (episodes: readonly Episode[]): readonly Episode[] => episodes.toSorted(compare);

function compare(one: Episode, other: Episode): number {
	return (
		byDay(one.start, other.start) ||
		byDay(one.registered ?? -Infinity, other.registered ?? -Infinity) ||
		byDay(one.end, other.end) ||
		byText(one.address, other.address) ||
		one.status - other.status
	);
}

const byDay = (one: Day, other: Day) => (one === other ? 0 : one < other ? -1 : 1);
const byText = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);

/** Steps 2 and 3, for one person's episodes in order: of those that begin on one day the last is kept. */
export function settle(ordered: readonly Episode[]) {
	const single: Episode[] = [];
	const fallen: Fallen[] = [];
	ordered.forEach((episode, index) => {
		const next = ordered[index + 1];
		if (next?.start !== episode.start) single.push(episode);
		else fallen.push({ episode, why: compare(episode, next) === 0 ? 'dublet' : 'samme startdato' });
	});
	return { single, fallen };
}

/** Step 6, first half: whether ends are oftener the day before the next start than the day of it. */
export function endsAreInclusive(histories: Iterable<readonly Episode[]>): boolean {
	let [before, same] = [0, 0];
	for (const ordered of histories) {
		for (let index = 1; index < ordered.length; index += 1) {
			const distance = ordered[index]!.start - ordered[index - 1]!.end;
			if (distance === 1) before += 1;
			if (distance === 0) same += 1;
		}
	}
	return before > same;
}
