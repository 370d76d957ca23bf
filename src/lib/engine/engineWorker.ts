import { expose, proxy } from 'comlink';
import { teachDanishOrder } from '#lib/engine/danishOrder.ts';
import { openDatabase } from '#lib/engine/database.ts';
import { Jobs } from '#lib/engine/jobs.ts';
import { teachToday } from '#lib/engine/today.ts';
import { WorkerEngine } from '#lib/engine/workerEngine.ts';
import { connectWorker } from '#lib/realm/connectWorker.ts';

/** What the page finds at the other end of the port. */
const door = {
	async open(wasm: ArrayBuffer, report: MessagePort) {
		const database = await openDatabase(wasm);
		teachToday(database);
		teachDanishOrder(database);
		return proxy(new WorkerEngine(database, new Jobs((id, done) => report.postMessage([id, done]))));
	}
};

export type EngineDoor = typeof door;

void connectWorker().then((port) => expose(door, port));
