import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formerMunicipalityCodes, reusedMunicipalityCodes } from '#lib/extract/formerMunicipalityCodes.ts';
import { municipalityCodes } from '#lib/extract/municipalityCodes.ts';
import { roleOf } from '#lib/extract/roleOf.ts';
import type { Role } from '#lib/extract/roles.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import type { ColumnType } from '#lib/notebook/notebook.ts';

// Numbers of persons have day + 60, so that none can be a real person's; those of production units that look
// like one fail modulus 11 for a year of birth in which none did.

type Case = readonly [header: string, type: ColumnType, values: string, role: Role | undefined];

const roleIn = (header: string, type: ColumnType, values: readonly string[], filled = values.length) =>
	roleOf({ header, type, values, filled });

const cprs = '6707614285|8111901234|9103884321|7212054567|6101993999';
const dashed = '670761-4285|811190-1234|910388-4321|721205-4567';
const cvrs = '10000009|10000017|10000025|10000033|10000041|10000068';
const towns = 'Gladsaxe|Herlev|Ballerup|Aarhus|Odense';
const persons = 'Anne Hansen|Bo Jensen|Carla Ibsen Holm|Dorte Olsen|Erik Ravn';
const addresses = 'Søborg Hovedgade 12, 2. tv|Buddinge Allé 7|Ringvej 101A|Torvet 3|Ærøvej 9, st.';

