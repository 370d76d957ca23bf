/**
 * Sends and receives over the port to the page without a step that an author's code could stand in: the
 * platform's own functions are bound here, before any of it runs, so that a patched prototype never sees
 * the port or its events.
 */
export function portTo<In, Out>(port: MessagePort) {
	const { apply } = Reflect;
	const { postMessage } = MessagePort.prototype;
	const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get as () => In;
	return {
		send: (message: Out) => {
			apply(postMessage, port, [message]);
		},
		receive: (take: (message: In) => void) => {
			port.onmessage = (event: MessageEvent) => take(apply(dataOf, event, []));
		}
	};
}
