/**
 * Lets the worker's queue of messages be seen to, a cancel among them, and goes on at once. A timer would
 * wait four milliseconds each time.
 */
export function breathing(): () => Promise<void> {
	const { port1, port2 } = new MessageChannel();
	let goOn: () => void = () => undefined;
	port1.onmessage = () => goOn();
	return () =>
		new Promise((resolve) => {
			goOn = resolve;
			port2.postMessage(undefined);
		});
}
