import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

type Notebook = Pick<OpenNotebook, 'notebook' | 'setSource' | 'run' | 'addMade'> & {
	readonly at: Pick<OpenNotebook['at'], 'goTo'>;
};

/** The rows of a table, for whoever writes no SQL: in the last cell where that is empty, else in one of their own. */
export function showRows(open: Notebook, table: Name) {
	const source = `SELECT *\nFROM ${quoteIdentifier(table)}`;
	const last = open.notebook.cells.at(-1);
	if (last?.kind !== 'sql' || last.source.trim() !== '') return open.addMade({ kind: 'sql', source });
	open.setSource(last.id, source);
	open.run(last.id);
	open.at.goTo(last.id);
}
