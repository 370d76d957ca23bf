import address from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

/** The engine's module, from the app's own files. Rejects with the reason when they cannot be had. */
export async function fetchWasm(): Promise<ArrayBuffer> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`The database engine's file answered ${response.status}.`);
	return response.arrayBuffer();
}
