import type { Exported } from '#lib/notebook/interchange/carried.ts';
import { exportJupyter } from '#lib/notebook/interchange/exportJupyter.ts';
import { exportObservable } from '#lib/notebook/interchange/exportObservable.ts';
import type { ShownOutputs } from '#lib/notebook/interchange/shownOutput.ts';
import { titleOf } from '#lib/notebook/titleOf.ts';
import { titleToStem } from '#lib/notebook/titleToFileName.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import type { ForeignFormat } from '#lib/workspace/foreign/importReport.ts';
import { kitPorts } from '#lib/workspace/foreign/kitPorts.ts';

export type WrittenFormat = Exclude<ForeignFormat, 'sql'>;

/** A notebook as another program's file: code and text, and what cells show only where it is handed over. */
export function exportAs(
	notebook: Notebook,
	format: WrittenFormat,
	shown?: ShownOutputs
): Exported & { readonly name: string } {
	const exported =
		format === 'jupyter' ? exportJupyter(notebook, shown) : exportObservable(notebook, kitPorts);
	return { ...exported, name: titleToStem(titleOf(notebook)) + endings[format] };
}

const endings = { jupyter: '.ipynb', observable: '.html' } as const;
