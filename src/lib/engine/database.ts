import {
	BROWSER_RUNTIME,
	createDuckDB,
	VoidLogger,
	type Bindings
} from '@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs';
import { streamOf } from '#lib/engine/arrowStream.ts';
import { breathing } from '#lib/engine/breath.ts';
import type { ByteSource } from '#lib/engine/byteSource.ts';
import { Refusal } from '#lib/engine/errors.ts';
import { fileRuntime, type FileRuntime } from '#lib/engine/fileRuntime.ts';
import type { Job } from '#lib/engine/jobs.ts';
import { lockStatements } from '#lib/engine/lock.ts';
import { librarySchema } from '#lib/language/sql/librarySchema.ts';

/** Starts the engine from the module's bytes and locks it. Whatever throws here, there is no engine. */
export async function openDatabase(wasm: ArrayBuffer): Promise<Database> {
	const files = fileRuntime(BROWSER_RUNTIME);
	const build = { mainModule: '', mainWorker: '' };
	const bindings = await createDuckDB({ mvp: build, eh: build }, new VoidLogger(), files.runtime);
	await instantiated(bindings, { wasm, runtime: files.runtime });
	bindings.open({ path: ':memory:', allowUnsignedExtensions: false });
	const connection = bindings.connect().useUnsafe((_bindings, id) => id);
	const database = new Database(bindings, connection, files);
	database.runNow('SET enable_progress_bar=true');
	database.runNow('SET progress_bar_time=0');
	// Otherwise tables are compressed between the parts of an import, which takes as long as reading them.
	database.runNow(`SET checkpoint_threshold='1TB'`);
	database.runNow(`CREATE SCHEMA ${librarySchema}`);
	database.runNow(`SET search_path='main,${librarySchema}'`);
	for (const statement of lockStatements) database.runNow(statement);
	return database;
}

/** The vendor's own way fetches the module; this one has it already. */
function instantiated(
	bindings: Bindings,
	{ wasm, runtime }: { readonly wasm: ArrayBuffer; readonly runtime: object }
): Promise<void> {
	return new Promise((resolve, reject) => {
		bindings.instantiateWasm = (imports, success) => {
			Object.assign(globalThis, { DUCKDB_RUNTIME: runtime });
			WebAssembly.instantiate(wasm, imports).then(
				({ instance, module }) => success(instance, module),
				reject
			);
			return [];
		};
		bindings.instantiate().then(() => resolve(), reject);
	});
}

/** DuckDB's one connection. Statements are run one at a time; whoever calls sees to that (jobs.ts). */
export class Database {
	readonly breathe = breathing();
	readonly #bindings: Bindings;
	readonly #connection: number;
	readonly #files: FileRuntime;

	constructor(bindings: Bindings, connection: number, files: FileRuntime) {
		this.#bindings = bindings;
		this.#connection = connection;
		this.#files = files;
	}

	/** A short statement of our own, at once. */
	runNow(sql: string): Uint8Array {
		return this.#bindings.runQuery(this.#connection, sql);
	}

	/** One statement to its end, in steps of a tenth of a second between which a cancel is heard. */
	async run(sql: string, job: Job): Promise<Uint8Array> {
		job.proceed();
		this.#files.progressed = (percent) => job.progress(percent / 100);
		try {
			let head = this.#bindings.startPendingQuery(this.#connection, sql, false);
			while (head === null) {
				await this.breathe();
				if (job.cancelled) this.#bindings.cancelPendingQuery(this.#connection);
				job.proceed();
				head = this.#bindings.pollPendingQuery(this.#connection);
			}
			return await this.#fetched(head, job);
		} finally {
			this.#files.progressed = () => undefined;
		}
	}

	async #fetched(head: Uint8Array, job: Job): Promise<Uint8Array> {
		const parts = [head];
		let breathed = performance.now();
		for (;;) {
			const part = this.#bindings.fetchQueryResults(this.#connection);
			if (part?.length === 0) return streamOf(parts);
			if (part !== null) parts.push(part);
			if (performance.now() - breathed < 50) continue;
			await this.breathe();
			job.proceed();
			breathed = performance.now();
		}
	}

	/** Parses, binds and plans one statement, and forgets it. */
	prepare(sql: string): void {
		this.#bindings.closePrepared(this.#connection, this.#bindings.createPrepared(this.#connection, sql));
	}

	tableNames(sql: string): readonly string[] {
		return this.#bindings.getTableNames(this.#connection, sql);
	}

	/** Makes the table `name` from the bytes of an Arrow IPC stream. */
	insertArrow(name: string, ipc: Uint8Array): void {
		this.#bindings.insertArrowFromIPCStream(this.#connection, ipc, { name, schema: 'main', create: true });
	}

	/** Makes bytes readable under a path for as long as `use` takes. */
	async withFiles<T>(files: ReadonlyMap<string, ByteSource>, use: () => Promise<T>): Promise<T> {
		try {
			for (const [path, source] of files) {
				// 2 is the vendor's BROWSER_FILEREADER: our runtime answers for it.
				this.#bindings.registerFileHandle(path, source, 2, true);
			}
			return await use();
		} catch (problem) {
			const failure = this.#files.takeFailure();
			throw failure === undefined ? problem : new Refusal({ kind: 'unreadable', ...failure });
		} finally {
			for (const path of files.keys()) this.#bindings.dropFile(path);
		}
	}
}
