import type { Format } from '#lib/notebook/notebook.ts';

/** Formats that are alike share a worker, so that a library comes only with a file that needs it. */
export type WorkerKind = 'text' | 'spreadsheet' | 'records' | 'columnar';

type WorkerParts = {
	readonly script: string;
	/** WebAssembly that the worker cannot fetch itself. */
	readonly wasm?: ArrayBuffer;
};

export const formatWorkers: { readonly [K in WorkerKind]: () => Promise<WorkerParts> } = {
	text: async () => ({ script: (await import('#lib/extract/formats/text.worker.ts?realm')).default }),
	spreadsheet: async () => ({
		script: (await import('#lib/extract/formats/spreadsheet.worker.ts?realm')).default
	}),
	records: async () => ({ script: (await import('#lib/extract/formats/records.worker.ts?realm')).default }),
	columnar: async () => {
		const { fetchLibrary } = await import('#lib/extract/formats/columnarWasm.ts');
		const wasm = fetchLibrary();
		const { default: script } = await import('#lib/extract/formats/columnar.worker.ts?realm');
		return { script, wasm: await wasm };
	}
};

export function workerOf(format: Format): WorkerKind {
	switch (format) {
		case 'text':
		case 'fixed-width':
			return 'text';
		case 'spreadsheet':
			return 'spreadsheet';
		case 'json':
		case 'json-lines':
		case 'geojson':
		case 'topojson':
			return 'records';
		case 'parquet':
		case 'arrow':
			return 'columnar';
	}
}
