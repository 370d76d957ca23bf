/** Calls when nothing new has come for a while; `now` does not wait, `drop` forgets. */
export function delayed(milliseconds: number) {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let waiting: (() => void) | undefined;
	const now = () => {
		clearTimeout(timer);
		const call = waiting;
		waiting = undefined;
		call?.();
	};
	return {
		later(call: () => void) {
			clearTimeout(timer);
			waiting = call;
			timer = setTimeout(now, milliseconds);
		},
		now,
		drop() {
			clearTimeout(timer);
			waiting = undefined;
		}
	};
}
