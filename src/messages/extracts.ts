import { inBoth } from '#messages/inBoth.ts';

export const extracts = inBoth({
	da: {
		heading: 'Udtræk',
		none: 'Ingen udtræk endnu. Slip filer på siden, eller vælg dem.',
		add: 'Tilføj filer …',
		find: 'Find filen …',
		drop: (name: string) => `Fjern ${name} fra notesbogen`,
		rows: (count: string) => (count === '1' ? '1 række' : `${count} rækker`),
		columns: (count: number) => `${count} kolonner`,
		loadedAt: (time: string) => `indlæst kl. ${time}`,
		missing: (file: string) => `Mangler: ${file}`,
		reading: 'Læses …',
		loading: (percent: string) => `Indlæses, ${percent} %`,
		rejected: (count: string) =>
			`${count === '1' ? '1 række' : `${count} rækker`} passede ikke og er holdt ude`,
		rejectedLine: (line: string, column: string, text: string, why: string) =>
			`Linje ${line}${column === '' ? '' : `, ${column}`}: ${text === '' ? '' : `»${text}« `}${why}`,
		rejectedMore: (count: string) => `… og ${count} flere`,
		why: {
			'not-integer': 'er ikke et helt tal',
			'not-decimal': 'er ikke et tal',
			'not-date': 'er ikke en dato som de andre',
			'not-timestamp': 'er ikke et tidspunkt som de andre',
			'not-boolean': 'er hverken ja eller nej',
			'not-cpr': 'er ikke et CPR-nummer',
			'lost-digits': 'er afrundet af et regneark; cifrene kan ikke genskabes',
			'too-few-columns': 'har for få kolonner',
			'too-many-columns': 'har for mange kolonner',
			'open-quote': 'har et anførselstegn, der ikke lukkes',
			encoding: 'har tegn, som tegnsættet ikke kender',
			unreadable: 'kan ikke læses'
		},
		synthetic: 'Syntetiske data, som appen selv laver',
		cancel: 'Annuller indlæsning',
		cancelled: 'Indlæsningen blev afbrudt. Intet er ændret.',
		failed: (name: string) => `${name} kunne ikke indlæses`,
		differs: (name: string) => `${name} er ikke, som notesbogen venter`,
		inMemory: 'Ligger kun i hukommelsen og forsvinder med fanen.',
		municipalities: 'De 98 kommuner: kode, navn, region, regionsnavn, landsdel, landsdelsnavn',
		always: 'Findes i alle notesbøger'
	},
	en: {
		heading: 'Extracts',
		none: 'No extracts yet. Drop files on the page, or choose them.',
		add: 'Add files …',
		find: 'Find the file …',
		drop: (name: string) => `Remove ${name} from the notebook`,
		rows: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
		columns: (count: number) => `${count} columns`,
		loadedAt: (time: string) => `loaded at ${time}`,
		missing: (file: string) => `Missing: ${file}`,
		reading: 'Being read …',
		loading: (percent: string) => `Loading, ${percent} %`,
		rejected: (count: string) =>
			count === '1' ? '1 row did not fit and was kept out' : `${count} rows did not fit and were kept out`,
		rejectedLine: (line: string, column: string, text: string, why: string) =>
			`Line ${line}${column === '' ? '' : `, ${column}`}: ${text === '' ? '' : `“${text}” `}${why}`,
		rejectedMore: (count: string) => `… and ${count} more`,
		why: {
			'not-integer': 'is not a whole number',
			'not-decimal': 'is not a number',
			'not-date': 'is not a date like the others',
			'not-timestamp': 'is not a time like the others',
			'not-boolean': 'is neither yes nor no',
			'not-cpr': 'is not a CPR number',
			'lost-digits': 'was rounded by a spreadsheet; the digits cannot be recovered',
			'too-few-columns': 'has too few columns',
			'too-many-columns': 'has too many columns',
			'open-quote': 'has a quotation mark that is not closed',
			encoding: 'has characters that the encoding does not know',
			unreadable: 'cannot be read'
		},
		synthetic: 'Synthetic data that the app makes itself',
		cancel: 'Cancel loading',
		cancelled: 'The load was cancelled. Nothing has changed.',
		failed: (name: string) => `${name} could not be loaded`,
		differs: (name: string) => `${name} is not what the notebook expects`,
		inMemory: 'Lies in memory only and goes with the tab.',
		municipalities: 'The 98 municipalities: code, name, region, region name, landsdel (NUTS 3), its name',
		always: 'In every notebook'
	}
});
