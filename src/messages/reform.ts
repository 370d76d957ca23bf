import { inBoth } from '#messages/inBoth.ts';

/** Codes of municipalities from before the reform of 1 January 2007. Numbers come written, `one` where it is one. */
export const reform = inBoth({
	da: {
		rows: (rows: string, one: boolean) => `${rows} ${one ? 'række' : 'rækker'} har`,
		moves: (moves: string, one: boolean) => `${moves} ${one ? 'flytning' : 'flytninger'} har`,
		areas: (areas: string, one: boolean) => `${areas} ${one ? 'område' : 'områder'} har`,
		former: (what: string, codes: readonly string[]) =>
			`${what} kode for en kommune, der ikke har været til siden reformen 1. januar 2007: ${listed(codes, 'og', 'til')}.`,
		nameless: 'Tabellen kommuner har hverken navn eller region til sådan en kode.',
		reused: (what: string, codes: readonly string[]) =>
			`${what} fra før 2007 en kode, der dengang var en anden kommunes: ${listed(codes, 'og', 'til')}.`,
		perhapsReused: (what: string, codes: readonly string[]) =>
			`${what} en kode, der før 2007 var en anden kommunes: ${listed(codes, 'og', 'til')}.`,
		noDate: 'Der er ældre koder i tabellen, men ingen dato at skelne efter.',
		was: (code: string, name: string) => `${code} (${name})`
	},
	en: {
		rows: (rows: string, one: boolean) => `${rows} ${one ? 'row has' : 'rows have'}`,
		moves: (moves: string, one: boolean) => `${moves} ${one ? 'move has' : 'moves have'}`,
		areas: (areas: string, one: boolean) => `${areas} ${one ? 'area has' : 'areas have'}`,
		former: (what: string, codes: readonly string[]) =>
			`${what} the code of a municipality that has not been since the reform of 1 January 2007: ${listed(codes, 'and', 'more')}.`,
		nameless: 'The table kommuner has neither a name nor a region for such a code.',
		reused: (what: string, codes: readonly string[]) =>
			`${what}, from before 2007, a code that was another municipality’s then: ${listed(codes, 'and', 'more')}.`,
		perhapsReused: (what: string, codes: readonly string[]) =>
			`${what} a code that was another municipality’s before 2007: ${listed(codes, 'and', 'more')}.`,
		noDate: 'The table has older codes, and no date to tell by.',
		was: (code: string, name: string) => `${code} (${name})`
	}
});

const shown = 8;

const listed = (codes: readonly string[], and: string, more: string) =>
	codes.length <= shown
		? codes.join(', ')
		: `${codes.slice(0, shown).join(', ')} ${and} ${codes.length - shown} ${more}`;
