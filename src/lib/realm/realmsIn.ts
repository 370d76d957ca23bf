import { openFrame, type Frame, type FrameOptions } from '#lib/realm/frame.ts';
import type { StartRealm } from '#lib/realm/realm.ts';

/**
 * Opens a frame at once and starts workers in it for as long as the page lives. Where it could not be opened,
 * or its process was ended, the next worker asks for another.
 */
export function realmsIn(options: FrameOptions): StartRealm {
	let frame: Promise<Frame> | undefined;
	// Whether it opens is told to whoever asks for the first worker.
	open().catch(() => undefined);
	return async (worker) => (await (frame ?? open())).start(worker);

	function open(): Promise<Frame> {
		const opening = openFrame(options);
		const forget = () => {
			if (frame === opening) frame = undefined;
		};
		opening.then(({ gone, close }) => gone.then(close).then(forget)).catch(forget);
		frame = opening;
		return opening;
	}
}
