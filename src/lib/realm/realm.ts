/** A worker of a realm, as whoever started it knows it. */
export type Realm = {
	/** Speaks with the worker. Started by whoever sets `onmessage` or wraps it. */
	readonly port: MessagePort;
	/** Settles when the worker reports an uncaught failure, or its frame is gone; never rejects. */
	readonly failed: Promise<string>;
	/** Ends the worker at once, whatever it is doing. Its frame stays. */
	close(): void;
};

export type RealmWorker = {
	/** The worker's whole text, from an import with `?realm`. */
	readonly script: string;
	/** Shown by developer tools. */
	readonly name: string;
	/** Milliseconds that the worker has to answer. */
	readonly patience?: number;
};

/** Starts a worker in a frame that is there already: what engine, cage and readers take from the house. */
export type StartRealm = (worker: RealmWorker) => Promise<Realm>;

export type Place = { readonly window: Window; readonly gone: Promise<string> };

/** Asks a frame for a worker. Settles once that has called `connectWorker`; rejects if it cannot start. */
export async function startRealm({ window: frame, gone }: Place, worker: RealmWorker): Promise<Realm> {
	const [control, talk] = [new MessageChannel(), new MessageChannel()];
	const { script, name } = worker;
	frame.postMessage({ kladde: 'start', script, name }, '*', [control.port2, talk.port2]);
	try {
		const { failed } = await started(control.port1, { ...worker, gone });
		return { port: talk.port1, failed, close };
	} catch (problem) {
		close();
		throw problem;
	}

	/** The frame ends the worker when it is told so, in the middle of a loop too. */
	function close() {
		control.port1.postMessage({ kladde: 'end' });
		control.port1.close();
		talk.port1.close();
	}
}

type Starting = RealmWorker & Pick<Place, 'gone'>;

/** Waits for the frame's word that the worker runs; what it says later is the worker's failure. */
function started(control: MessagePort, { name, patience = 20_000, gone }: Starting) {
	let fail: (detail: string) => void = () => undefined;
	const failed = new Promise<string>((resolve) => (fail = resolve));
	return new Promise<{ readonly failed: Promise<string> }>((resolve, reject) => {
		const lose = (detail: string) => {
			clearTimeout(clock);
			fail(detail);
			reject(new Error(`${name} did not start: ${detail}`));
		};
		const clock = setTimeout(() => lose('it does not answer.'), patience);
		void gone.then(lose);
		control.onmessage = ({ data }) => {
			if (data?.kladde !== 'ready') return lose(String(data?.detail));
			clearTimeout(clock);
			resolve({ failed });
		};
	});
}
