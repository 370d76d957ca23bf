import type { Dialect } from '#lib/notebook/notebook.ts';

/** Text as Danish programs write it, in UTF-8, with no missing-value words and no dates. */
export const plainDialect: Dialect = {
	encoding: 'utf-8',
	separator: ';',
	quote: '"',
	decimal: ',',
	header: true,
	skip: 0,
	missing: []
};