const cases: readonly Case[] = [
	// CPR: by values under any header, by header where half of them will do.
	['CPR', 'text', cprs, 'cpr'],
	['Personnummer', 'text', cprs, 'cpr'],
	['PNR', 'text', cprs, 'cpr'],
	['PERSONNUMMER', 'text', dashed, 'cpr'],
	['cprnr', 'text', dashed, 'cpr'],
	['CPR-nr.', 'text', '670761 4285|811190 1234', 'cpr'],
	['BARN_PNR', 'text', cprs, 'cpr'],
	['mors cpr', 'text', cprs, 'cpr'],
	['id', 'text', cprs, 'cpr'],
	['borger', 'integer', cprs, 'cpr'],
	['', 'text', cprs, 'cpr'],
	['CPR', 'text', '707614285|6707614285|8111901234', 'cpr'],
	['cpr', 'text', '707614285', 'cpr'],
	['nøgle', 'text', '6707614285|..|8111901234|-', 'cpr'],
	['CPR', 'text', '7.07614E+08|8,11190E+09', 'cpr'],
	['CPR', 'text', '6707614285|7.07614E+08|ukendt|8111901234', 'cpr'],
	['sagsnr', 'text', '6707614285|8111901234|9103884321', 'cpr'],
	['cpr_pseudonym', 'text', '0f3a9c|77bd21|aa03ff', undefined],
	['cpr', 'text', '100423|100424|100425', undefined],
	['cpr_status', 'integer', '1|3|5|20|90', undefined],
	// What looks like one and is none.
	['telefon', 'text', '39570000|39571234|40404040', undefined],
	['mobil', 'text', '+45 39 57 00 00|+45 40 40 40 40', undefined],
	['telefon', 'integer', '4539570000|4540404040|4531323334', undefined],
	['sagsnummer', 'integer', '202400123|202400124|202412345|202454321', undefined],
	['journalnr', 'integer', '2024001234|2024001235|2024999999', undefined],
	['sagsnr', 'text', '24-1234|24-1235', undefined],
	['beløb', 'integer', '7001011234|8002021234|6103031234', 'money'],
	['omsætning', 'integer', '1000000000|2345678901|9999999999|4500000000', 'money'],
	['antal', 'integer', '6101011234|6202021234|6303031234', undefined],
	['tid', 'integer', '1700000000|1700003600|1700007200|1700010800', undefined],
	['kontonr', 'text', '40000012345678|40000087654321', undefined],
	['EAN', 'text', '5798000000123|5798000000456', undefined],
	['KLE', 'text', '27.03.00|00.01.02|32.45.04', undefined],
	// P numbers and CVR numbers.
	['P-nr', 'text', '1003123456|1004123457|1005123456', 'p-number'],
	['P_NR', 'integer', '1003123456|1012345678', 'p-number'],
	['Pnummer', 'text', '1003123456|1012345678|1026543210', 'p-number'],
	['produktionsenhed', 'text', '1003123456|1012345678', 'p-number'],
	['pnr', 'text', '1003123456|1012345678|1026543210', 'p-number'],
	['enhed', 'integer', '1003123456|1003123457|1010123458|1012123459', undefined],
	['p_pris', 'integer', '1003123456|1012345678|1026543210', 'money'],
	['CVR', 'text', '12345678|87654321', 'cvr'],
	['CVR-nr.', 'integer', cvrs, 'cvr'],
	['virksomhed', 'integer', cvrs, 'cvr'],
	['arbejdsgiver_cvr', 'text', '12345678', 'cvr'],
	['virksomhed', 'integer', '12345678|23456789|34567890|45678901|56789012', undefined],
	['antal', 'integer', cvrs, undefined],
	['cvr_navn', 'text', 'Firma A/S|Andet ApS', undefined],
	// Municipalities.
	['Kommunekode', 'text', '0101|0159|0751', 'municipality'],
	['KOMKODE', 'text', '101|159|751', 'municipality'],
	['kom', 'integer', '101|159|751', 'municipality'],
	['KommuneNummer', 'text', '0159', 'municipality'],
	['kommune', 'text', '0159|0101', 'municipality'],
	['fra_kom', 'text', '0159|0101', 'municipality'],
	['tilflytningskommune', 'integer', '159|101', 'municipality'],
	['komnr', 'text', '0411|0400', 'municipality'],
	['kommunekode', 'text', '0403|0405|0400|0101|0159', 'municipality'],
	['betalingskommune', 'text', '0159|0163', 'municipality'],
	['omr', 'text', '0159|0101|0751', 'municipality'],
	['omr', 'integer', '159|101|751|147|163|173|175|183', 'municipality'],
	['omr', 'integer', '159|101|751', undefined],
	['omr', 'text', '0159|0101|0111', undefined],
	// Codes from before 2007: beside three of today, or eight that all are a code of either time.
	['fra', 'text', '0101|0159|0751|0171|0189', 'municipality'],
	['til', 'text', '0171|0181|0189|0205|0207|0208|0209|0211', 'municipality'],
	['fra', 'text', '0101|0159|0171', undefined],
	['fra', 'text', '0171|0181|0189|0205|0207|0208|0209|0111', undefined],
	['fra', 'integer', '101|159|751|171|181|189|205|207|208', undefined],
	['kommunekode', 'text', '0171|0181|0189|0205', 'municipality'],
	['kommune', 'text', towns, undefined],
	['kommune_antal', 'integer', '101|147|751', undefined],
	['flytninger', 'integer', '101|147|751|153|155|157|159|161|163', undefined],
	['tilflyttere', 'integer', '101|147|751|153|155|157|159|161|163', undefined],
	['personer', 'integer', '159|101|751|147|163|173|175|183', undefined],
	['antal kommuner', 'integer', '101|147', undefined],
	['kommune', 'integer', '1|2|3', undefined],
	// Streets and postal codes.
	['Vejkode', 'text', '0101|1234', 'street'],
	['VEJ_KODE', 'integer', '101|1234|9', 'street'],
	['vejnr', 'text', '0159|0101|0751', 'street'],
	['gadekode', 'text', '0004', 'street'],
	['vejkode', 'text', 'A12|B13', undefined],
	['postnr', 'text', '2860|0800|8000', 'postal-code'],
	['Postnummer', 'integer', '2860|800', 'postal-code'],
	['POST_NR', 'text', '2860', 'postal-code'],
	['arbejdssted_postnr', 'integer', '2860|8000', 'postal-code'],
	['postnr', 'integer', '12|17|31', undefined],
	['postnumre_antal', 'integer', '2860|800|8000', undefined],
	['antal_postnr', 'integer', '2860|800', undefined],
	['lønkode', 'integer', '2860|2800', undefined],
	['pris', 'integer', '2860|2800|2870', 'money'],
	// Days and periods.
	['Tilflytningsdato', 'date', '01-02-2024|28-02-2024', 'date'],
	['ADR_TILFLYT_TS', 'timestamp', '202401311200|202402011200', 'date'],
	['bop_vfra', 'date', '2024-01-01', 'date'],
	['dato', 'integer', '20240131|20240228', 'date'],
	['DatoFraflyt', 'text', '202401311200|202402281330', 'date'],
	['CPR-dato', 'date', '01-02-2024', 'date'],
	['periode', 'text', '2024K1|2024K2', 'period'],
	['tid', 'text', '2024M01|2024M02', 'period'],
	['x', 'text', '2024K1|2023K4', 'period'],
	['måned', 'text', '2024-01|2024-02', 'period'],
	['maaned', 'integer', '202401|202402', 'period'],
	['Måned', 'text', 'jan|feb|maj|okt', 'period'],
	['Måned', 'text', 'januar|februar', 'period'],
	['kvartal', 'integer', '1|2|3|4', 'period'],
	['kvartal', 'text', '1. kvartal 2024|2. kvartal 2024', 'period'],
	['År', 'integer', '2019|2020|2021', 'period'],
	['skoleår', 'text', '2023/24|2024/25', 'period'],
	['uge', 'integer', '1|17|52', 'period'],
	['ugenr', 'text', '2024U01|2024U52', 'period'],
	['antal år', 'integer', '1|2|3', undefined],
	['alder', 'integer', '2|17|52', undefined],
	['antal', 'integer', '2019|2020|2021', undefined],
	['år', 'decimal', '0,5|1,5', undefined],
	// Money.
	['beløb', 'decimal', '12,50|1.234,00', 'money'],
	['BELOEB', 'integer', '100|200', 'money'],
	['Udbetalt kr', 'integer', '100|200', 'money'],
	['løn', 'decimal', '25.000,50', 'money'],
	['Månedsløn', 'integer', '25000|31000', 'money'],
	['enhedspris', 'decimal', '1,25', 'money'],
	['husleje', 'integer', '7000', 'money'],
	['x', 'text', '12 kr.|1.200 kr.', 'money'],
	['antal betalinger', 'integer', '3|4', undefined],
	['betalingsfrist_dage', 'integer', '3|4', undefined],
	['lønprocent', 'decimal', '2,5', undefined],
	['prisindeks', 'decimal', '102,5', undefined],
	['beløbstype', 'integer', '1|2', undefined],
	['kolonne', 'integer', '1|2', undefined],
	// Names.
	['fornavn', 'text', 'Anne|Bo|Carla', 'name'],
	['Efternavn', 'text', 'Hansen|Ravn', 'name'],
	['navn', 'text', persons, 'name'],
	['Borgerens navn', 'text', 'Anne Hansen', 'name'],
	['ADRESSERINGSNAVN', 'text', 'Hansen,Anne|Ravn,Bo', 'name'],
	['Sagsbehandler', 'text', 'Anne H|Bo R', 'name'],
	['kontakt', 'text', persons, 'name'],
	['navn', 'text', 'Særlig indsats 1|Særlig indsats 2', 'name'],
	['kommunenavn', 'text', towns, undefined],
	['fra_bydelsnavn', 'text', 'Indre By|Vestby', undefined],
	['Sognenavn', 'text', 'Grundtvigs|Hans Tausens', undefined],
	['ejernavn', 'text', 'Hansen|Ravn', 'name'],
	['Filnavn', 'text', 'a.csv|b.csv', undefined],
	['skolens navn', 'text', 'Marielyst Skole|Gladsaxe Skole', undefined],
	['navneændringer', 'integer', '1|2|3', undefined],
	['antal navne', 'integer', '1|2', undefined],
	['firmanavn', 'text', 'Bager og Søn|Smed og Datter', undefined],
	// Addresses.
	['adresse', 'text', addresses, 'address'],
	['Vejnavn', 'text', 'Ringvej|Torvet', 'address'],
	['bopæl', 'text', addresses, 'address'],
	['sted', 'text', addresses, 'address'],
	['husnr', 'text', '12|12A', 'address'],
	['HUS_NR', 'integer', '12|14', 'address'],
	['etage', 'text', 'st|1|2', 'address'],
	['e-mail', 'text', 'a@eksempel.dk|b@eksempel.dk', 'address'],
	['kontakt', 'text', 'a@eksempel.dk|b@eksempel.dk', 'address'],
	['adressebeskyttet', 'boolean', 'Ja|Nej', 'category'],
	['antal adresser', 'integer', '1|2', undefined],
	['enhed', 'text', 'Afdeling 3|Afdeling 4|Stue 2', undefined],
	// Free text.
	['bemærkning', 'text', 'ringer igen|flyttet', 'free-text'],
	['Notat', 'text', 'x', 'free-text'],
	['fritekst', 'text', 'y', 'free-text'],
	['note', 'text', 'se sag', 'free-text'],
	[
		'indhold',
		'text',
		'Borgeren har henvendt sig om sin bolig i dag|Der er aftalt et nyt møde med familien|Sagen er sendt videre til anden afdeling',
		'free-text'
	],
	['antal notater', 'integer', '1|2', undefined],
	// Outlines, and what is nothing of all this.
	[
		'geometri',
		'text',
		'{"type":"Polygon","coordinates":[]}|{"type":"MultiPolygon","coordinates":[]}',
		'boundary'
	],
	['aktiv', 'boolean', 'Ja|Nej', 'category'],
	['alder', 'integer', '17|18|19', undefined],
	['vægt', 'decimal', '71,5', undefined],
	['x', 'text', '', undefined],
	['CPR', 'text', '..|-', undefined]
];

