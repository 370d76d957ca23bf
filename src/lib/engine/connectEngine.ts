import { transfer, wrap, type Remote } from 'comlink';
import {
	checkedSchema,
	definedSchema,
	fieldsSchema,
	importedSchema,
	memorySchema,
	nothingSchema,
	relationsSchema,
	rowsSchema
} from '#lib/engine/answerSchemas.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { EngineDoor } from '#lib/engine/engineWorker.ts';
import { answerNumbers } from '#lib/engine/pageDoor.ts';
import { pieceSource } from '#lib/engine/import/pieceSource.ts';
import { questionsTo } from '#lib/engine/questions.ts';
import type { WorkerEngine } from '#lib/engine/workerEngine.ts';
import type { Realm, StartRealm } from '#lib/realm/realm.ts';

export type EngineOptions = {
	/** The engine's module. Asked for while the worker starts, which could not fetch it. */
	readonly wasm: () => Promise<ArrayBuffer>;
	/** Starts its worker in the frame of `realm/engine.html`. */
	readonly start: StartRealm;
};

/** Starts DuckDB in a realm of its own, caged and locked. Rejects if it cannot start, and leaves nothing. */
export async function connectEngine({ wasm, start }: EngineOptions): Promise<Engine> {
	const opening = import('#lib/engine/engineWorker.ts?realm').then(({ default: script }) =>
		start({ script, name: 'Kladde: engine' })
	);
	try {
		const [realm, bytes] = await Promise.all([opening, wasm()]);
		return await engineIn(realm, bytes);
	} catch (problem) {
		void opening.then((realm) => realm.close()).catch(() => undefined);
		throw problem;
	}
}

async function engineIn(realm: Realm, wasm: ArrayBuffer): Promise<Engine> {
	let worker: Remote<WorkerEngine> | undefined = undefined;
	const questions = questionsTo((id) => void worker?.cancel(id));
	const door = wrap<EngineDoor>(realm.port);
	const broken = realm.failed.then((detail) => Promise.reject(new Error(detail)));
	const report = answerNumbers(([id, done]) => {
		if (id !== undefined && done !== undefined) questions.progressed(id, done);
		return undefined;
	});
	const opened = door.open(transfer(wasm, [wasm]), transfer(report, [report]));
	worker = (await Promise.race([opened, broken])) as Remote<WorkerEngine>;
	// From here on a failure of the worker is the engine's death, which is told below.
	broken.catch(() => undefined);
	void realm.failed.then(questions.die);
	void questions.died.then(() => realm.close());
	return answeredBy(worker, questions);
}

function answeredBy(
	worker: Remote<WorkerEngine>,
	{ ask, died, die }: ReturnType<typeof questionsTo>
): Engine {
	return {
		define: (cell, watch) => ask(definedSchema, (id) => worker.define(id, cell), watch),
		check: (cell, watch) => ask(checkedSchema, (id) => worker.check(id, cell), watch),
		read: (relation, page, watch) => ask(rowsSchema, (id) => worker.read(id, relation, page), watch),
		query: (sql, watch) => ask(rowsSchema, (id) => worker.query(id, sql), watch),
		describe: (relation) => ask(fieldsSchema, (id) => worker.describe(id, relation)),
		async importExtract(extract, watch) {
			const source = pieceSource(extract, watch?.signal);
			const next = answerNumbers(([file]) => source.next(file ?? NaN));
			const sent = (id: number) => worker.importExtract(id, source.sent, transfer(next, [next]));
			const answer = await ask(importedSchema, sent, watch);
			source.close();
			return answer;
		},
		importArrow: (name, ipc) => ask(nothingSchema, (id) => worker.importArrow(id, name, ipc)),
		drop: (relation) => ask(nothingSchema, (id) => worker.drop(id, relation)),
		relations: () => ask(relationsSchema, (id) => worker.relations(id)),
		memory: () => ask(memorySchema, (id) => worker.memory(id)),
		died,
		close: () => die('The engine was closed.')
	};
}
