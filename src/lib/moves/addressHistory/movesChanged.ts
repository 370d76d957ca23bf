import { follows, type Link } from '#lib/moves/addressHistory/chain.ts';
import { cleanedOf, mergedAs, type Cleaned } from '#lib/moves/addressHistory/cleaned.ts';
import type { MovesOptions } from '#lib/moves/addressHistory/options.ts';
import type { AddressRow, Episode } from '#lib/moves/addressHistory/readRow.ts';
import type { Day } from '#lib/moves/synthetic/days.ts';

/** A row that a step changed, dropped or marked. Ends are written as the extract writes them. */
export type ChangedRow = {
	readonly trin: number;
	readonly hvorfor: string;
	readonly udfald: 'ændret' | 'fjernet' | 'mærket';
	readonly person: string | null;
	readonly adresse: string;
	readonly tilflytningsdato: Date | null;
	readonly fraflytningsdato: Date | null;
	readonly registreret: Date | null;
	readonly ny_fraflytningsdato: Date | null;
	/** Of the overlap or the gap. */
	readonly dage: number | null;
};

/** The rows behind steps 1 to 7 of `movesOf`; those behind 8 to 10 are the moves themselves. */
export function movesChanged(rows: Iterable<AddressRow>, options?: MovesOptions): readonly ChangedRow[] {
	return changedIn(cleanedOf(rows, options));
}

export function changedIn(cleaned: Cleaned): readonly ChangedRow[] {
	return [
		...cleaned.rows.flatMap(mended),
		...cleaned.fallen.map(({ episode, why }) =>
			changed(episode, { trin: why === 'dublet' ? 2 : 3, hvorfor: why, udfald: 'fjernet' })
		),
		...cleaned.empty.map((episode) => {
			const hvorfor = episode.end + cleaned.plus === episode.start ? 'nul dage' : 'slut før start';
			return changed(episode, { trin: 4, hvorfor, udfald: 'fjernet' });
		}),
		...cleaned.links.flatMap((link) => besideNeighbours(link, cleaned))
	];
}

type Why = Pick<ChangedRow, 'trin' | 'hvorfor' | 'udfald'> & { readonly end?: Day; readonly days?: number };

function changed(episode: Episode, { end, days, ...why }: Why): ChangedRow {
	return {
		...why,
		person: episode.person,
		adresse: episode.address,
		tilflytningsdato: dateOf(episode.start),
		fraflytningsdato: dateOf(episode.end),
		registreret: dateOf(episode.registered),
		ny_fraflytningsdato: dateOf(end),
		dage: days === undefined || !Number.isFinite(days) ? null : days
	};
}

const dateOf = (day: Day = Infinity) => (Number.isFinite(day) ? new Date(day * 86_400_000) : null);

/** Step 1. */
function mended(episode: Episode): readonly ChangedRow[] {
	const { unusable, padded, sentinel } = episode;
	if (unusable !== undefined) return [changed(episode, { trin: 1, hvorfor: unusable, udfald: 'fjernet' })];
	const why = [...(padded ? ['udfyldt med nul'] : []), ...(sentinel ? ['dato uden betydning'] : [])];
	return why.length === 0 ? [] : [changed(episode, { trin: 1, hvorfor: why.join('; '), udfald: 'ændret' })];
}

/** Steps 5 to 7. */
function besideNeighbours(link: Link, cleaned: Cleaned): readonly ChangedRow[] {
	const { episode, end, givenEnd, nextStart } = link;
	const { options, plus } = cleaned;
	const found: Why[] = [];
	if (givenEnd > end) {
		const hvorfor = givenEnd === Infinity ? 'åben før den næste' : 'overlap';
		found.push({ trin: 5, hvorfor, udfald: 'ændret', end: end - plus, days: givenEnd - end });
	}
	if (nextStart !== undefined && nextStart > end) {
		const days = nextStart - end;
		found.push(
			days <= options.bridge
				? { trin: 6, hvorfor: 'hul lukket', udfald: 'ændret', end: nextStart - plus, days }
				: { trin: 6, hvorfor: 'hul', udfald: 'mærket', days }
		);
	}
	const merged = follows(link, options.bridge) ? mergedAs(link, cleaned) : undefined;
	if (merged !== undefined) found.push({ trin: 7, hvorfor: merged, udfald: 'fjernet' });
	return found.map((why) => changed(episode, why));
}
