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
		files: 'Filer',
		name: 'Navn i SQL',
		fileColumn: 'Kolonne med filens navn',
		fileColumnHelp: 'Tom: ingen sådan kolonne.',
		dialect: 'Læst sådan',
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
		inFile: 'I filen',
		noHeader: 'uden navn',
		types: {
			text: 'tekst',
			integer: 'heltal',
			decimal: 'decimaltal',
			date: 'dato',
			timestamp: 'tidspunkt',
			boolean: 'ja/nej'
		},
		misfits: (count: number) => `Passer ikke til typen, ${count} set:`,
		misfitsWay: 'Vælg tekst, eller lad dem blive holdt ude og talt.',
		rereading: 'Læses igen …',
		load: 'Indlæs',
		cannotRead: 'Kan ikke læses',
		leftOut: 'Filen tages ikke med.',
		badName: {
			empty: 'Udtrækket skal have et navn.',
			shape: 'Brug bogstaver, tal og _, og begynd ikke med et tal.',
			taken: (name: string) => `Navnet ${name} er brugt. Vælg et andet.`
		},
		badColumn: {
			empty: 'En kolonne mangler navn.',
			twice: (name: string) => `To kolonner hedder ${name}. Omdøb den ene.`
		},
		contractTitle: 'Notesbogen beder om sine udtræk',
		contractIntro:
			'Notesbogen husker, hvilke filer den bygger på, men ikke deres rækker. Find dem på din egen maskine.',
		pattern: (file: string) => `Venter på ${file}`,
		states: {
			missing: 'mangler',
			reading: 'læses',
			differs: 'afviger',
			ok: 'passer',
			loaded: 'indlæst',
			unreadable: 'kan ikke læses'
		},
		find: (name: string) => `Find filen til ${name} …`,
		dropHere: 'eller slip filerne her',
		found: (files: string) => `Fundet: ${files}`,
		loadAnyway: (name: string) => `Indlæs ${name} alligevel`,
		loadFitting: 'Indlæs det, der passer',
		later: 'Senere',
		differences: (name: string) => `Sådan afviger ${name}`,
		cannotLoad: 'Uden de kolonner, der mangler, kan udtrækket ikke indlæses. Find en anden fil.',
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
		files: 'Files',
		name: 'Name in SQL',
		fileColumn: 'Column with the file’s name',
		fileColumnHelp: 'Empty: no such column.',
		dialect: 'Read like this',
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
		inFile: 'In the file',
		noHeader: 'unnamed',
		types: {
			text: 'text',
			integer: 'integer',
			decimal: 'decimal',
			date: 'date',
			timestamp: 'time',
			boolean: 'yes/no'
		},
		misfits: (count: number) => `Do not fit the type, ${count} seen:`,
		misfitsWay: 'Choose text, or let them be kept out and counted.',
		rereading: 'Being read again …',
		load: 'Load',
		cannotRead: 'Cannot be read',
		leftOut: 'The file is left out.',
		badName: {
			empty: 'The extract needs a name.',
			shape: 'Use letters, digits and _, and do not begin with a digit.',
			taken: (name: string) => `The name ${name} is taken. Choose another.`
		},
		badColumn: {
			empty: 'A column has no name.',
			twice: (name: string) => `Two columns are called ${name}. Rename one.`
		},
		contractTitle: 'The notebook asks for its extracts',
		contractIntro:
			'The notebook remembers which files it builds on, but not their rows. Find them on your own machine.',
		pattern: (file: string) => `Expects ${file}`,
		states: {
			missing: 'missing',
			reading: 'being read',
			differs: 'differs',
			ok: 'fits',
			loaded: 'loaded',
			unreadable: 'cannot be read'
		},
		find: (name: string) => `Find the file for ${name} …`,
		dropHere: 'or drop the files here',
		found: (files: string) => `Found: ${files}`,
		loadAnyway: (name: string) => `Load ${name} all the same`,
		loadFitting: 'Load what fits',
		later: 'Later',
		differences: (name: string) => `How ${name} differs`,
		cannotLoad: 'Without the missing columns the extract cannot be loaded. Find another file.',
		rows: (count: string) => `${count} rows`
	}
});
