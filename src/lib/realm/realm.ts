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
	/** Milliseconds that a worker has to answer. A document that is missing shows in no other way. */
	readonly patience?: number;
};

/** Opens a realm. Settles once its worker has called `connectWorker`; rejects if it cannot start. */
export async function openRealm(options: RealmOptions): Promise<Realm> {
	const frame = frameOf(options);
	const control = new MessageChannel();
	const talk = new MessageChannel();
	try {
		await loaded(frame);
		const { script, name } = options;
		const ports = [control.port2, talk.port2];
		frame.contentWindow?.postMessage({ kladde: 'start', script, name }, '*', ports);
		const { failed } = await started(control.port1, options);
		return { port: talk.port1, failed, close };
	} catch (problem) {
		close();
		throw problem;
	}

	/** A worker ends with the document that made it, in the middle of a loop too. */
	function close() {
		frame.remove();
		control.port1.close();
		talk.port1.close();
	}
}

function frameOf({ document: address, name }: RealmOptions): HTMLIFrameElement {
	const frame = document.createElement('iframe');
	frame.setAttribute('sandbox', 'allow-scripts');
	frame.setAttribute('aria-hidden', 'true');
	frame.tabIndex = -1;
	frame.hidden = true;
	frame.title = name;
	frame.src = address;
	return frame;
}

function loaded(frame: HTMLIFrameElement): Promise<void> {
	return new Promise((resolve, reject) => {
		frame.onload = () => resolve();
		frame.onerror = () => reject(new Error(`The document of ${frame.title} did not load.`));
		document.body.append(frame);
	});
}

/** Waits for the frame's word that the worker runs; what it says later is the worker's failure. */
function started(control: MessagePort, { name, document: address, patience = 20_000 }: RealmOptions) {
	let fail: (detail: string) => void = () => undefined;
	const failed = new Promise<string>((resolve) => (fail = resolve));
	return new Promise<{ readonly failed: Promise<string> }>((resolve, reject) => {
		const refuse = (why: string) => reject(new Error(`${name} did not start: ${why}`));
		const clock = setTimeout(() => refuse(`nothing answers in ${address}.`), patience);
		control.onmessage = ({ data }) => {
			clearTimeout(clock);
			if (data?.kladde === 'ready') return resolve({ failed });
			fail(String(data?.detail));
			refuse(String(data?.detail));
		};
	});
}
