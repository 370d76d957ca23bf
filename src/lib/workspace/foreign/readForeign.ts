import type { Import } from '#lib/notebook/interchange/carried.ts';
import { importJupyter } from '#lib/notebook/interchange/importJupyter.ts';
import { importObservable } from '#lib/notebook/interchange/importObservable.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import { titleOf } from '#lib/notebook/titleOf.ts';
import { titleToFileName } from '#lib/notebook/titleToFileName.ts';
import type { TextFile } from '#lib/storage/textFile.ts';
import type { ForeignFormat, ImportReport } from '#lib/workspace/foreign/importReport.ts';
import { importSqlScript } from '#lib/workspace/foreign/importSqlScript.ts';
import { kitPorts } from '#lib/workspace/foreign/kitPorts.ts';

export type ReadForeign = {
	readonly report: ImportReport;
	/** The notebook as a text of ours; absent where there is none in the file. */
	readonly opened?: TextFile;
};

/** Another program's file as a notebook of ours. */
export function readForeign({ name, text }: TextFile, format: ForeignFormat): ReadForeign {
	const read = importers[format](text, stemOf(name));
	if (!read.ok) return { report: { name, format, outcome: fail(read.error) } };
	const { notebook, losses } = read.value;
	const title = titleOf(notebook);
	const named = title === '' ? { ...notebook, front: { ...notebook.front, title: stemOf(name) } } : notebook;
	return {
		report: { name, format, outcome: ok({ cells: notebook.cells.length, losses }) },
		opened: { name: titleToFileName(titleOf(named)), text: printNotebook(named) }
	};
}

const importers: { readonly [F in ForeignFormat]: (text: string, title: string) => Import } = {
	jupyter: importJupyter,
	observable: (text) => importObservable(text, kitPorts),
	sql: importSqlScript
};

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '');
