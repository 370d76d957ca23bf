import type { Loss } from '#lib/notebook/interchange/carried.ts';
import { toLines, type JsonRecord } from '#lib/notebook/interchange/jupyterFile.ts';
import type { CellId } from '#lib/notebook/notebook.ts';

/** What a cell shows, as texts that other programs can show. */
export type ShownOutput =
	/** The same thing in several ways, best for whoever can read it. */
	| { readonly kind: 'data'; readonly data: { readonly [type in ShownType]?: string } }
	| { readonly kind: 'log'; readonly text: string }
	| {
			readonly kind: 'error';
			readonly name: string;
			readonly value: string;
			readonly lines: readonly string[];
	  };

export type ShownType = 'text/plain' | 'text/html' | 'image/svg+xml';

export type ShownOutputs = {
	readonly of: ReadonlyMap<CellId, readonly ShownOutput[]>;
	/** What is shown and does not come along. */
	readonly losses: readonly Loss[];
};

/** An output of a code cell in nbformat 4.5. */
export function jupyterOutput(shown: ShownOutput): JsonRecord {
	switch (shown.kind) {
		case 'data': {
			const data = Object.fromEntries(
				Object.entries(shown.data).map(([type, text]) => [type, toLines(text)])
			);
			return { output_type: 'display_data', data, metadata: {} };
		}
		case 'log':
			return { output_type: 'stream', name: 'stdout', text: toLines(shown.text) };
		case 'error':
			return { output_type: 'error', ename: shown.name, evalue: shown.value, traceback: shown.lines };
	}
}
