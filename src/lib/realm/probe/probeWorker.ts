import { tryWay, type Target } from '#lib/realm/probe/attempt.ts';
import { waysIn } from '#lib/realm/probe/workerWays.ts';
import { connectWorker } from '#lib/realm/connectWorker.ts';

/** A worker of a realm that tries every way out, one by one, and tells what came of each. */
void connectWorker().then((port) => {
	port.onmessage = ({ data }) => void tryAll(port, data as ProbeAsked);
});

export type ProbeAsked = Target & { readonly evaluates: boolean };

async function tryAll(port: MessagePort, { evaluates, ...target }: ProbeAsked): Promise<void> {
	port.postMessage({ kind: 'origin', origin: self.origin });
	for (const [place, way] of waysIn(evaluates).entries())
		port.postMessage({ kind: 'tried', tried: await tryWay(way, place, target) });
	port.postMessage({ kind: 'done' });
}