describe('the role of a column', () => {
	it.each(cases)('%s as %s of %s: %s', (header, type, values, role) => {
		expect(roleIn(header, type, values === '' ? [] : values.split('|'))).toBe(role);
	});

	it('is a category where few values come again and again, in words or under a header that says so', () => {
		const statuses = ['Aktiv', 'Afsluttet', 'På pause'];
		expect(roleIn('x', 'text', statuses, 100)).toBe('category');
		expect(roleIn('x', 'text', statuses, 4)).toBe(undefined);
		expect(roleIn('kommune', 'text', towns.split('|'), 500)).toBe('category');
		expect(roleIn('køn', 'integer', ['1', '2'], 100)).toBe('category');
		expect(roleIn('antal', 'integer', ['1', '2'], 100)).toBe(undefined);
		expect(roleIn('teamnavn', 'text', ['Team Nord', 'Team Syd'], 100)).toBe('category');
		expect(roleIn('KOMNAVN', 'text', ['Gladsaxe', 'Herlev'], 100)).toBe('category');
	});

	it('stays a person’s where few of them come again and again', () => {
		expect(roleIn('sagsbehandler', 'text', ['Anne H', 'Bo R'], 100)).toBe('name');
		expect(roleIn('oprettet af', 'text', persons.split('|'), 100)).toBe('name');
		expect(roleIn('fornavn', 'text', ['Anne', 'Bo'], 100)).toBe('name');
		expect(roleIn('Navn', 'text', ['Anne 1', 'Bo 2', 'Cai (vikar 14)'])).toBe('name');
		expect(roleIn('Navn', 'text', ['Anne', 'Bo', 'Cai', 'Dorte'], 40)).toBe('name');
	});

	it('is found at once in values as long as a file can have them', () => {
		for (const piece of ['1', '1.', ' ', 'a ', 'Aa ', '{', '@a', '-']) {
			const values = Array.from({ length: 20 }, (_, at) => piece.repeat(100_000) + at);
			expect([undefined, 'free-text']).toContain(roleIn(piece.repeat(10_000), 'text', values));
		}
	});

	it('bears a stray value among many', () => {
		const values = [...municipalityCodes].slice(0, 40);
		expect(roleIn('kommune', 'text', [...values, 'ukendt'])).toBe('municipality');
	});

	it('is CPR for synthetic persons under any header that counts nothing', () => {
		const person = fc.record({ day: fc.integer({ min: 61, max: 88 }), rest: fc.nat(999_999) });
		const people = fc.uniqueArray(person, { minLength: 30, maxLength: 60, selector: ({ rest }) => rest });
		fc.assert(
			fc.property(people, fc.constantFrom('a', 'Borger', 'nr', 'cpr'), (some, header) => {
				const values = some.map(({ day, rest }) => `${day}0361${String(rest).padStart(6, '0').slice(2)}`);
				fc.pre(new Set(some.map(({ day }) => day)).size >= 10);
				expect(roleIn(header, 'text', values)).toBe('cpr');
			}),
			{ seed: 2024, numRuns: 200 }
		);
	});

	it('is no code’s in amounts and counts drawn at random, whatever their header', () => {
		const header = fc.constantFrom('antal', 'flytninger', 'beløb', 'x', 'værdi', 'kolonne_3');
		const most = fc.constantFrom(900, 9_999, 99_999_999, 9_999_999_999);
		const values = most.chain((max) =>
			fc.uniqueArray(fc.integer({ min: 1, max }), { minLength: 12, maxLength: 40 })
		);
		fc.assert(
			fc.property(header, values, (header, values) => {
				const role = roleIn(header, 'integer', values.map(String));
				expect([undefined, 'money']).toContain(role);
			}),
			{ seed: 2024, numRuns: 3000 }
		);
	});
});

