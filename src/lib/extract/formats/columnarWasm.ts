import address from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';

/** On the page: the library's module, from the app's own files, for a worker that has no network. */
export async function fetchLibrary(): Promise<ArrayBuffer> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`The Parquet reader's file answered ${response.status}.`);
	return response.arrayBuffer();
}
