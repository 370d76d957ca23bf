import { tryWay, type Target } from '#lib/realm/probe/attempt.ts';
import { waysIn } from '#lib/realm/probe/workerWays.ts';
import { connectWorker } from '#lib/realm/connectWorker.ts';

/** A worker of a realm that tries every way out, and tells what came of each. */
void connectWorker().then((port) => {
	port.onmessage = ({ data }) => void tryAll(port, data as ProbeAsked);
});

export type ProbeAsked = Target & { readonly evaluates: boolean };

async function tryAll(port: MessagePort, { evaluates, ...target }: ProbeAsked): Promise<void> {
	port.postMessage({ kind: 'origin', origin: self.origin });
	// All at once, each at an address of its own: a browser that refuses without a word is waited for once.
	const attempts = waysIn(evaluates).map((way, place) => tryWay(way, place, target));
	for (const attempt of attempts) port.postMessage({ kind: 'tried', tried: await attempt });
	port.postMessage({ kind: 'done' });
}
