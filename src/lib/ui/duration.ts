/** Milliseconds as a person reads them: `12 ms`, `1,4 s`, `2 min 5 s`. */
export function duration(milliseconds: number, language: string): string {
	if (milliseconds < 1000) return `${Math.max(1, Math.round(milliseconds))} ms`;
	const seconds = milliseconds / 1000;
	if (seconds < 60) {
		return `${seconds.toLocaleString(language, { maximumFractionDigits: 1 })} s`;
	}
	return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
