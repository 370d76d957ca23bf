/** In a realm's worker: waits for the port that leads to the page. The first message brings it. */
export function connectWorker(): Promise<MessagePort> {
	return new Promise((resolve) => {
		addEventListener('message', function connect(event: MessageEvent) {
			const port = event.ports[0];
			if (event.data?.kladde !== 'connect' || port === undefined) return;
			removeEventListener('message', connect);
			// Heard by the frame, which tells the page: without it nobody knows a worker that never ran from a slow one.
			postMessage('kladde: connected');
			resolve(port);
		});
	});
}
