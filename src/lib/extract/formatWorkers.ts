import type { Format } from '#lib/notebook/notebook.ts';

/** Formats that are alike share a worker, so that a library comes only with a file that needs it. */
export type WorkerKind = 'text';

type WorkerParts = {
	readonly script: string;
	/** WebAssembly that the worker cannot fetch itself. */
	readonly wasm?: ArrayBuffer;
};

export const formatWorkers: { readonly [K in WorkerKind]: () => Promise<WorkerParts> } = {
	text: async () => ({ script: (await import('#lib/extract/formats/text.worker.ts?realm')).default })
};

export function workerOf(format: Format): WorkerKind {
	switch (format) {
		case 'text':
		case 'fixed-width':
		case 'spreadsheet':
		case 'json':
		case 'json-lines':
		case 'geojson':
		case 'topojson':
		case 'parquet':
		case 'arrow':
			return 'text';
	}
}
