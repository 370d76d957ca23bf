import type { Database } from '#lib/engine/database.ts';

/** Without ICU the engine knows no calendar day of the person's place. It is told, by these two names. */
export function teachToday(database: Database): void {
	for (const name of ['today', 'current_date']) {
		database.runNow(`CREATE MACRO ${name}() AS getvariable('kladde today')`);
	}
}

/** The day as it is where the person sits, written by us. Returns what was told, to spare the next telling. */
export function tellToday(database: Database, told: string, now: Date): string {
	const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
		.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
		.join('-');
	if (day !== told) database.runNow(`SET VARIABLE "kladde today" = DATE '${day}'`);
	return day;
}
