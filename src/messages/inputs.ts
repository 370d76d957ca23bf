import { inBoth } from '#messages/inBoth.ts';

export const inputs = inBoth({
	da: {
		notANumber: (text: string) => `“${text}” er ikke et tal. Skriv for eksempel 1.234,5.`,
		tooSmall: (min: string) => `Tallet skal være mindst ${min}.`,
		tooLarge: (max: string) => `Tallet må højst være ${max}.`,
		noOptions: 'Der er intet at vælge imellem endnu.',
		notOffered: (value: string) => `${value} (findes ikke længere)`,
		none: 'ingen',
		said: (yes: boolean) => (yes ? 'ja' : 'nej'),
		quarter: (quarter: number, year: string) => `${quarter}. kvartal ${year}`
	},
	en: {
		notANumber: (text: string) => `“${text}” is not a number. Write for example 1,234.5.`,
		tooSmall: (min: string) => `The number must be at least ${min}.`,
		tooLarge: (max: string) => `The number may be at most ${max}.`,
		noOptions: 'There is nothing to choose from yet.',
		notOffered: (value: string) => `${value} (no longer offered)`,
		none: 'none',
		said: (yes: boolean) => (yes ? 'yes' : 'no'),
		quarter: (quarter: number, year: string) => `quarter ${quarter} of ${year}`
	}
});
