import { createSubscriber } from 'svelte/reactivity';

/** The time for who watches it, told twice a second while anyone does: milliseconds, as `performance.now()`. */
export class Clock {
	readonly #watch = createSubscriber((update) => {
		const timer = setInterval(update, 500);
		return () => clearInterval(timer);
	});

	get now(): number {
		this.#watch();
		return performance.now();
	}
}
