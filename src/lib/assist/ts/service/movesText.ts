import type { Name } from '#lib/notebook/notebook.ts';
import { macroDocs } from '#messages/macroDocs.ts';

/**
 * The library of moves as globals, but for names that the notebook itself gives: those are meant then. Held
 * against what the cage gives by a test.
 */
export function movesText(language: 'da' | 'en', given: ReadonlySet<Name>): string {
	const words: { readonly [name: string]: string } = macroDocs[language];
	const functions = Object.entries(signatures)
		.filter(([name]) => !given.has(name))
		.map(([name, signature]) => `\t/** ${words[name]} */\n\tfunction ${name}${signature};\n`);
	return `${shapes}\ndeclare global {\n${functions.join('')}}\n\nexport {};\n`;
}

const shapes = `
type Quantity = number | null | undefined;
type Flow = { readonly fra: string | null; readonly til: string | null; readonly flytninger: number };
type GravityPair = Flow & { readonly befolkning_fra: number; readonly befolkning_til: number; readonly afstand: number };
type Given = string | number | bigint | Date | null | undefined;
type AddressRow = {
	readonly personnummer: Given; readonly kommunekode: Given; readonly vejkode: Given; readonly husnr: Given;
	readonly etage?: Given; readonly side?: Given; readonly tilflytningsdato: Given; readonly fraflytningsdato: Given;
	readonly registreret?: Given; readonly status?: Given; readonly foedselsdato?: Given;
};
type MovesOptions = {
	inclusive?: 'auto' | 'yes' | 'no'; keepZeroDays?: boolean; bridge?: number; mergeNeighbours?: boolean; renaming?: number;
	coverage?: 'part' | 'country'; since?: string | Date | null; before?: string | Date | null;
	extracted?: string | Date | null; lateDays?: number;
};
type Interval = { nedre: number; oevre: number };
`;

const quantities = (names: string, gives = 'number | null') =>
	`(${names
		.split(' ')
		.map((name) => `${name}: Quantity`)
		.join(', ')}): ${gives}`;

