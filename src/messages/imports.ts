import { inBoth } from '#messages/inBoth.ts';

/** The dialogs that stand between a file and the engine. */
export const imports = inBoth({
	da: {
		title: 'Indlæs udtræk',
		titleMany: (count: number) => `Indlæs ${count} filer`,
		intro: 'Sådan er filerne forstået. Ret, hvad der er galt, før de indlæses. Intet forlader maskinen.',
		grouping: 'Flere filer med de samme kolonner',
		together: (count: number) => `Ét udtræk af ${count} filer`,
		apart: (count: number) => `${count} udtræk, ét for hver fil`,
		name: 'Navn i SQL',
		fileColumn: 'Kolonne med filens navn',
		fileColumnHelp: 'Tom: ingen sådan kolonne.',
		encoding: 'Tegnsæt',
		separator: 'Skilletegn',
		separators: {
			semicolon: 'semikolon ;',
			comma: 'komma ,',
			tab: 'tabulator',
			pipe: 'lodret streg |'
		},
		decimal: 'Decimaltegn',
		decimals: { comma: 'komma 1,5', point: 'punktum 1.5' },
		thousands: 'Tusindtegn',
		thousandSigns: { none: 'intet', point: 'punktum 1.234', comma: 'komma 1,234', space: 'mellemrum 1 234' },
		header: 'Første linje er kolonnenavne',
		skip: 'Linjer at springe over',
		skipped: (count: number) => (count === 1 ? '1 linje sprunget over' : `${count} linjer sprunget over`),
		date: 'Datoer skrives',
		noDate: 'ingen datoer',
		columns: 'Kolonner og de første rækker',
		columnName: (column: string) => `Navn på kolonne ${column}`,
		columnType: (column: string) => `Type for ${column}`,
		noHeader: 'uden navn',
		types: {
			text: 'tekst',
			integer: 'heltal',
			decimal: 'decimaltal',
			date: 'dato',
			timestamp: 'tidspunkt',
			boolean: 'ja/nej'
		},
		misfits: 'Passer ikke:',
		moreColumns: (count: string) => `… og ${count} kolonner mere, som også indlæses.`,
		look: 'se her',
		doubts: 'Kan læses på to måder',
		doubtNumber: (column: string, text: string, chosen: string, other: string) =>
			`${text} i ${column} er læst som ${chosen}; det kunne være ${other}. Ret decimaltegnet, hvis det er det.`,
		doubtDate: (column: string, text: string, chosen: string, other: string) =>
			`${text} i ${column} er læst som ${chosen}; det kunne være ${other}. Ret datoformen, hvis det er det.`,
		doubtDash: (column: string) =>
			`En streg i ${column} er læst som ingen værdi. Hos Danmarks Statistik betyder den nul.`,
		misfitsWay: 'Vælg tekst, eller lad dem blive holdt ude og talt.',
		rereading: 'Læses igen …',
		load: 'Indlæs',
		badName: {
			empty: 'Udtrækket skal have et navn.',
			shape: 'Brug bogstaver, tal og _, og begynd ikke med et tal.',
			taken: (name: string) => `Navnet ${name} er brugt. Vælg et andet.`
		},
		contractTitle: 'Notesbogen beder om sine udtræk',
		contractIntro:
			'Notesbogen husker, hvilke filer den bygger på, men ikke deres rækker. Find dem på din egen maskine.',
		pattern: (file: string) => `Venter på ${file}`,
		states: {
			missing: 'mangler',
			reading: 'læses',
			loading: 'indlæses',
			failed: 'ikke indlæst',
			differs: 'afviger',
			loaded: 'indlæst',
			unreadable: 'kan ikke læses'
		},
		find: (name: string) => `Find filen til ${name} …`,
		loadAnyway: (name: string) => `Indlæs ${name} alligevel`,
		later: 'Senere',
		differences: (name: string) => `Sådan afviger ${name}`,
		cannotLoad: 'Filen har ingen af de ventede kolonner. Find en anden.',
		loadFailed: (name: string) => `${name} kunne ikke indlæses`,
		loadFailedWay: 'Find filen igen. Det, der var i hukommelsen i forvejen, er urørt.',
		rows: (count: string) => `${count} rækker`
	},
	en: {
		title: 'Load an extract',
		titleMany: (count: number) => `Load ${count} files`,
		intro:
			'This is how the files were understood. Mend what is wrong before they are loaded. Nothing leaves the machine.',
		grouping: 'Several files with the same columns',
		together: (count: number) => `One extract of ${count} files`,
		apart: (count: number) => `${count} extracts, one for each file`,
		name: 'Name in SQL',
		fileColumn: 'Column with the file’s name',
		fileColumnHelp: 'Empty: no such column.',
		encoding: 'Encoding',
		separator: 'Separator',
		separators: {
			semicolon: 'semicolon ;',
			comma: 'comma ,',
			tab: 'tab',
			pipe: 'vertical bar |'
		},
		decimal: 'Decimal sign',
		decimals: { comma: 'comma 1,5', point: 'point 1.5' },
		thousands: 'Thousands sign',
		thousandSigns: { none: 'none', point: 'point 1.234', comma: 'comma 1,234', space: 'space 1 234' },
		header: 'The first line holds column names',
		skip: 'Lines to skip',
		skipped: (count: number) => (count === 1 ? '1 line skipped' : `${count} lines skipped`),
		date: 'Dates are written',
		noDate: 'no dates',
		columns: 'Columns and the first rows',
		columnName: (column: string) => `Name of column ${column}`,
		columnType: (column: string) => `Type of ${column}`,
		noHeader: 'unnamed',
		types: {
			text: 'text',
			integer: 'integer',
			decimal: 'decimal',
			date: 'date',
			timestamp: 'time',
			boolean: 'yes/no'
		},
		misfits: 'Do not fit:',
		moreColumns: (count: string) => `… and ${count} more columns, which are loaded too.`,
		look: 'look here',
		doubts: 'Can be read in two ways',
		doubtNumber: (column: string, text: string, chosen: string, other: string) =>
			`${text} in ${column} was read as ${chosen}; it could be ${other}. Change the decimal sign if it is.`,
		doubtDate: (column: string, text: string, chosen: string, other: string) =>
			`${text} in ${column} was read as ${chosen}; it could be ${other}. Change the form of dates if it is.`,
		doubtDash: (column: string) =>
			`A dash in ${column} was read as no value. To Statistics Denmark it means zero.`,
		misfitsWay: 'Choose text, or let them be kept out and counted.',
		rereading: 'Being read again …',
		load: 'Load',
		badName: {
			empty: 'The extract needs a name.',
			shape: 'Use letters, digits and _, and do not begin with a digit.',
			taken: (name: string) => `The name ${name} is taken. Choose another.`
		},
		contractTitle: 'The notebook asks for its extracts',
		contractIntro:
			'The notebook remembers which files it builds on, but not their rows. Find them on your own machine.',
		pattern: (file: string) => `Expects ${file}`,
		states: {
			missing: 'missing',
			reading: 'being read',
			loading: 'loading',
			failed: 'not loaded',
			differs: 'differs',
			loaded: 'loaded',
			unreadable: 'cannot be read'
		},
		find: (name: string) => `Find the file for ${name} …`,
		loadAnyway: (name: string) => `Load ${name} all the same`,
		later: 'Later',
		differences: (name: string) => `How ${name} differs`,
		cannotLoad: 'The file has none of the expected columns. Find another.',
		loadFailed: (name: string) => `${name} could not be loaded`,
		loadFailedWay: 'Find the file again. What was in memory before is untouched.',
		rows: (count: string) => `${count} rows`
	}
});
