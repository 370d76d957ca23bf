import { inBoth } from '#messages/inBoth.ts';

export const shell = inBoth({
	da: {
		appName: 'Kladde',
		language: 'Sprog',
		theme: 'Farver',
		themes: { system: 'Som systemet', light: 'Lyse', dark: 'Mørke' },
		untitled: 'Uden titel',
		title: 'Notesbogens titel',
		menu: 'Notesbog',
		newNotebook: 'Ny notesbog',
		open: 'Åbn notesbog …',
		openSample: 'Åbn et eksempel …',
		save: 'Gem',
		saveAs: 'Gem som …',
		addExtract: 'Tilføj udtræk …',
		runAll: 'Kør alle',
		runStale: 'Kør forældede',
		stop: 'Stop',
		undo: 'Fortryd',
		redo: 'Gentag',
		runMode: 'Ved ændringer',
		runModes: { auto: 'Kør automatisk', manual: 'Marker som forældet' },
		commands: 'Kommandoer',
		exportAs: 'Eksportér som …',
		selfTest: 'Selvtest: kan noget slippe ud?',
		receipt: 'Kvittering for databeskyttelse …',
		compareWith: 'Sammenlign med fil …',
		addFolder: 'Tilføj mappe …',
		pasteTable: 'Indsæt tabel fra Excel …',
		shortcuts: 'Genveje',
		skip: 'Gå til notesbogen',
		changed: 'Ikke gemt',
		kept: 'Gemt',
		savedAs: (name: string) => `Gemt som ${name}. Filen holder tekst og kode, ingen rækker.`,
		opened: (title: string) => `Notesbogen ${title} er åbnet. Intet er kørt.`,
		notRun: 'Notesbogen er åbnet uden at køre. Teksten er skrevet i denne browser, så den kører, når du vil.',
		unreadableTitle: (name: string) => `${name} kan ikke læses som notesbog`,
		unreadableHint: 'Filens tekst står herunder. Ret den, og prøv igen; intet er gået tabt.',
		tryAgain: 'Prøv igen',
		leave: 'Luk teksten',
		line: (line: number) => `Linje ${line}`,
		textOf: (name: string) => `Teksten i ${name}`,
		dropHere: 'Slip filerne her for at læse dem. De bliver på denne maskine.',
		engineReplaced:
			'Databasemotoren gik ned, oftest fordi hukommelsen slap op, og er startet igen. Udtræk hentes ind på ny; notesbogen er urørt.',
		startFailed: (detail: string) =>
			`Databasemotoren kunne ikke starte (${detail}). Se efter, at siden kan nå sit websted, og genindlæs den; notesbogens tekst er gemt som kladde.`,
		partMissing:
			'En del af Kladde kunne ikke hentes: der er ingen forbindelse til webstedet, eller der er kommet en ny udgave. Gem notesbogen, og genindlæs siden, når der er forbindelse; det, du har indlæst, skal så indlæses igen.',
		notebookRegion: 'Notesbog',
		extractsRegion: 'Udtræk',
		reading: (name: string) => `Læser ${name} …`,
		notOpened: {
			'not-text': (name: string) =>
				`${name} er ikke tekst, så den kan ikke være en notesbog. Vælg en .kladde.md-fil.`,
			'too-large': (name: string) =>
				`${name} er for stor til at være en notesbog. Er det et udtræk, så tilføj det som udtræk.`,
			unreadable: (name: string) =>
				`${name} kunne ikke læses. Er den flyttet eller åben et andet sted? Vælg den igen.`
		},
		notSaved: {
			'changed-outside': (name: string) => `${name} er ændret et andet sted. Gem som en ny fil.`,
			gone: (name: string) => `${name} findes ikke længere. Gem som en ny fil; intet er gået tabt.`,
			denied: (name: string) => `Browseren må ikke skrive i ${name}. Gem som en ny fil.`,
			'disk-full': (name: string) => `Der er ikke plads til ${name}. Gem et andet sted; intet er gået tabt.`,
			failed: (name: string) => `${name} kunne ikke gemmes. Prøv at gemme som en ny fil.`
		},
		leaveUnsaved: 'Notesbogen er ændret siden sidst, den blev gemt. Vil du lukke den alligevel?',
		leaveAnyway: 'Luk uden at gemme',
		cancel: 'Annuller',
		overwriteTitle: 'Filen er ændret siden',
		overwrite: (name: string) =>
			`${name} er ændret et andet sted, siden du åbnede den. Intet er skrevet endnu: vælg, hvad der skal ske.`
	},
	en: {
		appName: 'Kladde',
		language: 'Language',
		theme: 'Colours',
		themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
		untitled: 'Untitled',
		title: 'The notebook’s title',
		menu: 'Notebook',
		newNotebook: 'New notebook',
		open: 'Open notebook …',
		openSample: 'Open a sample …',
		save: 'Save',
		saveAs: 'Save as …',
		addExtract: 'Add extract …',
		runAll: 'Run all',
		runStale: 'Run stale',
		stop: 'Stop',
		undo: 'Undo',
		redo: 'Redo',
		runMode: 'On change',
		runModes: { auto: 'Run automatically', manual: 'Mark stale' },
		commands: 'Commands',
		exportAs: 'Export as …',
		selfTest: 'Self-test: can anything get out?',
		receipt: 'Receipt for data protection …',
		compareWith: 'Compare with a file …',
		addFolder: 'Add folder …',
		pasteTable: 'Paste a table from Excel …',
		shortcuts: 'Shortcuts',
		skip: 'Go to the notebook',
		changed: 'Not saved',
		kept: 'Saved',
		savedAs: (name: string) => `Saved as ${name}. The file holds text and code, no rows.`,
		opened: (title: string) => `The notebook ${title} is open. Nothing has been run.`,
		notRun:
			'The notebook was opened without running. Its text was written in this browser, so it runs when you like.',
		unreadableTitle: (name: string) => `${name} cannot be read as a notebook`,
		unreadableHint: 'The file’s text stands below. Mend it and try again; nothing is lost.',
		tryAgain: 'Try again',
		leave: 'Close the text',
		line: (line: number) => `Line ${line}`,
		textOf: (name: string) => `The text of ${name}`,
		dropHere: 'Drop the files here to read them. They stay on this machine.',
		engineReplaced:
			'The database engine went down, mostly for want of memory, and was started again. Extracts are being loaded anew; the notebook is untouched.',
		startFailed: (detail: string) =>
			`The database engine could not start (${detail}). See that the page can reach its site, and reload it; the notebook’s text is kept as a draft.`,
		partMissing:
			'A part of Kladde could not be fetched: there is no connection to its site, or a new version has come. Save the notebook, and reload the page once there is a connection; what you have loaded must then be loaded again.',
		notebookRegion: 'Notebook',
		extractsRegion: 'Extracts',
		reading: (name: string) => `Reading ${name} …`,
		notOpened: {
			'not-text': (name: string) =>
				`${name} is not text, so it cannot be a notebook. Choose a .kladde.md file.`,
			'too-large': (name: string) =>
				`${name} is too large to be a notebook. If it is an extract, add it as an extract.`,
			unreadable: (name: string) =>
				`${name} could not be read. Was it moved, or is it open elsewhere? Choose it again.`
		},
		notSaved: {
			'changed-outside': (name: string) => `${name} was changed elsewhere. Save as a new file.`,
			gone: (name: string) => `${name} is no longer there. Save as a new file; nothing is lost.`,
			denied: (name: string) => `The browser may not write to ${name}. Save as a new file.`,
			'disk-full': (name: string) => `There is no room for ${name}. Save elsewhere; nothing is lost.`,
			failed: (name: string) => `${name} could not be saved. Try to save as a new file.`
		},
		leaveUnsaved: 'The notebook was changed since it was last saved. Close it all the same?',
		leaveAnyway: 'Close without saving',
		cancel: 'Cancel',
		overwriteTitle: 'The file has changed',
		overwrite: (name: string) =>
			`${name} was changed elsewhere since you opened it. Nothing is written yet: choose what is to happen.`
	}
});
