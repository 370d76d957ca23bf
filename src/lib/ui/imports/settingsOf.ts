import type { Format } from '#lib/notebook/notebook.ts';

export type Setting = 'format' | 'encoding' | 'separator' | 'numbers' | 'cuts' | 'header';

/** What a format leaves open: a Parquet file says itself what its values are. */
export function settingsOf(format: Format): ReadonlySet<Setting> {
	switch (format) {
		case 'text':
			return new Set(['format', 'encoding', 'separator', 'numbers', 'header']);
		case 'fixed-width':
			return new Set(['format', 'encoding', 'cuts', 'numbers', 'header']);
		case 'spreadsheet':
			return new Set(['numbers', 'header']);
		case 'json':
		case 'json-lines':
			return new Set(['numbers']);
		case 'geojson':
		case 'topojson':
		case 'parquet':
		case 'arrow':
			return new Set();
	}
}
