import { headerWords, type HeaderWords } from '#lib/extract/headerWords.ts';
import type { Role } from '#lib/extract/roles.ts';

/** What a header alone lets one expect; the values decide. */
export type Expected = Role | 'quantity' | 'person' | 'cpr-or-p-number';

/**
 * What a header speaks of. `quantity` is what is counted or measured, under which no number is a code;
 * `person` is what holds a person's name and nothing else; `pnr` may be either of two numbers.
 */
export function expectedOf(header: string): ReadonlySet<Expected> {
	const words = headerWords(header);
	if (isAmount(words)) return new Set<Expected>(['quantity', 'money']);
	if (isCount(words)) return new Set<Expected>(['quantity']);
	return new Set(signs.filter(([, says]) => says(words)).map(([expected]) => expected));
}

/** A name, and nothing said of whose. */
export const isBareName = (header: string): boolean => /^(?:navne?|name)\d*$/.test(headerWords(header).flat);

const hasWord =
	(...wanted: readonly string[]) =>
	({ words }: HeaderWords) =>
		words.some((word) => wanted.includes(word));

const isLike =
	(expression: RegExp) =>
	({ flat }: HeaderWords) =>
		expression.test(flat);

const isEither =
	(...tests: readonly ((header: HeaderWords) => boolean)[]) =>
	(header: HeaderWords) =>
		tests.some((test) => test(header));

const isCount = isEither(
	hasWord(
		'antal',
		'count',
		'cnt',
		'andel',
		'procent',
		'pct',
		'gns',
		'rate',
		'indeks',
		'n',
		'sum',
		'total',
		'ialt'
	),
	hasWord('alder', 'timer', 'dage', 'personer', 'borgere'),
	isLike(/^antal|antal$|gennemsnit|procent|aendringer$|(?:flytninger|flyttere|flyttede|personer)$/)
);

const isAmount = isEither(
	hasWord('kr', 'dkk', 'eur', 'amount', 'omsaetning'),
	isLike(/beloeb$|kroner$|saldo$/)
);

/** A name of a thing is no person's: `kommunenavn`, `filnavn`. */
const thing =
	/(?:kommune|kom|by|bydel|sogne?|kvarter|kreds|sted|vej|gade|post|distrikt|skole|firma|virksomhed|selskab|fil|afdeling|enhed|institution|region|land|omraade|team|kontor|produkt|vare|projekt|gruppe|kategori|type|sag|emne|kle|indsats|ydelse|forloeb|kursus|fag|uddannelse|lokalitet|ejendom|bygning|tilbud|leverandoer|kolonne|felt|variabel|system|tabel|status|diagnose|myndighed|plads|organisation|kode|cvr)(?:e?[nt]?s|er)?(?:nr|kode)?navne?/;

/** Money is spoken of, but what stands there is a code, a day, a share of it. */
const notMoney =
	/(?:kode|kd|nr|nummer|id|type|dato|konto|kommune|art|status|form|procent|pct|indeks|timer|dage|periode|modtager|aarsag|gruppe)$/;
const money =
	/beloeb|kroner|pris|^loen|loen$|udgift|indtaegt|indkomst|takst|betaling|saldo|honorar|moms|omkostning|budget|regnskab|husleje|tilskud|gebyr|formue|gaeld|skat$|boligstoette$/;

const signs: readonly (readonly [Expected, (header: HeaderWords) => boolean])[] = [
	['cpr', isLike(/cpr|personn(?:r|ummer)|civilregist/)],
	['cpr-or-p-number', isEither(hasWord('pnr'), isLike(/^pnr$/))],
	['p-number', isLike(/^p(?:nummer|enhed)|pnummer$|produktionsenhed/)],
	[
		'p-number',
		({ words }) => words.some((word, at) => word === 'p' && /^n(?:r|ummer)$/.test(words[at + 1] ?? ''))
	],
	['cvr', isLike(/cvr/)],
	[
		'municipality',
		isEither(hasWord('kom'), isLike(/kommune(?!navn)|kom(?:kode|kd|nr|nummer|id)$|^kom(?:kode|nr)/))
	],
	['street', isLike(/(?:vej|gade)(?:kode|kd|nr|nummer|id)$/)],
	['postal-code', isLike(/post(?:nr|nummer|kode|code|no)$|^zip(?:code)?$/)],
	['date', isLike(/^dato|dato$|^dag$|date$/)],
	[
		'period',
		isLike(
			/(?:periode|maaned|mdr|month|kvartal|quarter|aar|aarstal|year|uge|ugenr|week|halvaar)$|^(?:aar|maaned|kvartal|uge|periode)/
		)
	],
	['period', hasWord('tid', 'md', 'aargang')],
	['money', ({ flat }) => money.test(flat) && !notMoney.test(flat)],
	[
		'address',
		isLike(
			/adresse|^adr\d*$|adrlinje|vejnavn|gadenavn|stednavn|bopael$|^(?:vej|gade)$|husn(?:r|ummer)|^etage|^doer|sidedoer|^litra$|^e?mail$/
		)
	],
	[
		'person',
		isLike(
			/adresseringsnavn|^(?:for|efter|mellem|kalde|fulde?|fuldt)navne?|(?:for|efter|mellem)navne?$|(?:first|last|sur|full)name$|^(?:sagsbehandler|kontaktperson|vaerge|raadgiver|egenlaege)$/
		)
	],
	[
		'name',
		(header) =>
			(/navne?\d*$/.test(header.flat) || hasWord('navn', 'name')(header)) && !thing.test(header.flat)
	],
	[
		'free-text',
		isLike(
			/bemaerkning|notat|fritekst|kommentar|beskrivelse|begrundelse|journaltekst|^tekst$|^note[rs]?$|uddybning|konklusion|comment|remark|description/
		)
	],
	['category', isLike(/koen$|^sex$|^gender$|status|type$|kategori|gruppe$|civilstand|art$/)]
];
