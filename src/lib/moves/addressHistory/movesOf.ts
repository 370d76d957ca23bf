import { birthDateOf } from '#lib/extract/cpr.ts';
import { follows, type Link } from '#lib/moves/addressHistory/chain.ts';
import { cleanedOf, mergedAs, type Cleaned, type FullOptions } from '#lib/moves/addressHistory/cleaned.ts';
import type { MovesOptions } from '#lib/moves/addressHistory/options.ts';
import type { AddressRow, Episode } from '#lib/moves/addressHistory/readRow.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import { dayOf, type Day } from '#lib/moves/synthetic/days.ts';

export type MoveKind =
	'inden for' | 'mellem' | 'tilflytning' | 'fraflytning' | 'indvandring' | 'udvandring' | 'fødsel' | 'død';

/** A row of what `movesOf` gives, in SQL and here. */
export type Move = {
	readonly person: string;
	readonly dato: Date;
	readonly art: MoveKind;
	readonly fra: string | null;
	readonly til: string | null;
	readonly fra_adresse: string | null;
	readonly til_adresse: string | null;
	/** The same number for those who moved together; it says nothing else. */
	readonly husstand: number | null;
	readonly administrativ: boolean;
	readonly ufuldstaendig: boolean;
	readonly kode_foer_2007: boolean;
};

/** Address history → moves, by ten steps (docs/moves.md). The macro of the same name does the same in SQL. */
export function movesOf(rows: Iterable<AddressRow>, options?: MovesOptions): readonly Move[] {
	return movesIn(cleanedOf(rows, options));
}

export function movesIn(cleaned: Cleaned): readonly Move[] {
	const { options, rows } = cleaned;
	const [since, before] = [dayIn(options.since) ?? -Infinity, dayIn(options.before) ?? Infinity];
	const incomplete = firstIncompleteDay(rows, options);
	const households = new Map<string, number>();
	return cleaned.links
		.flatMap((link) => eventsAt(link, cleaned))
		.filter(({ day }) => day >= since && day < before)
		.map((event) => moveOf(event, { incomplete, households }));
}

type Event = {
	readonly person: string;
	readonly day: Day;
	readonly kind: MoveKind;
	readonly from?: { readonly address: string; readonly start: Day };
	readonly to?: string;
};

/** Step 8: what an episode's start and its end mean. */
function eventsAt(link: Link, cleaned: Cleaned): readonly Event[] {
	const { start, end, episode, before } = link;
	const person = episode.person ?? '';
	const [come, gone] = [arrival(link, cleaned), departure(link, cleaned.options)];
	const moved = come === 'inden for' || come === 'mellem';
	const to = episode.address;
	return [
		...(come ? [{ person, day: start, kind: come, to, ...(moved && before && { from: before }) }] : []),
		...(gone ? [{ person, day: end, kind: gone, from: { address: to, start } }] : [])
	];
}

function arrival(link: Link, cleaned: Cleaned): MoveKind | undefined {
	const { start, before, episode } = link;
	const { bridge, coverage } = cleaned.options;
	const fromOutside = coverage === 'country' ? 'indvandring' : 'tilflytning';
	if (before === undefined) {
		if (start === -Infinity) return undefined;
		return start === bornOn(episode) ? 'fødsel' : fromOutside;
	}
	if (!follows(link, bridge)) return fromOutside;
	if (mergedAs(link, cleaned) !== undefined) return undefined;
	return before.address.slice(0, 4) === episode.address.slice(0, 4) ? 'inden for' : 'mellem';
}

function departure(
	{ end, nextStart, episode }: Link,
	{ bridge, coverage }: FullOptions
): MoveKind | undefined {
	const toOutside = coverage === 'country' ? 'udvandring' : 'fraflytning';
	if (nextStart !== undefined) return nextStart - end > bridge ? toOutside : undefined;
	if (end === Infinity) return undefined;
	if (episode.status === 90) return 'død';
	return episode.status === 80 ? 'udvandring' : toOutside;
}

function bornOn({ born, person }: Episode): Day | undefined {
	if (born !== undefined) return born;
	const date = person !== null && /^\d{10}$/.test(person) ? birthDateOf(person) : undefined;
	return date === undefined ? undefined : Date.parse(date) / 86_400_000;
}

type Marks = { readonly incomplete: Day; readonly households: Map<string, number> };

/** Steps 9 and 10. */
function moveOf({ person, day, kind, from, to }: Event, { incomplete, households }: Marks): Move {
	const [fra, til] = [codeOf(from?.address), codeOf(to)];
	const isOld = (from && isOldCode(fra, from.start)) || isOldCode(til, day);
	return {
		person,
		dato: new Date(day * 86_400_000),
		art: kind,
		fra,
		til,
		fra_adresse: from?.address ?? null,
		til_adresse: to ?? null,
		husstand:
			kind === 'fødsel' || kind === 'død' ? null : numberOf(`${day}|${from?.address}|${to}`, households),
		administrativ: isAdministrative(from?.address) || isAdministrative(to),
		ufuldstaendig: day >= incomplete,
		kode_foer_2007: isOld
	};
}

function numberOf(key: string, numbers: Map<string, number>): number {
	const number = numbers.get(key) ?? numbers.size + 1;
	numbers.set(key, number);
	return number;
}

const codeOf = (address = ''): string | null => (/^(?:$|-{4})/.test(address) ? null : address.slice(0, 4));

const isAdministrative = (address = '') => /^.{4} 99\d\d/.test(address);

const codesOfToday = new Set(['0411', ...municipalities.map(({ kode }) => kode)]);
const reform = dayOf(2007, 1, 1);

/** Before the reform of 2007 a code may have meant another municipality, or one that is no more. */
const isOldCode = (code: string | null, day: Day): boolean =>
	code !== null && day < reform && (code === '0707' || code === '0849' || !codesOfToday.has(code));

/** The Monday of the week in which moves may still be untold on the day of the extract. */
function firstIncompleteDay(rows: readonly Episode[], { extracted, lateDays }: FullOptions): Day {
	const last = (dayIn(extracted) ?? lastRegistered(rows)) - lateDays;
	return last - ((((last + 3) % 7) + 7) % 7);
}

function lastRegistered(rows: readonly Episode[]): Day {
	let [registered, started] = [-Infinity, -Infinity];
	for (const row of rows) {
		if (row.unusable !== undefined) continue;
		registered = Math.max(registered, row.registered ?? -Infinity);
		started = Math.max(started, row.start);
	}
	return registered === -Infinity ? started : registered;
}

const dayIn = (day: FullOptions['since']): Day | undefined =>
	day === null ? undefined : Math.floor(new Date(day).getTime() / 86_400_000);
