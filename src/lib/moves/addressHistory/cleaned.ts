import { chainOf, follows, type Link } from '#lib/moves/addressHistory/chain.ts';
import { movesDefaults, type MovesOptions } from '#lib/moves/addressHistory/options.ts';
import { readRow, type AddressRow, type Episode } from '#lib/moves/addressHistory/readRow.ts';
import { endsAreInclusive, inOrder, settle, type Fallen } from '#lib/moves/addressHistory/settle.ts';

export type FullOptions = Required<MovesOptions>;

/** What steps 1 to 7 make of an address history, with all that they took out. */
export type Cleaned = {
	readonly options: FullOptions;
	readonly rows: readonly Episode[];
	/** Days from an end as it is given to the first day away. */
	readonly plus: 0 | 1;
	readonly fallen: readonly Fallen[];
	/** Without a day, and not kept. */
	readonly empty: readonly Episode[];
	readonly links: readonly Link[];
	/** Links at which a street got a new name. */
	readonly renamed: ReadonlySet<Link>;
};

export function cleanedOf(rows: Iterable<AddressRow>, given: MovesOptions = {}): Cleaned {
	const options: FullOptions = { ...movesDefaults, ...given };
	refuseUnknown(options);
	const read = Array.from(rows, readRow);
	const histories = [...historiesIn(read).values()].map(inOrder);
	const inclusive = options.inclusive === 'auto' ? endsAreInclusive(histories) : options.inclusive === 'yes';
	const plus = inclusive ? 1 : 0;
	const settled = histories.map(settle);
	const isKept = ({ start, end }: Episode) =>
		end + plus > start || (options.keepZeroDays && end + plus === start);
	const links = settled.flatMap(({ single }) => chainOf(single.filter(isKept), plus));
	return {
		options,
		rows: read,
		plus,
		fallen: settled.flatMap(({ fallen }) => fallen),
		empty: settled.flatMap(({ single }) => single.filter((episode) => !isKept(episode))),
		links,
		renamed: renamedIn(links, options)
	};
}

/** As the macro does: an author's text has no compiler that insists. */
function refuseUnknown({ coverage, inclusive }: FullOptions) {
	if (!['part', 'country'].includes(coverage)) throw new RangeError('coverage: part or country');
	if (!['auto', 'yes', 'no'].includes(inclusive)) throw new RangeError('inclusive: auto, yes or no');
}

function historiesIn(episodes: readonly Episode[]): ReadonlyMap<string, readonly Episode[]> {
	const histories = new Map<string, Episode[]>();
	for (const episode of episodes) {
		if (episode.person === null || episode.unusable !== undefined) continue;
		const own = histories.get(episode.person);
		if (own === undefined) histories.set(episode.person, [episode]);
		else own.push(episode);
	}
	return histories;
}

/** Municipality and street; then house, floor, door. */
const streetOf = (address: string) => address.slice(0, 9);
const houseOf = (address: string) => address.slice(9);

/** Step 7, second half: many persons from one street to one other on one day, each to the same house, floor and door. */
function renamedIn(links: readonly Link[], { bridge, renaming }: FullOptions): ReadonlySet<Link> {
	const crowds = new Map<string, Link[]>();
	for (const link of links) {
		const { before, start, episode } = link;
		if (
			before === undefined ||
			!follows(link, bridge) ||
			houseOf(before.address) !== houseOf(episode.address)
		)
			continue;
		if (streetOf(before.address) === streetOf(episode.address)) continue;
		const key = `${start} ${streetOf(before.address)} ${streetOf(episode.address)}`;
		crowds.set(key, [...(crowds.get(key) ?? []), link]);
	}
	const many = [...crowds.values()].filter((crowd) => renaming > 0 && crowd.length >= renaming);
	return new Set(many.flat());
}

/** Step 7: does the episode only go on with the one before? */
export function mergedAs(
	link: Link,
	{ options, renamed }: Cleaned
): 'samme adresse' | 'omdøbning' | undefined {
	if (renamed.has(link)) return 'omdøbning';
	const isSame = options.mergeNeighbours && link.before?.address === link.episode.address;
	return isSame && follows(link, options.bridge) ? 'samme adresse' : undefined;
}
