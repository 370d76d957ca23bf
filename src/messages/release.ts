import { inBoth } from '#messages/inBoth.ts';

const counted = (count: number, one: string, more: string, locale: string) =>
	`${count.toLocaleString(locale)} ${count === 1 ? one : more}`;

export const release = inBoth({
	da: {
		menu: 'Tag med ud …',
		formats: {
			danish: 'CSV til dansk Excel (;)',
			'danish-1252': 'CSV, ældre dansk (windows-1252)',
			international: 'CSV, international (,)',
			xlsx: 'Excel (XLSX)',
			parquet: 'Parquet',
			png: 'Billede (PNG)',
			svg: 'Tegning (SVG)'
		},
		copyTable: 'Kopiér tabellen',
		asSeen: (part: { rows: number; columns: number }, whole: { rows: number; columns: number }) =>
			`${part.rows.toLocaleString('da-DK')} af ${counted(whole.rows, 'række', 'rækker', 'da-DK')}${
				part.columns === whole.columns ? '' : ` og ${part.columns} af ${whole.columns} kolonner`
			}, som de står her`,
		asSeenSoon: 'Rækkerne, som de kommer til at stå her',
		/** In the name of a file that holds less than the table. */
		part: 'udsnit',
		wholeTable: (rows: number) => `Hele tabellen: ${counted(rows, 'række', 'rækker', 'da-DK')}`,
		viewChanged: 'Visningen blev ændret imens. Prøv igen.',
		tableOf: (format: string) => `Tallene som ${format}`,
		underWay: (file: string, percent: string) => `Skriver ${file}: ${percent}`,
		cancel: 'Afbryd',
		left: (file: string) => `${file} er taget med ud.`,
		copied: 'Kopieret til udklipsholderen.',
		size: (rows: number, columns: number) =>
			`${counted(rows, 'række', 'rækker', 'da-DK')}, ${counted(columns, 'kolonne', 'kolonner', 'da-DK')}.`,
		losses: {
			letters: (count: number) =>
				`${counted(count, 'tegn findes', 'tegn findes', 'da-DK')} ikke i windows-1252 og blev til ?. UTF-8 har dem alle.`,
			'long-texts': (count: number) =>
				`${counted(count, 'tekst', 'tekster', 'da-DK')} var længere end de 32.767 tegn, en celle i et ark kan have, og er skåret af dér.`,
			rows: (count: number) =>
				`${counted(count, 'række', 'rækker', 'da-DK')} er ikke med: et ark kan ikke have flere. CSV og Parquet kan.`
		},
		conditions: {
			statistics:
				'Notesbogens formål er statistik: rækker om enkeltpersoner må ikke forlade den (databeskyttelsesloven § 10). Tag kun opgørelser med ud.'
		},
		askTitle: 'Må det forlade notesbogen?',
		goOn: 'Tag det med ud',
		tooManyTitle: 'Et ark kan ikke have alle rækkerne',
		tooMany: (rows: string, most: string) =>
			`Tabellen har ${rows} rækker, og et ark kan have ${most}. Skal de første ${most} tages med? CSV og Parquet kan have dem alle.`,
		takeFirst: 'Tag de første',
		stale: 'Intet blev taget med ud: resultatet er forældet eller ved at blive lavet. Kør cellen først.',
		changed: 'Intet blev taget med ud: cellen blev kørt igen imens. Prøv igen.',
		cancelled: (file: string) => `${file} blev afbrudt; der er ingen fil.`,
		'disk-full': (file: string) =>
			`${file} kunne ikke skrives: disken er fuld. Gør plads, eller vælg et andet sted.`,
		'too-many-cells': (most: string) =>
			`Der kopieres højst ${most} celler ad gangen. Vælg færre, eller tag tabellen med ud som fil.`,
		failed: (detail: string) => `Intet blev taget med ud. ${detail}`,
		sheet: {
			data: 'Data',
			notes: 'Noter',
			notebook: 'Notesbog',
			cell: 'Celle',
			rows: 'Rækker',
			rowsHere: 'Rækker i dette ark',
			rowsOf: 'Rækker i hele tabellen',
			columns: 'Kolonner',
			columnsOf: 'Kolonner i hele tabellen',
			filters: 'Kun rækker, hvor',
			sorting: 'Sorteret efter',
			at: 'Taget med ud',
			purpose: 'Formål',
			legalBasis: 'Hjemmel'
		},
		source: (source: string) => `Kilde: ${source}`
	},
	en: {
		menu: 'Take out …',
		formats: {
			danish: 'CSV for a Danish Excel (;)',
			'danish-1252': 'CSV, older Danish (windows-1252)',
			international: 'CSV, international (,)',
			xlsx: 'Excel (XLSX)',
			parquet: 'Parquet',
			png: 'Picture (PNG)',
			svg: 'Drawing (SVG)'
		},
		copyTable: 'Copy the table',
		asSeen: (part: { rows: number; columns: number }, whole: { rows: number; columns: number }) =>
			`${part.rows.toLocaleString('en-GB')} of ${counted(whole.rows, 'row', 'rows', 'en-GB')}${
				part.columns === whole.columns ? '' : ` and ${part.columns} of ${whole.columns} columns`
			}, as they stand here`,
		asSeenSoon: 'The rows as they will stand here',
		part: 'part',
		wholeTable: (rows: number) => `The whole table: ${counted(rows, 'row', 'rows', 'en-GB')}`,
		viewChanged: 'The view was changed meanwhile. Try again.',
		tableOf: (format: string) => `The numbers as ${format}`,
		underWay: (file: string, percent: string) => `Writing ${file}: ${percent}`,
		cancel: 'Break off',
		left: (file: string) => `${file} was taken out.`,
		copied: 'Copied to the clipboard.',
		size: (rows: number, columns: number) =>
			`${counted(rows, 'row', 'rows', 'en-GB')}, ${counted(columns, 'column', 'columns', 'en-GB')}.`,
		losses: {
			letters: (count: number) =>
				`${counted(count, 'letter is', 'letters are', 'en-GB')} not in windows-1252 and became ?. UTF-8 has them all.`,
			'long-texts': (count: number) =>
				`${counted(count, 'text', 'texts', 'en-GB')} longer than the 32,767 letters of a sheet’s cell, cut there.`,
			rows: (count: number) =>
				`${counted(count, 'row', 'rows', 'en-GB')} left out: a sheet can hold no more. CSV and Parquet can.`
		},
		conditions: {
			statistics:
				'The notebook’s purpose is statistics: rows about single persons may not leave it (section 10 of the Danish data protection act). Take out totals only.'
		},
		askTitle: 'May it leave the notebook?',
		goOn: 'Take it out',
		tooManyTitle: 'A sheet cannot hold all the rows',
		tooMany: (rows: string, most: string) =>
			`The table has ${rows} rows, and a sheet can hold ${most}. Take the first ${most}? CSV and Parquet can hold them all.`,
		takeFirst: 'Take the first',
		stale: 'Nothing was taken out: the result is stale or being made. Run the cell first.',
		changed: 'Nothing was taken out: the cell was run again meanwhile. Try again.',
		cancelled: (file: string) => `${file} was broken off; there is no file.`,
		'disk-full': (file: string) =>
			`${file} could not be written: the disk is full. Make room, or choose another place.`,
		'too-many-cells': (most: string) =>
			`At most ${most} cells are copied at a time. Choose fewer, or take the table out as a file.`,
		failed: (detail: string) => `Nothing was taken out. ${detail}`,
		sheet: {
			data: 'Data',
			notes: 'Notes',
			notebook: 'Notebook',
			cell: 'Cell',
			rows: 'Rows',
			rowsHere: 'Rows in this sheet',
			rowsOf: 'Rows of the whole table',
			columns: 'Columns',
			columnsOf: 'Columns of the whole table',
			filters: 'Only rows where',
			sorting: 'Sorted by',
			at: 'Taken out',
			purpose: 'Purpose',
			legalBasis: 'Legal basis'
		},
		source: (source: string) => `Source: ${source}`
	}
});
