/**
 * A realm: a sandboxed frame of opaque origin with a policy of its own, whose only content is a blob
 * worker. Of all arrangements that were attacked, this is the one from which nothing got out, in both
 * browsers; a worker from an address takes the policy of its own response instead of the page's.
 */
export type Realm = {
	/** Speaks with the worker. Started by whoever sets `onmessage` or wraps it. */
	readonly port: MessagePort;
	/** Settles when the worker reports an uncaught failure; never rejects. */
	readonly failed: Promise<string>;
	/** Ends the worker at once, whatever it is doing. */
	close(): void;
};

export type RealmOptions = {
	/** Address of the frame's document: `realm/engine.html` or `realm/cage.html` beside the app. */
	readonly document: string;
	/** The worker's whole text, from an import with `?realm`. */
	readonly script: string;
	/** Shown by developer tools. */
	readonly name: string;
};

/** Opens a realm. The worker answers on `port` once it has called `connectWorker`. */
export async function openRealm({ document: address, script, name }: RealmOptions): Promise<Realm> {
	const frame = document.createElement('iframe');
	frame.setAttribute('sandbox', 'allow-scripts');
	frame.setAttribute('aria-hidden', 'true');
	frame.tabIndex = -1;
	frame.hidden = true;
	frame.title = name;
	frame.src = address;
	await loaded(frame);

	const control = new MessageChannel();
	const talk = new MessageChannel();
	const failed = new Promise<string>((resolve) => {
		control.port1.onmessage = ({ data }) => resolve(String(data?.failed));
	});
	frame.contentWindow?.postMessage({ kladde: 'start', script, name }, '*', [control.port2, talk.port2]);
	return { port: talk.port1, failed, close };

	function close() {
		frame.remove();
		control.port1.close();
		talk.port1.close();
	}
}

function loaded(frame: HTMLIFrameElement): Promise<void> {
	return new Promise((resolve, reject) => {
		frame.onload = () => resolve();
		frame.onerror = () => reject(new Error(`The realm ${frame.title} did not load.`));
		document.body.append(frame);
	});
}
