type Start = (work: () => void, delay?: number, ...args: unknown[]) => number;

/** The author's timers, remembered so that *Stop* ends them too. */
export function authorsTimers({
	setTimeout,
	clearTimeout,
	setInterval,
	clearInterval
}: Pick<typeof globalThis, 'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval'>) {
	const running = new Set<number>();
	const started =
		(start: Start, once: boolean) =>
		(work: unknown, delay?: number, ...args: unknown[]) => {
			if (typeof work !== 'function') throw new TypeError('A timer needs a function.');
			const id = start(() => {
				if (once) running.delete(id);
				work(...args);
			}, delay);
			running.add(id);
			return id;
		};
	const ended = (end: (id?: number) => void) => (id?: number) => {
		if (id !== undefined) running.delete(id);
		end(id);
	};
	return {
		names: {
			setTimeout: started(setTimeout as unknown as Start, true),
			setInterval: started(setInterval as unknown as Start, false),
			clearTimeout: ended(clearTimeout),
			clearInterval: ended(clearInterval)
		},
		clear: () => {
			for (const id of running) clearTimeout(id);
			running.clear();
		}
	};
}