/** What stands behind each name. */
const signatures: { readonly [name: string]: string } = {
	inRate: quantities('arrivals population'),
	outRate: quantities('departures population'),
	netRate: quantities('arrivals departures population'),
	grossRate: quantities('arrivals departures population'),
	effectiveness: quantities('arrivals departures'),
	mobilityRate: quantities('inside departures population'),
	containment: quantities('inside departures'),
	preferenceIndex: quantities('moves allMoves originPopulation destinationPopulation population'),
	pearsonResidual: quantities('observed expected'),
	crudeMigrationIntensity: quantities('moves population'),
	courgeauK: quantities('intensity areas'),
	migrationEffectiveness:
		'(areas: Iterable<{ readonly ind: Quantity; readonly ud: Quantity }>): number | null',
	aggregateNetMigrationRate:
		'(areas: Iterable<{ readonly ind: Quantity; readonly ud: Quantity; readonly befolkning: Quantity }>): number | null',
	movesChart: `(rows: Iterable<object>, options: {
		type: 'od-matrix' | 'flow-map' | 'od-maps' | 'hub' | 'partners' | 'alluvial' | 'rate-map' | 'count-map' | 'net-pyramid' | 'residence';
		title?: string; subtitle?: string; source?: string; from?: string; to?: string; count?: string; date?: string;
		unit?: 'year' | 'quarter' | 'month' | 'week' | 'day'; area?: string; measure?: string; of?: string; population?: string;
		age?: string; sex?: string; color?: string; center?: unknown; top?: number; threshold?: number; bins?: number;
		scale?: 'linear' | 'log' | 'residual'; show?: 'part' | 'all'; start?: string; end?: string; reason?: string;
		leaving?: string | number | readonly (string | number)[];
		names?: { readonly [code: string]: unknown };
		boundaries?: Iterable<{ readonly key: unknown; readonly geometry: unknown }>;
	}): object`,
	movesOf: `(rows: Iterable<AddressRow>, options?: MovesOptions): {
		person: string; dato: Date;
		art: 'inden for' | 'mellem' | 'tilflytning' | 'fraflytning' | 'indvandring' | 'udvandring' | 'fødsel' | 'død';
		fra: string | null; til: string | null; fra_adresse: string | null; til_adresse: string | null;
		husstand: number | null; administrativ: boolean; ufuldstaendig: boolean; kode_foer_2007: boolean;
	}[]`,
	movesReport: `(rows: Iterable<AddressRow>, options?: MovesOptions): {
		trin: number; navn: string; enhed: 'ophold' | 'flytninger'; foer: number; aendret: number; fjernet: number; efter: number;
	}[]`,
	movesChanged: `(rows: Iterable<AddressRow>, options?: MovesOptions): {
		trin: number; hvorfor: string; udfald: 'ændret' | 'fjernet' | 'mærket'; person: string | null; adresse: string;
		tilflytningsdato: Date | null; fraflytningsdato: Date | null; registreret: Date | null;
		ny_fraflytningsdato: Date | null; dage: number | null;
	}[]`,
	odMatrix: `<Row extends { readonly fra: string | null; readonly til: string | null }>(
		rows: Iterable<Row>,
		options?: {
			level?: 'kommune' | 'landsdel' | 'region';
			areas?: ReadonlyMap<string, string> | ((code: string) => string | null | undefined);
			condition?: (row: Row) => boolean;
			weight?: (row: Row) => number;
			mover?: (row: Row) => unknown;
			per?: (row: Row) => string | number | null;
		}
	): { fra: string | null; til: string | null; per?: string | number | null; flytninger: number; flyttere: number | null }[]`,
	odMatrixBetween: `<Row extends { readonly fra: string | null; readonly til: string | null }>(
		rows: Iterable<Row>,
		areas: Iterable<{ readonly kode: string | null; readonly omraade: string | null }>,
		options?: {
			condition?: (row: Row) => boolean;
			weight?: (row: Row) => number;
			mover?: (row: Row) => unknown;
			per?: (row: Row) => string | number | null;
		}
	): { fra: string | null; til: string | null; per?: string | number | null; flytninger: number; flyttere: number | null }[]`,
	areaFlows: `(flows: Iterable<Flow>): {
		omraade: string; indenfor: number; ind: number; ud: number; netto: number; brutto: number;
		effektivitet: number | null; indeslutning: number | null;
	}[]`,
	odResiduals: `(flows: Iterable<Flow>): {
		fra: string; til: string; flytninger: number; forventet: number; residual: number | null;
	}[]`,
	gravity:
		'<Pair extends GravityPair>(pairs: Iterable<Pair>): (Pair & { forventet: number; residual: number | null })[]',
	gravityFit: `(pairs: Iterable<GravityPair>): {
		alfa: number; beta1: number; beta2: number; gamma: number; devians: number; par: number;
	} | null`,
	returnMoves: `(
		moves: Iterable<{ readonly person: string | number; readonly dato: Date; readonly fra: string | null; readonly til: string | null }>,
		months?: number
	): { omraade: string; ud: number; tilbage: number; andel: number }[]`,
	lengthOfResidence: `(
		stays: Iterable<{ readonly tid: number; readonly fra_tid?: number | null; readonly ophoert: boolean; readonly antal?: number }>
	): {
		tid: number; under_risiko: number; ophoert: number; censureret: number;
		andel: number; nedre: number | null; oevre: number | null;
	}[]`,
	directlyStandardisedRate: `(
		strata: Iterable<{ readonly antal: Quantity; readonly befolkning: Quantity; readonly vaegt: Quantity }>,
		confidence?: number
	): { rate: number | null; nedre: number | null; oevre: number | null }`,
	indirectlyStandardisedRatio: `(
		strata: Iterable<{ readonly antal: Quantity; readonly befolkning: Quantity; readonly standardrate: Quantity }>,
		confidence?: number
	): { observeret: number; forventet: number; ratio: number | null; nedre: number | null; oevre: number | null }`,
	poissonInterval: '(events: Quantity, confidence?: number): Interval | null',
	europeanStandardPopulation:
		'(): { aldersgruppe: string; fra_alder: number; til_alder: number; vaegt: number }[]',
	dissimilarity: '(areas: Iterable<{ readonly a: Quantity; readonly b: Quantity }>): number | null',
	isolation: '(areas: Iterable<{ readonly a: Quantity; readonly total: Quantity }>): number | null',
	exposure:
		'(areas: Iterable<{ readonly a: Quantity; readonly b: Quantity; readonly total: Quantity }>): number | null'
};

export const movesNames: ReadonlySet<Name> = new Set(Object.keys(signatures));
