import { inBoth } from '#messages/inBoth.ts';

export const trust = inBoth({
	da: {
		region: 'Før den kører',
		unrun: 'Notesbogen er åbnet uden at køre',
		cameIn: (cells: number) =>
			cells === 1 ? 'Én celle kom udefra og venter' : `${cells} celler kom udefra og venter`,
		intro:
			'Den er ikke gemt i denne browser. Læs, hvad den vil gøre, og kør den, når du stoler på den. Intet er kørt, ingen filer er åbnet.',
		introSome:
			'De kører ikke af sig selv, heller ikke når du ændrer andet, og det, der læser dem, venter på dem. Resten af notesbogen er din.',
		differs: (when: string) => `Den er ændret, siden du gemte den her ${when}.`,
		showDifferences: 'Vis forskellene',
		savedHere: (when: string) => `den, du gemte her ${when}`,
		holds: 'Det består den af',
		counts: (parts: string) => `Celler: ${parts}.`,
		kinds: {
			sql: (count: number) => `${count} SQL`,
			ts: (count: number) => `${count} TypeScript`,
			input: (count: number) => (count === 1 ? '1 parameter' : `${count} parametre`),
			chart: (count: number) => (count === 1 ? '1 diagram' : `${count} diagrammer`),
			md: (count: number) => `${count} tekst`,
			other: (count: number) => `${count} af andre slags, som ikke køres`
		},
		reads: 'Det vil den læse',
		noExtracts: 'Den beder ikke om udtræk.',
		madeHere: 'opdigtede data, som appen selv laver',
		waits: (file: string) => `en fil som ${file}, som du selv finder`,
		extract: (name: string, from: string) => `${name}: ${from}.`,
		readNothing: 'Ingen celle læser det.',
		readCounts: 'Rækkerne tælles; ingen kolonne er nævnt.',
		readColumns: (columns: string) => `SQL læser højst disse kolonner: ${columns}.`,
		readAll: (loads: string) => `Kan læse alle kolonner (${loads}): koden siger ikke hvilke.`,
		readAllUnknown: 'Kan læse alle kolonner: koden siger ikke hvilke.',
		does: 'Det vil den gøre',
		plain: 'Den læser og regner. Intet i teksten peger på andet.',
		signs: {
			creates: (names: string) => `Laver tabeller eller udsnit i hukommelsen: ${names}.`,
			changes: (words: string) => `Ændrer tabeller i hukommelsen (${words}). Dine filer ændres aldrig.`,
			macro: (names: string) => `Laver egne funktioner: ${names}.`,
			'hides-function': (names: string) =>
				`Sætter sin egen funktion i stedet for den indbyggede ${names}. Forespørgsler bagefter kan betyde noget andet, end de ser ud til.`,
			beyond: (words: string) =>
				`Spørger efter filer, adresser eller indstillinger (${words}). Databasemotoren kan ikke nå dem.`,
			'made-query': (words: string) =>
				`Skriver en forespørgsel, mens den kører (${words}). Hvad den læser, kan ikke siges på forhånd.`,
			markup: (names: string) =>
				`Laver HTML eller SVG (${names}). Det vises renset, uden kode og uden adresser.`,
			refused: (names: string) => `Nævner ${names}. Det afvises eller findes ikke, hvor koden kører.`,
			'made-code': (names: string) =>
				`Laver kode, mens den kører (${names}). Den kan ikke læses på forhånd, men kører i det samme bur.`,
			'does-not-parse': () => 'Kan ikke læses som kode, så det kan ikke siges, hvad den gør.',
			folded: () => 'Koden er foldet sammen.',
			'long-line': (about: string) => `Har en linje, der er så lang, at den ikke ses helt (${about}).`,
			'far-right': (line: string) => `Har kode langt ude til højre i linje ${line}.`,
			'hidden-signs': (codes: string) =>
				`Har tegn, der ikke ses eller vender rækkefølgen af andre (${codes}). Teksten kan se ud som en anden.`,
			lookalike: (about: string) => `Har bogstaver, der ligner andre: ${about}.`
		},
		looksLike: (word: string, like: string, letters: string) => `${word} ligner ${like}, men har ${letters}`,
		lineAndLength: (line: string, length: string) => `linje ${line}, ${length} tegn`,
		inCells: 'I',
		deceives: 'Det kan narre øjet',
		cannot: 'Det kan den ikke',
		cannotText:
			'Sende noget ud af denne maskine, læse filer, du ikke selv giver den, eller røre andre sider. Det gælder, uanset hvad teksten siger.',
		selfTest: 'Prøv det i din browser',
		runs: 'Kører du en enkelt celle, kører også det, den læser.',
		run: 'Kør den',
		runThese: 'Lad dem køre',
		trust: 'Stol på den, men kør ikke nu',
		look: 'Se cellerne først',
		more: 'Vis, hvad den vil gøre',
		waiting: (cells: number) => (cells === 1 ? '1 celle venter.' : `${cells} celler venter.`),
		trusted: 'Notesbogen kører nu, når du beder den om det.',
		recognised: 'Notesbøger, der er gemt her, genkendes og kører uden at blive spurgt om.',
		forget: 'Glem, hvad der er gemt her',
		forgotten: (texts: number) =>
			texts === 1 ? '1 tekst genkendes ikke længere.' : `${texts} tekster genkendes ikke længere.`,
		cpr: {
			title: 'Teksten ligner noget med CPR-numre',
			text: (count: number) =>
				count === 1
					? 'Der står noget i teksten, der ligner et CPR-nummer. Gemmer du, står det i filen, og hvem der får den, kan læse det.'
					: `Der står ${count} steder i teksten noget, der ligner CPR-numre. Gemmer du, står de i filen, og hvem der får den, kan læse dem.`,
			kept: 'Kladder og tidligere versioner af teksten ligger i denne browser. Er nummeret rettet, kan de fjernes under Versioner …',
			list: 'Her står de',
			front: 'Notesbogens hoved (titel, formål, udtræk)',
			headOf: (cell: string) => `Navnet på ${cell}`,
			line: (line: number) => `linje ${line}`,
			goTo: (place: string) => `Gå til ${place}`,
			save: 'Gem alligevel'
		}
	},
	en: {
		region: 'Before it runs',
		unrun: 'The notebook was opened without running',
		cameIn: (cells: number) =>
			cells === 1 ? 'One cell came from elsewhere and waits' : `${cells} cells came from elsewhere and wait`,
		intro:
			'It was not saved in this browser. Read what it will do, and run it when you trust it. Nothing has run, no file was opened.',
		introSome:
			'They do not run by themselves, nor when you change something else, and what reads them waits for them. The rest of the notebook is yours.',
		differs: (when: string) => `It has changed since you saved it here ${when}.`,
		showDifferences: 'Show the differences',
		savedHere: (when: string) => `what you saved here ${when}`,
		holds: 'What it is made of',
		counts: (parts: string) => `Cells: ${parts}.`,
		kinds: {
			sql: (count: number) => `${count} SQL`,
			ts: (count: number) => `${count} TypeScript`,
			input: (count: number) => (count === 1 ? '1 parameter' : `${count} parameters`),
			chart: (count: number) => (count === 1 ? '1 chart' : `${count} charts`),
			md: (count: number) => `${count} text`,
			other: (count: number) => `${count} of other kinds, which are not run`
		},
		reads: 'What it will read',
		noExtracts: 'It asks for no extracts.',
		madeHere: 'invented data that the app makes itself',
		waits: (file: string) => `a file like ${file}, which you find yourself`,
		extract: (name: string, from: string) => `${name}: ${from}.`,
		readNothing: 'No cell reads it.',
		readCounts: 'Its rows are counted; no column is named.',
		readColumns: (columns: string) => `SQL reads at most these columns: ${columns}.`,
		readAll: (loads: string) => `Can read all columns (${loads}): the code does not say which.`,
		readAllUnknown: 'Can read all columns: the code does not say which.',
		does: 'What it will do',
		plain: 'It reads and computes. Nothing in its text points to anything else.',
		signs: {
			creates: (names: string) => `Makes tables or views in memory: ${names}.`,
			changes: (words: string) => `Changes tables in memory (${words}). Your files are never changed.`,
			macro: (names: string) => `Makes functions of its own: ${names}.`,
			'hides-function': (names: string) =>
				`Puts a function of its own in the place of the built-in ${names}. Queries after it may mean something else than they seem to.`,
			beyond: (words: string) =>
				`Asks for files, addresses or settings (${words}). The database engine cannot reach them.`,
			'made-query': (words: string) =>
				`Writes a query while it runs (${words}). What that reads cannot be said beforehand.`,
			markup: (names: string) =>
				`Makes HTML or SVG (${names}). It is shown cleaned, without code and addresses.`,
			refused: (names: string) => `Names ${names}. That is refused, or does not exist where the code runs.`,
			'made-code': (names: string) =>
				`Makes code while it runs (${names}). It cannot be read beforehand, but runs in the same cage.`,
			'does-not-parse': () => 'Cannot be read as code, so nobody can say what it does.',
			folded: () => 'The code is folded away.',
			'long-line': (about: string) => `Has a line too long to be seen whole (${about}).`,
			'far-right': (line: string) => `Has code far to the right in line ${line}.`,
			'hidden-signs': (codes: string) =>
				`Has signs that are not seen, or turn the order of others (${codes}). The text may look like another.`,
			lookalike: (about: string) => `Has letters that look like others: ${about}.`
		},
		looksLike: (word: string, like: string, letters: string) =>
			`${word} looks like ${like}, but has ${letters}`,
		lineAndLength: (line: string, length: string) => `line ${line}, ${length} characters`,
		inCells: 'In',
		deceives: 'What may deceive the eye',
		cannot: 'What it cannot do',
		cannotText:
			'Send anything out of this machine, read files that you do not give it, or touch other pages. That holds whatever its text says.',
		selfTest: 'Try it in your browser',
		runs: 'If you run a single cell, what it reads runs too.',
		run: 'Run it',
		runThese: 'Let them run',
		trust: 'Trust it, but do not run it now',
		look: 'Look at the cells first',
		more: 'Show what it will do',
		waiting: (cells: number) => (cells === 1 ? '1 cell waits.' : `${cells} cells wait.`),
		trusted: 'The notebook now runs when you ask it to.',
		recognised: 'Notebooks that were saved here are known again, and run without being asked about.',
		forget: 'Forget what was saved here',
		forgotten: (texts: number) =>
			texts === 1 ? '1 text is known no more.' : `${texts} texts are known no more.`,
		cpr: {
			title: 'The text seems to hold CPR numbers',
			text: (count: number) =>
				count === 1
					? 'Something in the text looks like a CPR number. If you save, it stands in the file, and whoever gets that can read it.'
					: `In ${count} places of the text something looks like a CPR number. If you save, they stand in the file, and whoever gets that can read them.`,
			kept: 'Drafts and earlier versions of the text lie in this browser. Once the number is mended they can be removed under Versions …',
			list: 'Where they stand',
			front: 'The notebook’s head (title, purpose, extracts)',
			headOf: (cell: string) => `The name of ${cell}`,
			line: (line: number) => `line ${line}`,
			goTo: (place: string) => `Go to ${place}`,
			save: 'Save anyway'
		}
	}
});
