import { inBoth } from '#messages/inBoth.ts';

const cellsThat = (count: number) => (count === 1 ? '1 celle' : `${count} celler`);
const cellsThere = (count: number) => (count === 1 ? '1 cell' : `${count} cells`);

/** Help with writing: what the editor says of names, and of changing them. */
export const assist = inBoth({
	da: {
		newName: (name: string) => `Nyt navn for ${name}`,
		rename: 'Omdøb',
		cancel: 'Fortryd',
		renamed: (from: string, to: string, others: number) =>
			others === 0
				? `${from} hedder nu ${to}.`
				: `${from} hedder nu ${to}, og ${cellsThat(others)} fulgte med.`,
		notRenamable: 'Navnet her kan ikke omdøbes. Stil markøren i et navn, som en celle giver.',
		taken: (name: string) => `Navnet ${name} er taget. Vælg et andet.`,
		notAName: (name: string) =>
			name === ''
				? 'Skriv et navn.'
				: `${name} kan ikke være navn her, hvor det læses af andre end SQL. Brug bogstaver, tal og _, og begynd ikke med et tal.`,
		notHere: (name: string) =>
			`${name} er navnet på et udtræk eller en af programmets tabeller. Et udtræk omdøbes, hvor det indlæses.`,
		notFormatted: (reason: string) => `Teksten blev ikke sat op: ${reason}`
	},
	en: {
		newName: (name: string) => `New name for ${name}`,
		rename: 'Rename',
		cancel: 'Cancel',
		renamed: (from: string, to: string, others: number) =>
			others === 0
				? `${from} is now called ${to}.`
				: `${from} is now called ${to}, and ${cellsThere(others)} followed.`,
		notRenamable: 'The name here cannot be changed. Put the cursor into a name that a cell gives.',
		taken: (name: string) => `The name ${name} is taken. Choose another.`,
		notAName: (name: string) =>
			name === ''
				? 'Write a name.'
				: `${name} cannot be a name here, where more than SQL reads it. Use letters, digits and _, and do not begin with a digit.`,
		notHere: (name: string) =>
			`${name} is the name of an extract or of one of the app’s tables. An extract is renamed where it is loaded.`,
		notFormatted: (reason: string) => `The text was not formatted: ${reason}`
	}
});
