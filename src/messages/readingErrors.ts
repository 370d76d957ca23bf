import { inBoth } from '#messages/inBoth.ts';

/** Why a file cannot be read as a table, and how an extract differs from what the notebook expects. */
export const readingErrors = inBoth({
	da: {
		empty: (file: string) => `${file} er tom`,
		emptyWay: 'Hent udtrækket igen, og se efter, at filen har indhold.',
		notText: (file: string) => `${file} er hverken tekst eller et format, der kan læses her`,
		notTextLike: (file: string, kind: string) => `${file} ligner ${kind}, som ikke kan læses her`,
		notTextWay: 'Gem den som CSV, XLSX eller Parquet i det program, den kommer fra, og slip den her igen.',
		archiveWay: 'Pak arkivet ud, og slip de filer, du skal bruge.',
		notATable: (file: string) => `${file} kan ikke læses som en tabel`,
		notATableWay: 'Prøv et andet skilletegn eller antal linjer at springe over, eller se filen efter.',
		unreadable: (file: string) => `${file} kan ikke åbnes`,
		unreadableWay: 'Filen kan være flyttet, slettet eller åben i et andet program. Vælg den igen.',
		broken: (file: string, format: string) => `${file} er ikke hel (${format})`,
		brokenWay:
			'Filen kan være afbrudt under hentning. Hent den igen, eller gem den på ny i programmet, den kommer fra.',
		protected: (file: string) => `${file} er beskyttet med en adgangskode`,
		protectedWay: 'Åbn den i programmet, den kommer fra, fjern adgangskoden, og gem en kopi.',
		noSuchPart: (file: string, wanted: string) => `${file} har ikke ${wanted}`,
		noSuchPartWay: (found: string) => `Filen har: ${found}. Vælg et af dem.`,
		tooLarge: (file: string, limit: number) =>
			`${file} fylder mere end ${(limit / 1e6).toLocaleString('da')} MB, når den læses`,
		tooLargeWay: 'Gem den som CSV eller Parquet; de læses et stykke ad gangen.',
		tooManyColumns: (file: string, columns: number, limit: number) =>
			`${file} har ${columns.toLocaleString('da')} kolonner; der læses højst ${limit.toLocaleString('da')}`,
		tooManyColumnsWay:
			'Vælg de kolonner, der skal bruges, i det program, filen kommer fra, eller ret skilletegnet.',
		cancelled: (file: string) => `Læsningen af ${file} blev afbrudt`,
		cancelledWay: 'Slip filen igen, når du vil læse den.',
		rowJump: (expected: number, found: number) =>
			`Filen har ${found.toLocaleString('da')} rækker; sidst var der omkring ${expected.toLocaleString('da')}`,
		missingColumn: (column: string) => `Kolonnen ${column} mangler`,
		nearest: (column: string) => `; ${column} ligner`,
		addedColumn: (column: string) => `Kolonnen ${column} er ny`,
		retypedColumn: (column: string, expected: string, found: string) =>
			`Kolonnen ${column} er ${found}; notesbogen venter ${expected}`,
		reordered: 'Kolonnerne står i en anden rækkefølge',
		fileName: (expected: string, found: string) => `Filen hedder ${found}; notesbogen venter ${expected}`
	},
	en: {
		empty: (file: string) => `${file} is empty`,
		emptyWay: 'Fetch the extract again, and check that the file has content.',
		notText: (file: string) => `${file} is neither text nor a format that can be read here`,
		notTextLike: (file: string, kind: string) => `${file} looks like ${kind}, which cannot be read here`,
		notTextWay: 'Save it as CSV, XLSX or Parquet in the program it comes from, and drop it here again.',
		archiveWay: 'Unpack the archive, and drop the files that you need.',
		notATable: (file: string) => `${file} cannot be read as a table`,
		notATableWay: 'Try another separator or number of lines to skip, or look the file over.',
		unreadable: (file: string) => `${file} cannot be opened`,
		unreadableWay: 'The file may be moved, deleted or open in another program. Choose it again.',
		broken: (file: string, format: string) => `${file} is not whole (${format})`,
		brokenWay:
			'It may have been cut off on its way. Fetch it again, or save it anew in the program it comes from.',
		protected: (file: string) => `${file} is protected by a password`,
		protectedWay: 'Open it in the program it comes from, remove the password, and save a copy.',
		noSuchPart: (file: string, wanted: string) => `${file} has no ${wanted}`,
		noSuchPartWay: (found: string) => `The file has: ${found}. Choose one of them.`,
		tooLarge: (file: string, limit: number) =>
			`${file} takes more than ${(limit / 1e6).toLocaleString('en')} MB when it is read`,
		tooLargeWay: 'Save it as CSV or Parquet; these are read a stretch at a time.',
		tooManyColumns: (file: string, columns: number, limit: number) =>
			`${file} has ${columns.toLocaleString('en')} columns; at most ${limit.toLocaleString('en')} are read`,
		tooManyColumnsWay:
			'Choose the columns that are needed in the program the file comes from, or correct the separator.',
		cancelled: (file: string) => `Reading ${file} was cancelled`,
		cancelledWay: 'Drop the file again when you want to read it.',
		rowJump: (expected: number, found: number) =>
			`The file has ${found.toLocaleString('en')} rows; last time there were about ${expected.toLocaleString('en')}`,
		missingColumn: (column: string) => `The column ${column} is missing`,
		nearest: (column: string) => `; ${column} is like it`,
		addedColumn: (column: string) => `The column ${column} is new`,
		retypedColumn: (column: string, expected: string, found: string) =>
			`The column ${column} is ${found}; the notebook expects ${expected}`,
		reordered: 'The columns stand in another order',
		fileName: (expected: string, found: string) =>
			`The file is called ${found}; the notebook expects ${expected}`
	}
});
