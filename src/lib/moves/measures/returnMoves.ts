/** A move of a person; ends are areas or addresses, null where unknown. */
export type PersonsMove = {
	readonly person: string | number;
	readonly dato: Date;
	readonly fra: string | null;
	readonly til: string | null;
};

export type ReturnRow = {
	readonly omraade: string;
	/** Moves out of it that could be followed for all the months. */
	readonly ud: number;
	/** Of these, those whose person moved back into it within the months. */
	readonly tilbage: number;
	readonly andel: number;
};

/**
 * Return moves: of those who moved out of an area, the share that moved back into it within so many months
 * (Long, Migration and Residential Mobility in the United States, 1988, ch. 4). Moves out that lie less than
 * that before the last move in the data are left out, since their return could not have been seen yet. Give the
 * columns of an address as `fra` and `til` to ask for returns to the same dwelling.
 */
export function returnMoves(moves: Iterable<PersonsMove>, months = 12): readonly ReturnRow[] {
	const all = [...moves];
	const last = all.reduce((latest, { dato }) => Math.max(latest, dato.getTime()), -Infinity);
	const arrivals = arrivalsOf(all);
	const areas = new Map<string, { ud: number; tilbage: number }>();
	for (const { person, dato, fra, til } of all) {
		const until = monthsAfter(dato, months);
		if (fra === null || fra === til || until > last) continue;
		const sums = areas.get(fra) ?? { ud: 0, tilbage: 0 };
		areas.set(fra, sums);
		sums.ud += 1;
		const came = arrivals.get(keyOf(person, fra)) ?? [];
		if (came.some((day) => day > dato.getTime() && day <= until)) sums.tilbage += 1;
	}
	return [...areas]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([omraade, { ud, tilbage }]) => ({ omraade, ud, tilbage, andel: tilbage / ud }));
}

const keyOf = (person: string | number, area: string) => JSON.stringify([person, area]);

function arrivalsOf(moves: readonly PersonsMove[]): ReadonlyMap<string, readonly number[]> {
	const days = new Map<string, number[]>();
	for (const { person, dato, fra, til } of moves) {
		if (til === null || til === fra) continue;
		const known = days.get(keyOf(person, til));
		if (known === undefined) days.set(keyOf(person, til), [dato.getTime()]);
		else known.push(dato.getTime());
	}
	return days;
}

/** The same day so many months on, or the month's last. */
function monthsAfter(day: Date, months: number): number {
	const month = day.getUTCMonth() + months;
	const lastDay = new Date(Date.UTC(day.getUTCFullYear(), month + 1, 0)).getUTCDate();
	return Date.UTC(day.getUTCFullYear(), month, Math.min(day.getUTCDate(), lastDay));
}
