/** An age group, its first and last year of age, and how many of 100,000 persons belong to it. */
export type StandardAgeGroup = {
	readonly aldersgruppe: string;
	readonly fra_alder: number;
	/** The last group is open: 150. */
	readonly til_alder: number;
	readonly vaegt: number;
};

/**
 * The European Standard Population of 2013 with the oldest in groups to 95 and over, 100,000 persons (Eurostat,
 * Revision of the European Standard Population, 2013): weights for directlyStandardisedRate.
 */
export const europeanStandardPopulation = (): readonly StandardAgeGroup[] =>
	weights.map(([fra_alder, vaegt], index) => {
		const next = weights[index + 1]?.[0];
		const til_alder = next === undefined ? 150 : next - 1;
		const aldersgruppe =
			next === undefined
				? `${fra_alder}+`
				: fra_alder === til_alder
					? String(fra_alder)
					: `${fra_alder}-${til_alder}`;
		return { aldersgruppe, fra_alder, til_alder, vaegt };
	});

const weights: readonly (readonly [from: number, weight: number])[] = [
	[0, 1000],
	[1, 4000],
	[5, 5500],
	[10, 5500],
	[15, 5500],
	[20, 6000],
	[25, 6000],
	[30, 6500],
	[35, 7000],
	[40, 7000],
	[45, 7000],
	[50, 7000],
	[55, 6500],
	[60, 6000],
	[65, 5500],
	[70, 5000],
	[75, 4000],
	[80, 2500],
	[85, 1500],
	[90, 800],
	[95, 200]
];
