/** Three round numbers for a legend: the largest that occurs, and some a half and a tenth of it. */
export function roundSamples(most: number): readonly number[] {
	const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
	const first = [5, 2, 1].map((step) => step * power).find((value) => value <= most) ?? power;
	const steps = { 5: [5, 2, 0.5], 2: [2, 1, 0.2], 1: [1, 0.5, 0.1] }[first / power] ?? [1];
	return steps.map((step) => step * power).filter((value) => value >= 1 && Number.isInteger(value));
}
