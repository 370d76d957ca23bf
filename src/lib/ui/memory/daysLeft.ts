const day = 86_400_000;

/** Whole days from today to an ISO date, negative once it is past; nothing where it is no date. */
export function daysLeft(deleteBy: string, today: Date): number | undefined {
	const end = Date.parse(`${deleteBy}T00:00:00Z`);
	if (Number.isNaN(end) || !/^\d{4}-\d{2}-\d{2}$/.test(deleteBy)) return undefined;
	return Math.round((end - Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())) / day);
}
