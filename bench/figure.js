/**
 * One figure: a quantity of ours and one of its reference, measured in turn in one run, so that a busy machine
 * slows both. What counts is the ratio of the medians.
 *
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} what is measured
 * @property {string} reference what it is measured against
 * @property {'ms' | 'kB'} unit
 * @property {number} goal the ratio not to exceed
 * @property {number} repetitions
 * @property {(lab: import('./lab.js').Lab) => Promise<Trial>} open
 */

/** @typedef {{ ours: () => Promise<number>, reference: () => Promise<number>, close: () => Promise<void> }} Trial */

/**
 * @typedef {Pick<Figure, 'name' | 'what' | 'reference' | 'unit' | 'goal'> & {
 *   readonly ours: readonly number[],
 *   readonly references: readonly number[],
 *   readonly ratio: number,
 *   readonly met: boolean
 * }} Measured
 */

/** @param {Figure} figure @param {import('./lab.js').Lab} lab @returns {Promise<Measured>} */
export async function measure({ name, what, reference, unit, goal, repetitions, open }, lab) {
	/** @type {number[]} */
	const ours = [];
	/** @type {number[]} */
	const references = [];
	const trial = await open(lab);
	for (let repetition = 0; repetition < repetitions; repetition++) {
		references.push(await trial.reference());
		ours.push(await trial.ours());
	}
	await trial.close();
	const ratio = medianOf(ours) / medianOf(references);
	return { name, what, reference, unit, goal, ours, references, ratio, met: ratio <= goal };
}

/** @param {readonly number[]} values */
export function medianOf(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return sorted.length % 2 === 1
		? (sorted[Math.floor(middle)] ?? NaN)
		: ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** The measured figures as a Markdown table. @param {readonly Measured[]} measured */
export function tableOf(measured) {
	const head = ['Figure', 'Ours', 'Reference', 'Ratio', 'Goal', 'Met'];
	const rows = measured.map(({ what, reference, unit, ours, references, ratio, goal, met }) => [
		`${what} / ${reference}`,
		`${round(medianOf(ours))} ${unit}`,
		`${round(medianOf(references))} ${unit}`,
		round(ratio),
		`≤ ${goal}`,
		met ? 'yes' : 'no'
	]);
	return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Three digits that mean something. @param {number} value */
const round = (value) => String(value >= 100 ? Math.round(value) : Number(value.toPrecision(3)));
