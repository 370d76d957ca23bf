import { syntheticExtract } from '#lib/moves/syntheticExtract.ts';
import { connectWorker } from '#lib/realm/connectWorker.ts';

// One contract in, one file out.
void connectWorker().then((port) => {
	port.onmessage = ({ data }) => port.postMessage(syntheticExtract(data));
});
