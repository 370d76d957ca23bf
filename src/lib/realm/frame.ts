import { startRealm, type StartRealm } from '#lib/realm/realm.ts';

/**
 * A sandboxed frame of opaque origin with a policy of its own, whose only content is blob workers. Of all
 * arrangements that were attacked, this is the one from which nothing got out, in both browsers; a worker from
 * an address takes the policy of its own response instead.
 */
export type Frame = {
	readonly start: StartRealm;
	/** Settles when the frame answers no more: it was closed, or the system ended its process. */
	readonly gone: Promise<string>;
	/** Takes the frame away, and with it every worker in it. */
	close(): void;
};

export type FrameOptions = {
	/** Address of the frame's document: `realm/engine.html` or `realm/cage.html` beside the app. */
	readonly document: string;
	readonly name: string;
	/** Milliseconds that the document has to load. One that is missing shows in no other way. */
	readonly patience?: number;
};

/**
 * Milliseconds between two askings whether the frame is there, and how many may stay without an answer. A
 * machine with more to do than it can was seen to keep a frame that lived silent for eight seconds; a frame
 * that died is hardly ever met, and to notice it late loses nothing.
 */
const beat = 2_000;
const most = 8;

/**
 * Loads a realm's document, once: a sandboxed frame does not ask the service worker, so that it needs the
 * server. It outlives its workers, so that a worker which starts later needs no network.
 */
export async function openFrame(options: FrameOptions): Promise<Frame> {
	const frame = frameOf(options);
	const answers = answersOf(frame);
	document.body.append(frame);
	if (!(await answers.within(options.patience ?? 20_000))) {
		close();
		throw new Error(`${options.name} did not open: nothing answers in ${options.document}.`);
	}
	const gone = answers.end.then(() => `${options.name} is gone.`);
	return {
		gone,
		close,
		async start(worker) {
			const window = frame.contentWindow;
			if (window === null) throw new Error(`${worker.name} did not start: ${await gone}`);
			return startRealm({ window, gone }, worker);
		}
	};

	function close() {
		frame.remove();
		answers.close();
	}
}

function frameOf({ document: address, name }: FrameOptions): HTMLIFrameElement {
	const frame = document.createElement('iframe');
	frame.setAttribute('sandbox', 'allow-scripts');
	frame.setAttribute('aria-hidden', 'true');
	frame.tabIndex = -1;
	frame.hidden = true;
	frame.title = name;
	frame.src = address;
	return frame;
}

/** The frame's word that it is there: once when it has loaded, and whenever it is asked. No event tells of its end. */
function answersOf(frame: HTMLIFrameElement) {
	let [silent, first, ended] = [0, () => {}, () => {}];
	const answered = new Promise<void>((resolve) => (first = resolve));
	const end = new Promise<void>((resolve) => (ended = resolve));
	const hear = ({ source, data }: MessageEvent) => {
		if (source === null || source !== frame.contentWindow || data?.kladde !== 'here') return;
		silent = 0;
		first();
	};
	const ask = () => {
		if ((silent += 1) > most) return close();
		frame.contentWindow?.postMessage({ kladde: 'ask' }, '*');
	};
	addEventListener('message', hear);
	let clock: ReturnType<typeof setInterval> | undefined;
	return { end, close, within };

	/** Waits for the first answer; from then on the frame is asked again and again. */
	async function within(patience: number): Promise<boolean> {
		const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
		const there = await Promise.race([answered.then(() => true), late]);
		if (there) clock = setInterval(ask, beat);
		return there;
	}

	function close() {
		clearInterval(clock);
		removeEventListener('message', hear);
		ended();
	}
}
