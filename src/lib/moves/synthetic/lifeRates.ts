/** Yearly rates by age, rounded to what is common in Denmark: they make histories believable, no more. */
type ByAge = readonly (readonly [below: number, rate: number])[];

const move: ByAge = [
	[20, 0.32],
	[25, 0.44],
	[30, 0.36],
	[35, 0.23],
	[40, 0.14],
	[50, 0.09],
	[65, 0.06],
	[80, 0.035],
	[120, 0.06]
];
const death: ByAge = [
	[1, 0.003],
	[40, 0.0004],
	[50, 0.0015],
	[60, 0.004],
	[70, 0.01],
	[80, 0.027],
	[90, 0.08],
	[120, 0.24]
];
const birth: ByAge = [
	[19, 0.003],
	[25, 0.035],
	[30, 0.11],
	[35, 0.12],
	[40, 0.055],
	[45, 0.01],
	[120, 0]
];
const emigration: ByAge = [
	[18, 0],
	[30, 0.016],
	[40, 0.009],
	[60, 0.003],
	[120, 0.0008]
];
const leavingHome: ByAge = [
	[18, 0],
	[19, 0.15],
	[22, 0.45],
	[30, 0.6],
	[120, 0]
];
const findingAPartner: ByAge = [
	[20, 0],
	[25, 0.12],
	[35, 0.25],
	[50, 0.1],
	[120, 0.01]
];
const parting: ByAge = [
	[50, 0.025],
	[120, 0.006]
];

/** A household's moves by the age of its eldest; the other rates by a person's own. */
export const moveRate = rateOf(move);
export const deathRate = rateOf(death);
/** Of women. */
export const birthRate = rateOf(birth);
export const emigrationRate = rateOf(emigration);
export const leavingHomeRate = rateOf(leavingHome);
export const partnerRate = rateOf(findingAPartner);
export const partingRate = rateOf(parting);

/** New households from abroad a year, per inhabitant. */
export const immigrationRate = 0.009;

/** Moves in each month against the mean, January first: leases and studies begin in late summer. */
export const monthWeights: readonly number[] = [0.9, 0.9, 0.95, 0.9, 0.9, 1, 1.1, 1.4, 1.25, 1, 0.9, 0.8];

/** One rate for each age, so that a year of life costs one look-up. */
function rateOf(table: ByAge): (age: number) => number {
	const rates = Array.from({ length: 121 }, (_, age) => table.find(([limit]) => age < limit)?.[1] ?? 0);
	return (age) => rates[Math.min(age, 120)] ?? 0;
}