describe('the codes of municipalities', () => {
	it('are those of the table that every notebook can read, and Christiansø', () => {
		const table = municipalities.map(({ kode }) => kode);
		expect([...municipalityCodes].toSorted()).toEqual([...table, '0411'].toSorted());
	});

	it('are told from those given up in the reform of 2007: with the 52 that were kept, and without Bornholm’s five of before 2003, these were 271', () => {
		const kept = `0101 0147 0151 0153 0155 0157 0159 0161 0163 0165 0167 0169 0173 0175 0183 0185 0187 0201
			0217 0219 0223 0253 0259 0265 0269 0329 0400 0461 0479 0561 0563 0573 0575 0607 0615 0621 0657 0661 0665
			0671 0707 0727 0741 0751 0773 0779 0787 0791 0813 0825 0849 0851`.split(/\s+/);
		const bornholm = ['0401', '0403', '0405', '0407', '0409'];
		const before = [...formerMunicipalityCodes].filter((code) => !bornholm.includes(code));
		expect(new Set([...before, ...kept]).size).toBe(271);
		expect(before.length + bornholm.length).toBe(formerMunicipalityCodes.size);
		expect(
			[...kept, ...reusedMunicipalityCodes.keys()].filter((code) => !municipalityCodes.has(code))
		).toEqual([]);
		expect([...formerMunicipalityCodes].filter((code) => municipalityCodes.has(code))).toEqual([]);
	});
});
