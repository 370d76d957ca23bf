import { fileWords } from '#messages/fileWords.ts';
import { importColumns } from '#messages/importColumns.ts';
import { inBoth } from '#messages/inBoth.ts';
import { pseudonymKeys } from '#messages/pseudonymKeys.ts';

/** The dialogs that stand between a file and the engine. */
export const imports = inBoth({
	da: {
		...importColumns.da,
		...fileWords.da,
		key: pseudonymKeys.da,
		title: 'Indlæs udtræk',
		titleMany: (count: number) => `Indlæs ${count} filer`,
		intro:
			'Sådan er filerne forstået. Ret, hvad der er galt, og vælg, hvad der er brug for. Intet forlader maskinen.',
		looking: (file: string) => `Læser ${file} …`,
		lookingMany: (count: number, first: string) => `Læser ${count} filer, først ${first} …`,
		format: 'Format',
		partsOf: {
			sheets: (file: string) => `Ark i ${file}`,
			members: (file: string) => `Filer i ${file}`,
			objects: (file: string) => `Tabeller i ${file}`
		},
		moreParts: (count: number) => `Vis ${count} flere`,
		range: 'Område',
		rangeHelp: 'Tom: alt, hvad arket har.',
		cuts: 'Kolonner begynder ved tegn',
		quote: 'Anførselstegn',
		quotes: { double: 'dobbelt "', none: 'ingen' },
		look: 'se her',
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
		doubts: 'Kan læses på to måder',
		questions: {
			number: (columns: string) => `Hvordan er tallene i ${columns} skrevet?`,
			date: (columns: string) => `Hvad er dag, og hvad er måned i ${columns}?`,
			dash: (columns: string) => `Hvad betyder stregen i ${columns}?`
		},
		numberAnswers: { ',': 'Komma er decimaltegn', '.': 'Punktum er decimaltegn' },
		otherNumbers: 'Skrevet på anden måde',
		dateAnswer: (pattern: string) => `Skrevet ${pattern}`,
		dashAnswers: ['Ingen værdi', 'Nul, som hos Danmarks Statistik'],
		asNow: 'sådan læses de nu',
		isReadAs: 'læses som',
		noValue: 'ingen værdi',
		andMore: (shown: string, more: number) => `${shown} og ${more} flere`,
		unanswered: (count: number, columns: string) =>
			`${count === 1 ? '1 spørgsmål er ubesvaret' : `${count} spørgsmål er ubesvarede`}: ${columns}. Uden svar læses de som nu.`,
		remarksTitle: 'Fundet i filen',
		remarks: {
			sheetErrors: (count: number) =>
				`${count === 1 ? '1 celle' : `${count} celler`} med fejl (som #DIV/0!) læses som ingen værdi.`,
			mergedCells: (count: number) =>
				`${count === 1 ? '1 flettet celle' : `${count} flettede celler`}: værdien står i den første, resten er tomme.`,
			noResults: (count: number) =>
				`${count === 1 ? '1 formel' : `${count} formler`} uden gemt resultat læses som ingen værdi. Gem arket i regnearksprogrammet.`,
			hiddenRows: (count: number) => `${count === 1 ? '1 skjult række' : `${count} skjulte rækker`} er med.`,
			nested: (columns: string) => `Indlejrede værdier bliver til JSON-tekst: ${columns}.`
		},
		rereading: 'Læses igen …',
		reread: { done: 'Læst igen.', nowhere: 'Sådan kan filen ikke læses. Vælg noget andet.' },
		paste: {
			title: 'Indsæt en tabel fra Excel',
			how: 'Marker cellerne i Excel, også overskrifterne, og kopier dem. Klik så et sted på siden, der ikke er kode, og tryk',
			here: 'Eller indsæt her',
			placeholder: 'Ctrl+V',
			noTable:
				'Det kopierede er ingen tabel med mindst to kolonner og to rækker. Kopier celler, og prøv igen.'
		},
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
		loadedDiffering: (name: string) => `${name} er indlæst, men er ikke som sidst`,
		cannotLoad: 'Filen har ingen af de ventede kolonner. Find en anden.',
		loadFailed: (name: string) => `${name} kunne ikke indlæses`,
		loadFailedWay: 'Find filen igen. Det, der var i hukommelsen i forvejen, er urørt.',
		rows: (count: string) => (count === '1' ? '1 række' : `${count} rækker`)
	},
	en: {
		...importColumns.en,
		...fileWords.en,
		key: pseudonymKeys.en,
		title: 'Load an extract',
		titleMany: (count: number) => `Load ${count} files`,
		intro:
			'This is how the files were understood. Mend what is wrong, and choose what is needed. Nothing leaves the machine.',
		looking: (file: string) => `Reading ${file} …`,
		lookingMany: (count: number, first: string) => `Reading ${count} files, first ${first} …`,
		format: 'Format',
		partsOf: {
			sheets: (file: string) => `Sheets in ${file}`,
			members: (file: string) => `Files in ${file}`,
			objects: (file: string) => `Tables in ${file}`
		},
		moreParts: (count: number) => `Show ${count} more`,
		range: 'Range',
		rangeHelp: 'Empty: all that the sheet holds.',
		cuts: 'Columns begin at character',
		quote: 'Quotation mark',
		quotes: { double: 'double "', none: 'none' },
		look: 'look here',
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
		doubts: 'Can be read in two ways',
		questions: {
			number: (columns: string) => `How are the numbers in ${columns} written?`,
			date: (columns: string) => `Which is the day and which the month in ${columns}?`,
			dash: (columns: string) => `What does the dash in ${columns} mean?`
		},
		numberAnswers: { ',': 'The comma is the decimal sign', '.': 'The point is the decimal sign' },
		otherNumbers: 'Written otherwise',
		dateAnswer: (pattern: string) => `Written ${pattern}`,
		dashAnswers: ['No value', 'Zero, as Statistics Denmark has it'],
		asNow: 'read so now',
		isReadAs: 'is read as',
		noValue: 'no value',
		andMore: (shown: string, more: number) => `${shown} and ${more} more`,
		unanswered: (count: number, columns: string) =>
			`${count === 1 ? '1 question is' : `${count} questions are`} unanswered: ${columns}. Unanswered, they are read as now.`,
		remarksTitle: 'Found in the file',
		remarks: {
			sheetErrors: (count: number) =>
				`${count === 1 ? '1 cell' : `${count} cells`} with an error (such as #DIV/0!) ${count === 1 ? 'is' : 'are'} read as no value.`,
			mergedCells: (count: number) =>
				`${count === 1 ? '1 merged cell' : `${count} merged cells`}: the value stands in the first, the rest are empty.`,
			noResults: (count: number) =>
				`${count === 1 ? '1 formula without a stored result is' : `${count} formulas without a stored result are`} read as no value. Save the sheet in its spreadsheet program.`,
			hiddenRows: (count: number) =>
				count === 1 ? '1 hidden row is included.' : `${count} hidden rows are included.`,
			nested: (columns: string) => `Nested values become JSON text: ${columns}.`
		},
		rereading: 'Being read again …',
		reread: { done: 'Read again.', nowhere: 'The file cannot be read like that. Choose otherwise.' },
		paste: {
			title: 'Paste a table from Excel',
			how: 'Select the cells in Excel, headers included, and copy them. Then click on the page where there is no code, and press',
			here: 'Or paste here',
			placeholder: 'Ctrl+V',
			noTable: 'What was copied is no table of two columns and two rows or more. Copy cells, and try again.'
		},
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
		loadedDiffering: (name: string) => `${name} was loaded, but is not as before`,
		cannotLoad: 'The file has none of the expected columns. Find another.',
		loadFailed: (name: string) => `${name} could not be loaded`,
		loadFailedWay: 'Find the file again. What was in memory before is untouched.',
		rows: (count: string) => (count === '1' ? '1 row' : `${count} rows`)
	}
});
