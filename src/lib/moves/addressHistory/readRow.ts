import { dayOf, type Day } from '#lib/moves/synthetic/days.ts';

type Given = string | number | bigint | Date | null | undefined;

/** An episode as an extract gives it: one person at one address. Dates are dates, or text as Danish registers write it. */
export type AddressRow = {
	readonly personnummer: Given;
	readonly kommunekode: Given;
	readonly vejkode: Given;
	readonly husnr: Given;
	readonly tilflytningsdato: Given;
	readonly fraflytningsdato: Given;
	readonly etage?: Given;
	readonly side?: Given;
	readonly registreret?: Given;
	readonly status?: Given;
	readonly foedselsdato?: Given;
};

/** A row that was understood. `start` is -Infinity where it is not known, `end` Infinity where it has not come. */
export type Episode = {
	readonly person: string | null;
	/** `0159 0012 7A st th`; empty where there is none. */
	readonly address: string;
	readonly start: Day;
	readonly end: Day;
	readonly registered: Day | undefined;
	readonly born: Day | undefined;
	/** 80 has left the country, 90 is dead. */
	readonly status: 0 | 80 | 90;
	/** A lost zero or a sign was mended. */
	readonly padded: boolean;
	/** A date stood for no date. */
	readonly sentinel: boolean;
	/** Why it cannot be used. */
	readonly unusable?: string;
};

/** Step 1: what one row tells by itself. */
export function readRow(row: AddressRow): Episode {
	const number = textOf(row.personnummer);
	const person = number === undefined ? null : tenDigits(number);
	const [municipality, street] = [textOf(row.kommunekode), textOf(row.vejkode)];
	const [from, to] = [readDay(row.tilflytningsdato), readDay(row.fraflytningsdato)];
	const codes = [municipality, street].filter((code) => code !== undefined);
	const unusable =
		person === null
			? 'intet personnummer'
			: from === 'unread' || to === 'unread'
				? 'dato kan ikke læses'
				: codes.some((code) => code.length > 4)
					? 'kode kan ikke læses'
					: undefined;
	return {
		person,
		address: codes.length === 0 ? '' : `${padded(municipality)} ${padded(street)} ${houseOf(row)}`,
		start: typeof from === 'number' ? from : -Infinity,
		end: typeof to === 'number' ? to : Infinity,
		registered: dayIn(row.registreret),
		born: dayIn(row.foedselsdato),
		status: statusOf(row.status),
		padded: (person !== null && person !== number) || codes.some((code) => code.length < 4),
		sentinel: from === 'sentinel' || to === 'sentinel',
		...(unusable !== undefined && { unusable })
	};
}

const written = (given: Given): string =>
	given instanceof Date ? given.toISOString().slice(0, 10) : String(given ?? '');

const textOf = (given: Given): string | undefined =>
	written(given).replace(/^\p{Zs}+|\p{Zs}+$/gu, '') || undefined;

const padded = (code: string | undefined) => code?.padStart(4, '0') ?? '----';

function houseOf({ husnr, etage, side }: AddressRow): string {
	const flat = written(etage) === '' && written(side) === '' ? '' : ` ${written(etage)} ${written(side)}`;
	return written(husnr) + flat;
}

/** With the zero that nine digits have lost, and without a sign before the last four. A pseudonym stays as it is. */
function tenDigits(text: string): string {
	if (/^\d{9}$/.test(text)) return `0${text}`;
	return text.length === 11 && /[- ]/.test(text.charAt(6)) ? text.slice(0, 6) + text.slice(7) : text;
}

function statusOf(given: Given): 0 | 80 | 90 {
	const text = written(given);
	return text === '80' ? 80 : text === '90' ? 90 : 0;
}

type ReadDay = Day | 'none' | 'sentinel' | 'unread';

const dayIn = (given: Given): Day | undefined => {
	const day = given === null || given === undefined ? 'none' : parsed(given);
	return typeof day === 'number' ? day : undefined;
};

function readDay(given: Given): ReadDay {
	const day = textOf(given) === undefined ? 'none' : parsed(given);
	return typeof day === 'number' && sentinels.has(day) ? 'sentinel' : day;
}

/** The 1st of January 1 and 1900 and the last day of 9999 stand for no day. */
const sentinels = new Set([-719_162, dayOf(1900, 1, 1), dayOf(9999, 12, 31)]);

const patterns = [
	/^(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})$/,
	/^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
	/^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
	/^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
	/^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:(?:[01]\d|2[0-3])[0-5]\d)?$/
];

function parsed(given: Given): Day | 'unread' {
	if (given instanceof Date) return Math.floor(given.getTime() / 86_400_000);
	const text = textOf(given) ?? '';
	for (const pattern of patterns) {
		const { year, month, day } = pattern.exec(text)?.groups ?? {};
		if (year !== undefined) return civilDay(Number(year), Number(month), Number(day)) ?? 'unread';
	}
	return 'unread';
}

function civilDay(year: number, month: number, day: number): Day | undefined {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
		? date.getTime() / 86_400_000
		: undefined;
}
