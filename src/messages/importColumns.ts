import { inBoth } from '#messages/inBoth.ts';
import { roleWords } from '#messages/roleWords.ts';

/** What the import dialog says of columns: what they are, what is loaded of them, what is remarkable. */
export const importColumns = inBoth({
	da: {
		columns: 'Kolonner',
		firstRows: 'De første rækker',
		loadedCount: (count: string, all: string) => `${count} af ${all} indlæses`,
		columnCount: (count: number) => (count === 1 ? '1 kolonne' : `${count} kolonner`),
		findColumn: 'Find en kolonne',
		noColumnFound: (sought: string) => `Ingen kolonne hedder noget med »${sought}«.`,
		moreColumns: (next: string, left: string) => `Vis ${next} af de ${left} andre kolonner`,
		all: 'Alle',
		none: 'Ingen',
		asProposed: 'Som foreslået',
		noColumnChosen: 'Vælg mindst én kolonne.',
		loadColumn: (column: string) => `Indlæs ${column}`,
		columnName: (column: string) => `Navn på kolonne ${column}`,
		columnType: (column: string) => `Type for ${column}`,
		columnRole: (column: string) => `Rolle for ${column}`,
		notLoaded: 'indlæses ikke',
		noHeader: 'Uden navn i filen.',
		inFile: (header: string) => `Hedder »${header}« i filen.`,
		emptyColumn: 'Har ingen værdier i de rækker, der er set på.',
		lostZeros: (count: number) =>
			count === 1
				? '1 kode har mistet sit første nul; det sættes på igen.'
				: `${count} koder har mistet deres første nul; det sættes på igen.`,
		lostDigits: 'Cifre er gået tabt i et regneark og kan ikke genskabes:',
		formerCodes:
			'Kommuner fra før reformen 1. januar 2007 er imellem; de har hverken navn eller region i kommuner:',
		misfits: 'Passer ikke; vælg tekst, eller lad rækkerne blive holdt ude og talt:',
		noRole: 'ingen rolle',
		roles: roleWords.da,
		offByDefault: {
			cpr: 'CPR-numre indlæses kun, hvis du vælger det. Ofte er alder, køn eller et pseudonym nok.',
			name: 'Navne indlæses kun, hvis du vælger dem.',
			address: 'Adresser indlæses kun, hvis du vælger dem.',
			'free-text': 'Fritekst indlæses kun, hvis du vælger den; den kan rumme hvad som helst.'
		},
		makeOf: (column: string) => `Af ${column} laves:`,
		treatments: {
			pseudonym: 'pseudonym',
			'birth-date': 'fødselsdato',
			age: 'alder pr.',
			sex: 'køn',
			itself: 'selve nummeret'
		},
		ageAt: (column: string) => `Dato for alderen af ${column}`,
		cprItself: 'Numrene selv kommer i hukommelsen og kan ses i resultater.'
	},
	en: {
		columns: 'Columns',
		firstRows: 'The first rows',
		loadedCount: (count: string, all: string) => `${count} of ${all} are loaded`,
		columnCount: (count: number) => (count === 1 ? '1 column' : `${count} columns`),
		findColumn: 'Find a column',
		noColumnFound: (sought: string) => `No column has “${sought}” in its name.`,
		moreColumns: (next: string, left: string) => `Show ${next} of the other ${left} columns`,
		all: 'All',
		none: 'None',
		asProposed: 'As proposed',
		noColumnChosen: 'Choose at least one column.',
		loadColumn: (column: string) => `Load ${column}`,
		columnName: (column: string) => `Name of column ${column}`,
		columnType: (column: string) => `Type of ${column}`,
		columnRole: (column: string) => `Role of ${column}`,
		notLoaded: 'not loaded',
		noHeader: 'Unnamed in the file.',
		inFile: (header: string) => `Called “${header}” in the file.`,
		emptyColumn: 'Holds no value in the rows that were looked at.',
		lostZeros: (count: number) =>
			count === 1
				? '1 code lost its leading zero; it is put back.'
				: `${count} codes lost their leading zero; it is put back.`,
		lostDigits: 'Digits were lost in a spreadsheet and cannot be recovered:',
		formerCodes:
			'Municipalities from before the reform of 1 January 2007 are among them; kommuner has neither their names nor their regions:',
		misfits: 'Do not fit; choose text, or let the rows be kept out and counted:',
		noRole: 'no role',
		roles: roleWords.en,
		offByDefault: {
			cpr: 'CPR numbers are loaded only if you choose so. Often age, sex or a pseudonym will do.',
			name: 'Names are loaded only if you choose them.',
			address: 'Addresses are loaded only if you choose them.',
			'free-text': 'Free text is loaded only if you choose it; it may hold anything.'
		},
		makeOf: (column: string) => `Made of ${column}:`,
		treatments: {
			pseudonym: 'pseudonym',
			'birth-date': 'birth date',
			age: 'age on',
			sex: 'sex',
			itself: 'the number itself'
		},
		ageAt: (column: string) => `Date of the age from ${column}`,
		cprItself: 'The numbers themselves come into memory and can be seen in results.'
	}
});
