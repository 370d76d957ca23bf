/** Waits for an answer from something that may end before: gives then what `lost` makes of the end. */
export type UnlessEnded = <T>(answer: Promise<T>, lost: (detail: string) => T) => Promise<T>;

/**
 * For many who wait for something with one end. `Promise.race` with that end would do the same, but an end that
 * does not come holds on to every answer that it was ever raced with, and so to all rows that were ever looked at.
 */
export function unlessEnded(end: Promise<string>): UnlessEnded {
	const waiting = new Set<(detail: string) => void>();
	let ended: string | undefined;
	void end.then((detail) => {
		ended = detail;
		for (const lose of waiting) lose(detail);
		waiting.clear();
	});
	return (answer, lost) =>
		new Promise((resolve, reject) => {
			const lose = (detail: string) => resolve(lost(detail));
			if (ended !== undefined) return lose(ended);
			waiting.add(lose);
			const done = () => waiting.delete(lose);
			answer.finally(done).then(resolve, reject);
		});
}
