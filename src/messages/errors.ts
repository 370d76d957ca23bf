import { inBoth } from '#messages/inBoth.ts';

type ValueWords = { readonly [kind: string]: string };

/** Why a cell has no result. Every sentence names the thing; every `…Way` is the way out. */
export const errors = inBoth({
	da: {
		didYouMean: (candidates: string) => `Mente du ${candidates}?`,
		or: 'eller',
		and: 'og',
		line: (line: number) => `Linje ${line}`,
		syntax: 'Koden i cellen kan ikke læses',
		syntaxWay: 'Ret stedet, der er markeret. Cellens seneste resultat bliver stående.',
		unknownTable: (name: string) => `Der er ingen tabel, der hedder ${name}`,
		unknownTableWay: 'Ret navnet, eller tilføj en celle eller et udtræk med det navn.',
		locked: 'Forespørgslen rækker ud efter noget, motoren er låst for',
		lockedWay:
			'Netværk, filer uden for udtrækkene, udvidelser og indstillinger er lukket, så data bliver på maskinen. Slip filen på siden som et udtræk i stedet.',
		notOnBoard: (what: string) => `${what} er ikke med i denne motor`,
		notOnBoardWay: {
			icu: 'Brug dansk sortering i resultattabellen eller en nøglekolonne, og giv dagens dato som parameter.',
			json: 'Læs JSON i en TypeScript-celle, og giv resultatet videre som tabel.',
			file: 'Slip filen på siden som et udtræk, så læser appen den selv.',
			other: 'Skriv det uden denne funktion, eller regn det ud i en TypeScript-celle.'
		},
		unknownParameter: (name: string) => `Der er ingen parameter, der hedder $${name}`,
		unknownParameterWay: (name: string) => `Tilføj en parametercelle med navnet ${name}, eller ret navnet.`,
		thrown: (name: string, line: string) => `${name}${line}`,
		thrownAt: (line: number) => ` i linje ${line}`,
		thrownWay: 'Ret linjen, og kør cellen igen.',
		/** What a value is, in words; other kinds go by their own name, as `Map`. */
		values: {
			number: 'et tal',
			bigint: 'et helt tal',
			string: 'en tekst',
			boolean: 'sandt eller falsk',
			undefined: 'ingen værdi',
			null: 'ingen værdi',
			symbol: 'et symbol',
			function: 'en funktion',
			table: 'en tabel',
			input: 'en parameter, som skrives med $ foran',
			inputTable: 'en tabel af værdier, som skrives uden $ efter FROM',
			emptyList: 'en tom liste, så ingen kan se dens kolonner'
		} as ValueWords,
		notATable: (name: string, actual: string) => `${name} kan ikke læses som tabel: det er ${actual}`,
		notATableWay: (name: string) =>
			`SQL kan læse en liste af poster eller en Arrow-tabel. Lad ${name} være en af dem.`,
		notAScalar: (name: string, actual: string) => `${name} er ikke en enkelt værdi: det er ${actual}`,
		notAScalarWay: (name: string) => `Vælg ét tal eller én tekst, for eksempel \${${name}.felt}.`,
		missingExtract: (name: string, file: string) => `Udtrækket ${name} er ikke indlæst (${file})`,
		missingExtractWay: 'Slip filen på siden, eller find den under Udtræk.',
		input: 'Parametercellen kan ikke læses',
		inputWay: 'Ret den markerede linje. En parameter har mindst type, label og value.',
		duplicate: (name: string, cells: string) => `Navnet ${name} står på flere celler: ${cells}`,
		duplicateWay: 'Omdøb den ene.',
		reserved: {
			extract: (name: string) => `Navnet ${name} tilhører et udtræk`,
			app: (name: string) => `Navnet ${name} tilhører en tabel, som alle notesbøger har`
		},
		reservedWay: 'Omdøb cellen.',
		cycle: (cells: string) => `Cellerne venter på hinanden i ring: ${cells}`,
		cycleWay: 'Lad en af dem læse noget andet.',
		upstream: (name: string, cell: string) => `Venter på ${name}, som kommer fra ${cell}`,
		upstreamWay: 'Den celle har intet resultat. Ret eller kør den, så kører denne med.',
		paused: (name: string, cell: string) => `Venter på ${name}: ${cell} er på pause og har intet resultat`,
		pausedWay: 'Kør den celle for sig, eller ophæv dens pause.',
		held: (name: string, cell: string) => `Venter på ${name}: ${cell} kom udefra og er ikke sat til at køre`,
		heldWay: 'Læs den celle, og kør den, når du stoler på den.',
		stopped: 'Cellen blev stoppet',
		stoppedWay: 'Kør den igen, når du er klar. Intet er ændret.',
		outOfMemory: 'Der er ikke hukommelse nok til resultatet',
		outOfMemoryWay:
			'Filtrer eller tæl op tidligere, vælg færre kolonner, eller fjern et udtræk. Andet er urørt.',
		internal: 'Der gik noget galt i Kladde selv, ikke i cellen',
		internalWay:
			'Notesbogen er urørt. Kør cellen igen, eller gem og genindlæs siden. Sker det igen, så meld fejlen med teksten her.',
		engineDied: 'Databasemotoren gik ned og er startet igen',
		engineDiedWay: 'Notesbogen er urørt. Kør cellen igen; udtræk, der ikke kom tilbage, skal findes på ny.',
		cageDied: 'Burets TypeScript blev afbrudt og er startet igen',
		cageDiedWay: 'Notesbogen er urørt. Kør cellen igen; en løkke uden ende skal have en udgang.'
	},
	en: {
		didYouMean: (candidates: string) => `Did you mean ${candidates}?`,
		or: 'or',
		and: 'and',
		line: (line: number) => `Line ${line}`,
		syntax: 'The cell’s code cannot be read',
		syntaxWay: 'Mend the marked place. The cell’s last result stays.',
		unknownTable: (name: string) => `There is no table called ${name}`,
		unknownTableWay: 'Mend the name, or add a cell or an extract of that name.',
		locked: 'The query reaches for something the engine is locked against',
		lockedWay:
			'Network, files beside the extracts, extensions and settings are closed, so that data stay on the machine. Drop the file on the page as an extract instead.',
		notOnBoard: (what: string) => `${what} is not on board this engine`,
		notOnBoardWay: {
			icu: 'Use Danish sorting in the result table or a key column, and give today’s date as a parameter.',
			json: 'Read JSON in a TypeScript cell, and pass the result on as a table.',
			file: 'Drop the file on the page as an extract; the app reads it itself.',
			other: 'Write it without this function, or compute it in a TypeScript cell.'
		},
		unknownParameter: (name: string) => `There is no parameter called $${name}`,
		unknownParameterWay: (name: string) => `Add a parameter cell called ${name}, or mend the name.`,
		thrown: (name: string, line: string) => `${name}${line}`,
		thrownAt: (line: number) => ` on line ${line}`,
		thrownWay: 'Mend the line, and run the cell again.',
		values: {
			number: 'a number',
			bigint: 'a whole number',
			string: 'a text',
			boolean: 'true or false',
			undefined: 'no value',
			null: 'no value',
			symbol: 'a symbol',
			function: 'a function',
			table: 'a table',
			input: 'a parameter, which is written with $ before it',
			inputTable: 'a table of values, which is written without $ after FROM',
			emptyList: 'an empty list, so that nobody can see its columns'
		} as ValueWords,
		notATable: (name: string, actual: string) => `${name} cannot be read as a table: it is ${actual}`,
		notATableWay: (name: string) =>
			`SQL reads a list of records or an Arrow table. Let ${name} be one of them.`,
		notAScalar: (name: string, actual: string) => `${name} is not a single value: it is ${actual}`,
		notAScalarWay: (name: string) => `Choose one number or one text, for example \${${name}.field}.`,
		missingExtract: (name: string, file: string) => `The extract ${name} is not loaded (${file})`,
		missingExtractWay: 'Drop the file on the page, or find it under Extracts.',
		input: 'The parameter cell cannot be read',
		inputWay: 'Mend the marked line. A parameter has at least type, label and value.',
		duplicate: (name: string, cells: string) => `The name ${name} is on several cells: ${cells}`,
		duplicateWay: 'Rename one.',
		reserved: {
			extract: (name: string) => `The name ${name} belongs to an extract`,
			app: (name: string) => `The name ${name} belongs to a table that every notebook has`
		},
		reservedWay: 'Rename the cell.',
		cycle: (cells: string) => `The cells wait for each other in a ring: ${cells}`,
		cycleWay: 'Let one of them read something else.',
		upstream: (name: string, cell: string) => `Waits for ${name}, which comes from ${cell}`,
		upstreamWay: 'That cell has no result. Mend or run it, and this one runs too.',
		paused: (name: string, cell: string) => `Waits for ${name}: ${cell} is paused and has no result`,
		pausedWay: 'Run that cell by itself, or end its pause.',
		held: (name: string, cell: string) =>
			`Waits for ${name}: ${cell} came from elsewhere and has not been let run`,
		heldWay: 'Read that cell, and run it when you trust it.',
		stopped: 'The cell was stopped',
		stoppedWay: 'Run it again when you are ready. Nothing has changed.',
		outOfMemory: 'There is not enough memory for the result',
		outOfMemoryWay:
			'Filter or count earlier, choose fewer columns, or remove an extract. Everything else is untouched.',
		internal: 'Something went wrong in Kladde itself, not in the cell',
		internalWay:
			'The notebook is untouched. Run the cell again, or save and reload the page. If it happens again, report it with the text here.',
		engineDied: 'The database engine went down and was started again',
		engineDiedWay:
			'The notebook is untouched. Run the cell again; extracts that did not come back must be found anew.',
		cageDied: 'The cage’s TypeScript was ended and started again',
		cageDiedWay: 'The notebook is untouched. Run the cell again; a loop without end needs an exit.'
	}
});
