import { fileWords } from '#messages/fileWords.ts';
import { importColumns } from '#messages/importColumns.ts';
import { inBoth } from '#messages/inBoth.ts';

export const receipt = inBoth({
	da: {
		title: 'Kvittering for databeskyttelse',
		intro:
			'Til den databeskyttelsesansvarlige. Kvitteringen siger, hvilke filer der er åbne i denne fane, og hvad der holder dem på maskinen. Den rummer navne på filer og kolonner og antal, men intet indhold af nogen række.',
		notebook: 'Notesbog',
		madeAt: 'Lavet',
		purpose: 'Formål',
		legalBasis: 'Hjemmel',
		deleteBy: 'Slettes senest',
		notStated: 'ikke angivet i notesbogen',
		app: 'Program',
		site: 'Websted',
		browser: 'Browser',
		extracts: 'Åbnede udtræk',
		noExtracts: 'Notesbogen har ingen udtræk.',
		notLoaded: 'Erklæret i notesbogen, ikke i hukommelsen nu.',
		synthetic: 'Syntetiske data, som Kladde selv har lavet. Ingen fil er åbnet.',
		files: 'Filer',
		file: 'Fil',
		size: 'Størrelse',
		hash: 'SHA-256 af filen',
		rows: 'Rækker',
		rejected: (count: string) => `${count} passede ikke og blev holdt ude`,
		loadedAt: 'Indlæst',
		columns: 'Kolonner, der er beholdt',
		column: 'Kolonne',
		from: 'I filen',
		as: 'Beholdt som',
		role: 'Rolle',
		roles: importColumns.da.roles,
		types: fileWords.da.types,
		treatments: {
			pseudonym: 'pseudonym i stedet for nummeret',
			'birth-date': 'fødselsdato i stedet for nummeret',
			age: 'alder i stedet for nummeret',
			sex: 'køn i stedet for nummeret'
		},
		ageAt: (date: string) => `alder pr. ${date} i stedet for nummeret`,
		leftOut: 'Udeladt med vilje',
		key: 'Nøgle til pseudonymer, fingeraftryk',
		hashing: {
			waiting: 'venter',
			reading: (name: string) => `Læser ${name} for at beregne SHA-256`,
			gone: 'Filen er ikke længere, hvor den lå, eller den er ændret siden. Dens SHA-256 kan ikke beregnes.',
			stopped: 'ikke beregnet'
		},
		test: 'Selvtest',
		testAt: (when: string) => `Prøvet i denne browser ${when}.`,
		testRoom: 'Sted',
		policies: 'Sikkerhedspolitikker i kraft',
		policiesOf: { page: 'Siden', engine: 'Motorens og fillæsernes rum', cage: 'Burets rum' },
		seen: {
			both: 'Står i dokumentet, og browseren nævnte den, da den afviste.',
			stated: 'Står i dokumentet. Browseren nævnte den ikke i denne test.',
			enforced: 'Står ikke i dokumentet (værtens header), men browseren nævnte den, da den afviste.'
		},
		noPolicies: 'Dokumentet har ingen.',
		limits:
			'Kvitteringen lover ikke noget om andre udvidelser i browseren, en maskine som andre styrer, eller en, der fotograferer skærmen. docs/security.md i kildekoden siger det hele.',
		print: 'Udskriv …',
		stop: 'Stop beregningen',
		preparing: 'Kvitteringen gøres færdig …'
	},
	en: {
		title: 'Receipt for data protection',
		intro:
			'For the data protection officer. The receipt tells which files are open in this tab, and what keeps them on this machine. It holds names of files and columns and counts, and no content of any row.',
		notebook: 'Notebook',
		madeAt: 'Made',
		purpose: 'Purpose',
		legalBasis: 'Legal basis',
		deleteBy: 'To be deleted by',
		notStated: 'not stated in the notebook',
		app: 'Program',
		site: 'Site',
		browser: 'Browser',
		extracts: 'Extracts opened',
		noExtracts: 'The notebook has no extracts.',
		notLoaded: 'Declared in the notebook, not in memory now.',
		synthetic: 'Synthetic data that Kladde made itself. No file was opened.',
		files: 'Files',
		file: 'File',
		size: 'Size',
		hash: 'SHA-256 of the file',
		rows: 'Rows',
		rejected: (count: string) => `${count} did not fit and were kept out`,
		loadedAt: 'Loaded',
		columns: 'Columns kept',
		column: 'Column',
		from: 'In the file',
		as: 'Kept as',
		role: 'Role',
		roles: importColumns.en.roles,
		types: fileWords.en.types,
		treatments: {
			pseudonym: 'pseudonym instead of the number',
			'birth-date': 'birth date instead of the number',
			age: 'age instead of the number',
			sex: 'sex instead of the number'
		},
		ageAt: (date: string) => `age on ${date} instead of the number`,
		leftOut: 'Left out on purpose',
		key: 'Key of the pseudonyms, fingerprint',
		hashing: {
			waiting: 'waiting',
			reading: (name: string) => `Reading ${name} to reckon its SHA-256`,
			gone: 'The file is no longer where it was, or it was changed since. Its SHA-256 cannot be reckoned.',
			stopped: 'not reckoned'
		},
		test: 'Self-test',
		testAt: (when: string) => `Tried in this browser ${when}.`,
		testRoom: 'Place',
		policies: 'Security policies in force',
		policiesOf: {
			page: 'The page',
			engine: 'The engine’s and the file readers’ room',
			cage: 'The cage’s room'
		},
		seen: {
			both: 'Stated in the document, and named by the browser as it refused.',
			stated: 'Stated in the document. The browser did not name it in this test.',
			enforced: 'Not stated in the document (the host’s header), but named by the browser as it refused.'
		},
		noPolicies: 'The document has none.',
		limits:
			'The receipt promises nothing of other extensions in the browser, of a machine that others control, or of somebody who photographs the screen. docs/security.md in the source code tells it all.',
		print: 'Print …',
		stop: 'Stop the reckoning',
		preparing: 'The receipt is being finished …'
	}
});
