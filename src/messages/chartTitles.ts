import { inBoth } from '#messages/inBoth.ts';

/** The words of which titles of charts are made. */
export const chartTitles = inBoth({
	da: {
		/** How a title speaks of things. */
		titles: {
			count: 'Antal',
			by: (what: string, group: string) => `${what} efter ${group}`,
			and: (one: string, other: string) => `${one} og ${other}`,
			per: (what: string, unit: string) => `${what} pr. ${unit}`,
			split: (title: string, group: string) => `${title}, delt efter ${group}`,
			spread: (what: string) => `Fordeling af ${what}`,
			between: (what: string, areas: string) => `${what} mellem ${areas}`,
			municipalities: 'kommuner',
			places: 'steder',
			toAndFrom: (what: string, area: string) => `${what} til og fra ${area}`,
			oneArea: 'ét sted',
			net: (what: string, area: string) => `${what}: netto efter alder i ${area}`,
			perThousand: (what: string) => `${what} pr. 1.000 indbyggere`,
			residence: 'Hvor længe de bliver boende',
			measured: {
				count: (of: string) => of,
				distinct: (of: string) => `Forskellige ${of}`,
				sum: (of: string) => `Sum af ${of}`,
				mean: (of: string) => `Gennemsnit af ${of}`,
				median: (of: string) => `Median af ${of}`,
				min: (of: string) => `Mindste ${of}`,
				max: (of: string) => `Største ${of}`,
				share: (of: string) => `Andel af ${of}`
			}
		},
		/** Words of names as a person would write them. */
		words: { year: 'år', kommunekode: 'kommune', komkode: 'kommune' },
		/** Whole names. */
		names: {
			fra: 'fraflytningssted',
			til: 'tilflytningssted',
			'fra kommune': 'fraflytningskommune',
			kommune: 'kommune',
			'til kommune': 'tilflytningskommune',
			'fra bydel': 'fraflytningsbydel',
			'til bydel': 'tilflytningsbydel',
			'fra distrikt': 'fraflytningsdistrikt',
			'til distrikt': 'tilflytningsdistrikt'
		}
	},
	en: {
		titles: {
			count: 'Count',
			by: (what: string, group: string) => `${what} by ${group}`,
			and: (one: string, other: string) => `${one} and ${other}`,
			per: (what: string, unit: string) => `${what} per ${unit}`,
			split: (title: string, group: string) => `${title}, by ${group}`,
			spread: (what: string) => `Distribution of ${what}`,
			between: (what: string, areas: string) => `${what} between ${areas}`,
			municipalities: 'municipalities',
			places: 'places',
			toAndFrom: (what: string, area: string) => `${what} to and from ${area}`,
			oneArea: 'one place',
			net: (what: string, area: string) => `${what}: net by age in ${area}`,
			perThousand: (what: string) => `${what} per 1,000 inhabitants`,
			residence: 'How long they stay',
			measured: {
				count: (of: string) => of,
				distinct: (of: string) => `Different ${of}`,
				sum: (of: string) => `Sum of ${of}`,
				mean: (of: string) => `Mean of ${of}`,
				median: (of: string) => `Median of ${of}`,
				min: (of: string) => `Smallest ${of}`,
				max: (of: string) => `Largest ${of}`,
				share: (of: string) => `Share of ${of}`
			}
		},
		words: { year: 'year', kommunekode: 'kommune', komkode: 'kommune' },
		names: {
			fra: 'place of origin',
			til: 'destination',
			kommune: 'municipality',
			'fra kommune': 'municipality of origin',
			'til kommune': 'municipality of destination',
			'fra bydel': 'district of origin',
			'til bydel': 'district of destination',
			'fra distrikt': 'district of origin',
			'til distrikt': 'district of destination'
		}
	}
});
