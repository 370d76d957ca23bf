import { inBoth } from '#messages/inBoth.ts';

/** What kinds of files and of columns are called. */
export const fileWords = inBoth({
	da: {
		formats: {
			text: 'adskilt tekst',
			'fixed-width': 'fast bredde',
			spreadsheet: 'regneark',
			json: 'JSON',
			'json-lines': 'JSON, én post pr. linje',
			parquet: 'Parquet',
			arrow: 'Arrow',
			geojson: 'GeoJSON',
			topojson: 'TopoJSON'
		},
		types: {
			text: 'tekst',
			integer: 'heltal',
			decimal: 'decimaltal',
			date: 'dato',
			timestamp: 'tidspunkt',
			boolean: 'ja/nej'
		}
	},
	en: {
		formats: {
			text: 'separated text',
			'fixed-width': 'fixed width',
			spreadsheet: 'spreadsheet',
			json: 'JSON',
			'json-lines': 'JSON, a record a line',
			parquet: 'Parquet',
			arrow: 'Arrow',
			geojson: 'GeoJSON',
			topojson: 'TopoJSON'
		},
		types: {
			text: 'text',
			integer: 'integer',
			decimal: 'decimal',
			date: 'date',
			timestamp: 'time',
			boolean: 'yes/no'
		}
	}
});
