/**
 * DuckDB's synchronous bindings, as far as they are used. The package ships this file without naming it
 * among its exports; tools/realmScript.js finds it.
 */
declare module '@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs' {
	export interface Bindings {
		/** Gives the module to the glue. Replaced, since a realm can fetch nothing. */
		instantiateWasm(
			imports: WebAssembly.Imports,
			success: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void
		): object;
		instantiate(): Promise<unknown>;
		open(config: { readonly path: string; readonly allowUnsignedExtensions?: boolean }): void;
		connect(): { useUnsafe<T>(use: (bindings: Bindings, connection: number) => T): T };
		/** Bytes of an Arrow IPC stream. */
		runQuery(connection: number, sql: string): Uint8Array;
		startPendingQuery(connection: number, sql: string, stream: boolean): Uint8Array | null;
		pollPendingQuery(connection: number): Uint8Array | null;
		cancelPendingQuery(connection: number): boolean;
		/** Null asks for another try, no bytes is the end. */
		fetchQueryResults(connection: number): Uint8Array | null;
		createPrepared(connection: number, text: string): number;
		closePrepared(connection: number, statement: number): void;
		getTableNames(connection: number, sql: string): string[];
		insertArrowFromIPCStream(
			connection: number,
			bytes: Uint8Array,
			options: { readonly name: string; readonly schema: string; readonly create: boolean }
		): void;
		registerFileHandle(name: string, handle: unknown, protocol: number, directIO: boolean): void;
		dropFile(name: string): void;
	}

	/** What the glue needs of Emscripten's module. */
	export interface WasmModule {
		readonly HEAPU8: Uint8Array<ArrayBuffer>;
		ccall(name: string, returns: null, types: readonly string[], values: readonly unknown[]): void;
	}

	export interface Runtime {
		_files: Map<string, unknown>;
		getFileInfo(module: WasmModule, file: number): { readonly fileName: string } | null;
	}

	export class VoidLogger {}
	export const BROWSER_RUNTIME: Runtime;
	export function createDuckDB(bundles: object, logger: VoidLogger, runtime: object): Promise<Bindings>;
}
