import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareLibrary } from '#lib/extract/formats/columnarLibrary.ts';

/** The library in Node, as a worker has it once the page handed it over. */
export const prepareInNode = (): void =>
	prepareLibrary(readFileSync(join('node_modules', 'parquet-wasm', 'esm', 'parquet_wasm_bg.wasm')));
