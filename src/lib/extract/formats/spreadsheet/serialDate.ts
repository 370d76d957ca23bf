/** Which day a workbook counts from: Excel's own way, or that of old Macintoshes. */
export type Epoch = 1900 | 1904;

const day = 86_400_000;

/** The first serial beyond 9999-12-31, by epoch. */
const beyond = { 1900: 2_958_466, 1904: 2_957_004 } as const;

/**
 * A serial number as ISO date, with a clock where it is not midnight; undefined where it is no date. Excel
 * counts a 29 February 1900 that never was (serial 60), after Lotus: earlier days are one further on.
 */
export function dateOfSerial(serial: number, epoch: Epoch): string | undefined {
	const moment = Math.round(serial * day);
	if (!(moment >= 0 && moment < beyond[epoch] * day)) return undefined;
	const days = Math.floor(moment / day);
	const clock = clockOf(moment - days * day);
	const date = days === 60 && epoch === 1900 ? '1900-02-29' : isoDay(days, epoch);
	return clock === '00:00:00' ? date : `${date} ${clock}`;
}

function isoDay(days: number, epoch: Epoch): string {
	const start = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
	return new Date(start + days * day).toISOString().slice(0, 10);
}

/** A time of day, or a length of time of more than one: `36:00:00`. */
export function clockOfSerial(serial: number): string {
	const length = Math.round(Math.abs(serial) * day);
	return (serial < 0 && length > 0 ? '-' : '') + clockOf(length);
}

function clockOf(milliseconds: number): string {
	const rest = milliseconds % 1000;
	const seconds = (milliseconds - rest) / 1000;
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
	return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, '0')}`;
}
