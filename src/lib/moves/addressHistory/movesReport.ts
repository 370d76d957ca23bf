import { cleanedOf } from '#lib/moves/addressHistory/cleaned.ts';
import { changedIn } from '#lib/moves/addressHistory/movesChanged.ts';
import { movesIn } from '#lib/moves/addressHistory/movesOf.ts';
import type { MovesOptions } from '#lib/moves/addressHistory/options.ts';
import type { AddressRow } from '#lib/moves/addressHistory/readRow.ts';

export type ReportedStep = {
	readonly trin: number;
	readonly navn: string;
	/** What is counted: episodes, or moves. */
	readonly enhed: 'ophold' | 'flytninger';
	readonly foer: number;
	/** Changed, or marked. */
	readonly aendret: number;
	readonly fjernet: number;
	readonly efter: number;
};

/** What every step of `movesOf` did, in numbers; `movesChanged` gives the rows. */
export function movesReport(rows: Iterable<AddressRow>, options?: MovesOptions): readonly ReportedStep[] {
	const cleaned = cleanedOf(rows, options);
	const changed = changedIn(cleaned);
	const moves = movesIn(cleaned);
	const report: ReportedStep[] = [];
	let left = cleaned.rows.length;
	const ends = cleaned.plus === 1 ? 'sidste dag på adressen' : 'første dag væk';
	for (const [index, navn] of episodeSteps(ends).entries()) {
		const own = changed.filter(({ trin }) => trin === index + 1);
		const fjernet = own.filter(({ udfald }) => udfald === 'fjernet').length;
		const counts = { foer: left, aendret: own.length - fjernet, fjernet, efter: left - fjernet };
		report.push({ trin: index + 1, navn, enhed: 'ophold', ...counts });
		left -= fjernet;
	}
	const ofMoves = (trin: number, navn: string, aendret: number) =>
		report.push({
			...{ trin, navn, enhed: 'flytninger', aendret, fjernet: 0 },
			...{ foer: moves.length, efter: moves.length }
		});
	ofMoves(8, 'flytninger', 0);
	ofMoves(9, 'flyttet sammen', movedTogether(moves.map(({ husstand }) => husstand)));
	ofMoves(10, 'administrativ adresse', moves.filter(({ administrativ }) => administrativ).length);
	ofMoves(10, 'seneste uger, ufuldstændige', moves.filter(({ ufuldstaendig }) => ufuldstaendig).length);
	ofMoves(10, 'kommunekode før 2007', moves.filter(({ kode_foer_2007 }) => kode_foer_2007).length);
	return report;
}

const episodeSteps = (ends: string) => [
	'læs og udfyld',
	'dubletter',
	'samme startdato',
	'nul dage',
	'overlap',
	`huller; slutdato er ${ends}`,
	'samme adresse og omdøbte veje'
];

function movedTogether(households: readonly (number | null)[]): number {
	const sizes = new Map<number, number>();
	for (const household of households)
		if (household !== null) sizes.set(household, (sizes.get(household) ?? 0) + 1);
	return [...sizes.values()].filter((size) => size > 1).reduce((sum, size) => sum + size, 0);
}
