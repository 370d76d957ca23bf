import { inBoth } from '#messages/inBoth.ts';

export const memory = inBoth({
	da: {
		heading: 'I hukommelsen',
		meter: 'Databasemotorens hukommelse',
		used: (used: string, limit: string) => `${used} af ${limit} er brugt`,
		nearLimit: (percent: string) =>
			`Advarsel: ${percent} % er brugt. Når grænsen er nået, kan mere ikke indlæses eller regnes ud. Slip det, du ikke bruger.`,
		largest: 'Det største er:',
		size: (name: string, bytes: string) => `${name}, ${bytes}`,
		about: (bytes: string) => `ca. ${bytes}`,
		group: (heading: string, count: string, bytes = '') =>
			`${heading}: ${count}${bytes === '' ? '' : `, ${bytes}`}`,
		results: 'Resultater',
		values: 'TypeScript-værdier',
		copies: 'Kopier',
		rows: (count: string) => (count === '1' ? '1 række' : `${count} rækker`),
		entries: (count: string) => (count === '1' ? '1 element' : `${count} elementer`),
		characters: (count: string) => (count === '1' ? '1 tegn' : `${count} tegn`),
		columns: (count: number) => (count === 1 ? '1 kolonne' : `${count} kolonner`),
		view: 'udsnit, fylder ikke selv',
		unnamed: (kind: string, number: number) => `${kind}-celle ${number} uden navn`,
		alsoMade: 'lavet af en celle under et andet navn',
		copyOfValue: 'kopi af en TypeScript-værdi, som SQL læser',
		copyOfTable: 'kopi af en tabel, som TypeScript læser',
		seen: {
			sorted: (of: string) => `sorteret kopi af ${of}`,
			filtered: (of: string) => `filtreret kopi af ${of}`,
			both: (of: string) => `filtreret og sorteret kopi af ${of}`
		},
		dropSeen: (name: string) => `Slip ${name}: tabellen vises igen i sin egen orden med alle rækker`,
		plainAgain: (of: string) => `Kopien er sluppet. ${of} vises igen i sin egen orden med alle rækker.`,
		madeAt: (time: string) => `lavet kl. ${time}`,
		small: 'under 0,3\u00a0MB',
		drop: 'Slip',
		dropResult: (name: string) => `Slip ${name}: resultatet fjernes, og cellen skal køres igen`,
		dropValues: (names: string) => `Slip ${names}: værdierne fjernes, og cellen skal køres igen`,
		release: 'Slip fra hukommelsen',
		releaseNamed: (name: string) => `Slip fra hukommelsen: ${name}. Notesbogen husker stadig udtrækket`,
		reload: 'Genindlæs',
		reloadNamed: (name: string) => `Genindlæs ${name}`,
		goTo: (name: string) => `Gå til ${name}`,
		wipe: 'Tøm hukommelsen …',
		wipeCommand: 'Tøm hukommelsen: udtræk, resultater, værdier og nøgle …',
		wipeTitle: 'Tøm hukommelsen?',
		wipeText:
			'Alle udtræk, resultater og TypeScript-værdier fjernes, og nøglen til pseudonymer glemmes. Er nøglen ikke gemt som fil, kan de samme pseudonymer ikke laves igen. Notesbogens tekst bliver, og filerne på disken røres ikke.',
		wipeConfirm: 'Tøm hukommelsen',
		wiped: 'Hukommelsen er tømt. Notesbogens tekst er der stadig.',
		deleteBy: 'Skal slettes senest',
		deleteByNone: 'Ingen slettefrist er sat. Aftalen om data siger ofte en.',
		deleteIn: (days: number) => (days === 1 ? 'Slettes i morgen' : `Slettes om ${days} dage`),
		deleteToday: 'Skal slettes i dag',
		overdue: (days: number) =>
			`Slettefristen er overskredet med ${days === 1 ? '1 dag' : `${days} dage`}. Tøm hukommelsen, slet filerne, eller sæt en ny frist, hvis der er hjemmel til det.`,
		notes: {
			'sentinel-date': (column: string, count: string) =>
				`${column}: ${count} datoer som 9999-12-31 betyder »ingen dato« og er gjort tomme.`,
			'restored-zero': (column: string, count: string) =>
				`${column}: et forreste nul er sat tilbage i ${count} værdier.`,
			'modulus-11': (column: string, count: string) =>
				`${column}: ${count} CPR-numre består ikke modulus 11. Gyldige numre kan være sådan siden 2007; de er beholdt.`,
			'unlike-role': (column: string, count: string) =>
				`${column}: ${count} værdier ligner ikke resten. De er beholdt, som de er.`,
			nested: (column: string, count: string) =>
				`${column}: ${count} værdier var lister eller poster og er blevet til tekst.`
		},
		noted: (count: number) =>
			count === 1 ? '1 bemærkning til indlæsningen' : `${count} bemærkninger til indlæsningen`,
		leftOut: (columns: string) => `Udeladt: ${columns}`
	},
	en: {
		heading: 'In memory',
		meter: 'The database engine’s memory',
		used: (used: string, limit: string) => `${used} of ${limit} used`,
		nearLimit: (percent: string) =>
			`Warning: ${percent} % is used. At the limit no more can be loaded or computed. Let go what you do not use.`,
		largest: 'The largest are:',
		size: (name: string, bytes: string) => `${name}, ${bytes}`,
		about: (bytes: string) => `about ${bytes}`,
		group: (heading: string, count: string, bytes = '') =>
			`${heading}: ${count}${bytes === '' ? '' : `, ${bytes}`}`,
		results: 'Results',
		values: 'TypeScript values',
		copies: 'Copies',
		rows: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
		entries: (count: string) => (count === '1' ? '1 item' : `${count} items`),
		characters: (count: string) => (count === '1' ? '1 character' : `${count} characters`),
		columns: (count: number) => (count === 1 ? '1 column' : `${count} columns`),
		view: 'view, takes nothing itself',
		unnamed: (kind: string, number: number) => `unnamed ${kind} cell ${number}`,
		alsoMade: 'made by a cell under another name',
		copyOfValue: 'copy of a TypeScript value that SQL reads',
		copyOfTable: 'copy of a table that TypeScript reads',
		seen: {
			sorted: (of: string) => `sorted copy of ${of}`,
			filtered: (of: string) => `filtered copy of ${of}`,
			both: (of: string) => `filtered and sorted copy of ${of}`
		},
		dropSeen: (name: string) => `Let go ${name}: the table shows all rows in its own order again`,
		plainAgain: (of: string) => `The copy is let go. ${of} shows all rows in its own order again.`,
		madeAt: (time: string) => `made at ${time}`,
		small: 'under 0.3\u00a0MB',
		drop: 'Let go',
		dropResult: (name: string) => `Let go ${name}: the result is removed, and the cell has to be run again`,
		dropValues: (names: string) =>
			`Let go ${names}: the values are removed, and the cell has to be run again`,
		release: 'Let go from memory',
		releaseNamed: (name: string) => `Let go from memory: ${name}. The notebook still knows the extract`,
		reload: 'Reload',
		reloadNamed: (name: string) => `Reload ${name}`,
		goTo: (name: string) => `Go to ${name}`,
		wipe: 'Wipe memory …',
		wipeCommand: 'Wipe memory: extracts, results, values and key …',
		wipeTitle: 'Wipe memory?',
		wipeText:
			'All extracts, results and TypeScript values are removed, and the key of the pseudonyms is forgotten. Unless the key was saved as a file, the same pseudonyms cannot be made again. The notebook’s text stays, and the files on disk are not touched.',
		wipeConfirm: 'Wipe memory',
		wiped: 'Memory is wiped. The notebook’s text is still there.',
		deleteBy: 'To be deleted by',
		deleteByNone: 'No delete-by date is set. The agreement on the data often says one.',
		deleteIn: (days: number) => (days === 1 ? 'To be deleted tomorrow' : `To be deleted in ${days} days`),
		deleteToday: 'To be deleted today',
		overdue: (days: number) =>
			`The delete-by date was ${days === 1 ? '1 day' : `${days} days`} ago. Wipe memory, delete the files, or set a new date if there is a legal basis for it.`,
		notes: {
			'sentinel-date': (column: string, count: string) =>
				`${column}: ${count} dates such as 9999-12-31 mean “no date” and were made empty.`,
			'restored-zero': (column: string, count: string) =>
				`${column}: a leading zero was put back in ${count} values.`,
			'modulus-11': (column: string, count: string) =>
				`${column}: ${count} CPR numbers fail modulus 11. Valid numbers may since 2007; they were kept.`,
			'unlike-role': (column: string, count: string) =>
				`${column}: ${count} values are unlike the rest. They were kept as they are.`,
			nested: (column: string, count: string) =>
				`${column}: ${count} values were lists or records and became text.`
		},
		noted: (count: number) => (count === 1 ? '1 note on the load' : `${count} notes on the load`),
		leftOut: (columns: string) => `Left out: ${columns}`
	}
});
