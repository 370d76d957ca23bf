import { proxy, transfer, wrap, type Remote } from 'comlink';
import type { Answer, Engine, EngineError, Watch } from '#lib/engine/engine.ts';
import type { EngineDoor } from '#lib/engine/engineWorker.ts';
import type { WorkerEngine } from '#lib/engine/workerEngine.ts';
import { fail, type Result } from '#lib/notebook/result.ts';
import { openRealm, type Realm } from '#lib/realm/realm.ts';

export type EngineOptions = {
	/** The engine's module. Asked for while the frame starts; its realm could not fetch it. */
	readonly wasm: () => Promise<ArrayBuffer>;
	/** Address of `realm/engine.html` beside the app. */
	readonly realmDocument: string;
};

/** Starts DuckDB in a realm of its own, caged and locked. Rejects if it cannot start. */
export async function connectEngine({ wasm, realmDocument }: EngineOptions): Promise<Engine> {
	const opening = import('#lib/engine/engineWorker.ts?realm').then(({ default: script }) =>
		openRealm({ document: realmDocument, script, name: 'Kladde: engine' })
	);
	const [realm, bytes] = await Promise.all([opening, wasm()]);
	const watches = new Map<number, Watch>();
	const report = proxy((id: number, done: number) => watches.get(id)?.progress?.(done));
	const door = wrap<EngineDoor>(realm.port);
	const broken = realm.failed.then((detail) => Promise.reject(new Error(detail)));
	const worker = await Promise.race([door.open(transfer(bytes, [bytes]), report), broken]);
	return engineAt({ realm, worker, watches });
}

type Connection = {
	readonly realm: Realm;
	readonly worker: Remote<WorkerEngine>;
	readonly watches: Map<number, Watch>;
};

/** The engine as the page knows it: numbered questions, and one place that notices its death. */
function engineAt({ realm, worker, watches }: Connection): Engine {
	let asked = 0;
	let die: (detail: string) => void = () => undefined;
	const died = new Promise<string>((resolve) => (die = resolve));
	const dead = died.then((detail) => fail<EngineError>({ kind: 'died', detail }));
	void realm.failed.then(die);
	void died.then(() => realm.close());

	/** Puts a question; an engine that dies meanwhile answers with that. */
	async function ask<T>(
		question: (id: number) => Promise<Result<T, EngineError>>,
		watch: Watch = {}
	): Answer<T> {
		if (watch.signal?.aborted) return fail({ kind: 'cancelled' });
		const id = (asked += 1);
		const cancel = () => void worker.cancel(id);
		watches.set(id, watch);
		watch.signal?.addEventListener('abort', cancel, { once: true });
		const answer = await Promise.race([question(id), dead]);
		watches.delete(id);
		watch.signal?.removeEventListener('abort', cancel);
		if (!answer.ok && answer.error.kind === 'died') die(answer.error.detail);
		return answer;
	}

	return {
		define: (cell, watch) => ask((id) => worker.define(id, cell), watch),
		read: (relation, page, watch) => ask((id) => worker.read(id, relation, page), watch),
		query: (sql, watch) => ask((id) => worker.query(id, sql), watch),
		describe: (relation) => ask((id) => worker.describe(id, relation)),
		importExtract: (extract, watch) => ask((id) => worker.importExtract(id, extract), watch),
		importArrow: (name, ipc) => ask((id) => worker.importArrow(id, name, ipc)),
		drop: (relation) => ask((id) => worker.drop(id, relation)),
		tableNames: (sql) => ask((id) => worker.tableNames(id, sql)),
		relations: () => ask((id) => worker.relations(id)),
		memory: () => ask((id) => worker.memory(id)),
		died,
		close: () => die('The engine was closed.')
	};
}
