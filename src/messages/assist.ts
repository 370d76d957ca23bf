import { inBoth } from '#messages/inBoth.ts';

const cellsThat = (count: number) => (count === 1 ? '1 celle' : `${count} celler`);
const cellsThere = (count: number) => (count === 1 ? '1 cell' : `${count} cells`);

/** Help with writing: what the editor says of names, and of changing them. */
export const assist = inBoth({
	da: {
		from: { cell: 'celle', extract: 'udtræk', app: 'altid her' },
		tableFrom: {
			cell: 'Tabel fra en celle i notesbogen.',
			extract: 'Udtræk.',
			app: 'Tabel, som alle notesbøger har.'
		},
		rows: (count: string) => (count === '1' ? '1 række' : `${count} rækker`),
		notYet: 'Cellen er ikke kørt; kolonnerne er dem, teksten fortæller om.',
		cte: 'Navngivet forespørgsel (WITH) i denne celle.',
		aliasOf: (table: string) => `Andet navn for ${table}.`,
		aliasOfQuery: 'Navn for en underforespørgsel.',
		window: 'Navngivet vindue (WINDOW) i denne celle.',
		columnOf: (table: string) => `Kolonne i ${table}.`,
		ofQuery: 'Kolonne, som forespørgslen selv giver navn.',
		nullable: 'Kan mangle (NULL).',
		notNull: 'Mangler aldrig.',
		macro: 'Makro fra en celle i notesbogen.',
		tsValue: 'Værdi fra en TypeScript-celle.',
		input: (label: string, type: string) => `Parameteren ${label}: ${type}.`,
		inputTypes: {
			select: 'valg fra en liste',
			radio: 'valg mellem få',
			slider: 'skyder',
			number: 'tal',
			text: 'tekst',
			date: 'dato',
			checkbox: 'ja eller nej',
			range: 'interval med .fra og .til',
			period: 'periode med .fra og .til',
			button: 'tryk på en knap',
			table: 'tabel af værdier'
		} as Readonly<Record<string, string>>,
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
		notFormatted: (reason: string) =>
			reason === ''
				? 'Teksten blev ikke sat op, for den ville ikke sige det samme bagefter.'
				: `Teksten blev ikke sat op: ${reason}`
	},
	en: {
		from: { cell: 'cell', extract: 'extract', app: 'always here' },
		tableFrom: {
			cell: 'Table of a cell in this notebook.',
			extract: 'Extract.',
			app: 'Table that every notebook has.'
		},
		rows: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
		notYet: 'The cell has not run; the columns are those its text tells of.',
		cte: 'Named query (WITH) in this cell.',
		aliasOf: (table: string) => `Another name for ${table}.`,
		aliasOfQuery: 'Name of a subquery.',
		window: 'Named window (WINDOW) in this cell.',
		columnOf: (table: string) => `Column of ${table}.`,
		ofQuery: 'Column that the query itself names.',
		nullable: 'May be missing (NULL).',
		notNull: 'Never missing.',
		macro: 'Macro of a cell in this notebook.',
		tsValue: 'Value of a TypeScript cell.',
		input: (label: string, type: string) => `Parameter ${label}: ${type}.`,
		inputTypes: {
			select: 'a choice from a list',
			radio: 'a choice between a few',
			slider: 'a slider',
			number: 'a number',
			text: 'text',
			date: 'a date',
			checkbox: 'yes or no',
			range: 'range with .fra and .til',
			period: 'period with .fra and .til',
			button: 'presses of a button',
			table: 'table of values'
		},
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
		notFormatted: (reason: string) =>
			reason === ''
				? 'The text was not formatted, since it would not say the same afterwards.'
				: `The text was not formatted: ${reason}`
	}
});
