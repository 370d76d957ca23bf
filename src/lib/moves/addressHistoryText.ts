import { danishDate, type Day } from '#lib/moves/synthetic/days.ts';
import type { Spell } from '#lib/moves/synthetic/registry.ts';

const header = [
	'personnummer',
	'kommunekode',
	'vejkode',
	'husnr',
	'etage',
	'side',
	'tilflytningsdato',
	'fraflytningsdato',
	'registreret',
	'status'
].join(';');

const linesPerPiece = 2000;

/** The spells as a Danish register writes them, in pieces: `;`, `dd-mm-yyyy`, open ends empty. */
export function* addressHistoryText(spells: readonly Spell[]): Generator<string> {
	yield `${header}\r\n`;
	const dates = new Map<Day, string>();
	for (let start = 0; start < spells.length; start += linesPerPiece) {
		const lines = spells.slice(start, start + linesPerPiece).map((spell) => lineOf(spell, dates));
		yield lines.join('');
	}
}

function lineOf({ person, kommune, address, from, to, registered }: Spell, dates: Map<Day, string>): string {
	const { street, house, floor, door } = address;
	const left = to === undefined ? '' : dateText(to, dates);
	const where = `${kommune};${street};${house};${floor};${door}`;
	const when = `${dateText(from, dates)};${left};${dateText(registered, dates)}`;
	return `${person.number};${where};${when};${person.status}\r\n`;
}

/** A decade has few dates and a history many spells. */
function dateText(day: Day, dates: Map<Day, string>): string {
	const known = dates.get(day);
	if (known !== undefined) return known;
	const text = danishDate(day);
	dates.set(day, text);
	return text;
}
