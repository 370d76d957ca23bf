import { inBoth } from '#messages/inBoth.ts';

export const grid = inBoth({
	da: {
		rows: (count: string) => `${count} rækker`,
		oneRow: '1 række',
		noRows: 'Ingen rækker',
		nothing: 'ingen værdi',
		yes: 'ja',
		no: 'nej',
		loading: 'hentes',
		failed: (detail: string) => `Rækkerne kunne ikke hentes: ${detail}`,
		tryAgain: 'Prøv igen',
		copied: (rows: string, columns: string) => `Kopieret: ${rows} × ${columns}`,
		tooManyToCopy: (limit: string) => `Der kopieres højst ${limit} celler ad gangen. Vælg færre.`,
		types: {
			number: 'tal',
			text: 'tekst',
			date: 'dato',
			timestamp: 'tidspunkt',
			boolean: 'ja/nej',
			other: 'værdi'
		}
	},
	en: {
		rows: (count: string) => `${count} rows`,
		oneRow: '1 row',
		noRows: 'No rows',
		nothing: 'no value',
		yes: 'yes',
		no: 'no',
		loading: 'being fetched',
		failed: (detail: string) => `The rows could not be fetched: ${detail}`,
		tryAgain: 'Try again',
		copied: (rows: string, columns: string) => `Copied: ${rows} × ${columns}`,
		tooManyToCopy: (limit: string) => `At most ${limit} cells are copied at a time. Choose fewer.`,
		types: {
			number: 'number',
			text: 'text',
			date: 'date',
			timestamp: 'time',
			boolean: 'yes/no',
			other: 'value'
		}
	}
});
