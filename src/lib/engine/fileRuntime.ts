import type { Runtime, WasmModule } from '@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs';
import type { ByteSource } from '#lib/engine/byteSource.ts';

export type FileRuntime = {
	readonly runtime: object;
	/** Why the last read failed, once: the engine itself only says that one did. */
	takeFailure(): { readonly file: string; readonly detail: string } | undefined;
	/** Told how far the engine is with its statement, in percent. */
	progressed: (percent: number) => void;
};

/**
 * What the engine may ask of the world: bytes of files that were registered, and nothing else. The vendor's
 * runtime also knows HTTP, S3 and the browser's own disk; here those doors are not locked but absent.
 */
export function fileRuntime(vendors: Runtime): FileRuntime {
	let failure: { file: string; detail: string } | undefined;
	const own: FileRuntime = { runtime: {}, takeFailure, progressed: () => undefined };
	const progressUpdate = (_done: number, percent: number) => own.progressed(percent);
	return Object.assign(own, {
		runtime: { ...vendors, ...closedDoors(vendors._files), readFile, progressUpdate }
	});

	function takeFailure() {
		const taken = failure;
		failure = undefined;
		return taken;
	}

	function readFile(module: WasmModule, id: number, into: number, length: number, offset: number): number {
		const name = vendors.getFileInfo(module, id)?.fileName ?? '';
		const source = vendors._files.get(name) as ByteSource | undefined;
		if (source === undefined || length === 0) return 0;
		try {
			return source.read(offset, module.HEAPU8.subarray(into, into + length));
		} catch (problem) {
			failure = { file: name, detail: String(problem) };
			return failIn(module, 'The file could not be read.');
		}
	}
}

/** Everything else that the glue may call. A text of the engine's comes as its place and its length. */
function closedDoors(files: Map<string, unknown>) {
	const nothing = () => undefined;
	return {
		writeFile: (module: WasmModule) => failIn(module, 'Files are read, not written.'),
		dropFile: (module: WasmModule, at: number, length: number) => files.delete(textAt(module, at, length)),
		checkFile: (module: WasmModule, at: number, length: number) => files.has(textAt(module, at, length)),
		/** The exact name only: the vendor's takes every name that begins alike. */
		glob(module: WasmModule, at: number, length: number) {
			const path = textAt(module, at, length);
			if (files.has(path)) module.ccall('duckdb_web_fs_glob_add_path', null, ['string'], [path]);
		},
		getLastFileModificationTime: () => 0,
		closeFile: nothing,
		createDirectory: nothing,
		removeDirectory: nothing,
		checkDirectory: () => false,
		listDirectoryEntries: () => false
	};
}

const textAt = (module: WasmModule, at: number, length: number) =>
	new TextDecoder().decode(module.HEAPU8.slice(at, at + length));

function failIn(module: WasmModule, detail: string): number {
	module.ccall('duckdb_web_fail_with', null, ['string'], [detail]);
	return 0;
}
