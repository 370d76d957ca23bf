/** Work that waits for its turn: it begins when there is room, or declines by giving nothing to wait for. */
export type Begin = () => Promise<void> | undefined;

/** Where work of one kind queues, so many at a time, first come first served. */
export class Lane {
	readonly #room: number;
	readonly #waiting: Begin[] = [];
	#next = 0;
	#busy = 0;

	constructor(room: number) {
		this.#room = room;
	}

	add(begin: Begin) {
		this.#waiting.push(begin);
		this.#fill();
	}

	#fill() {
		while (this.#busy < this.#room && this.#next < this.#waiting.length) {
			const begin = this.#waiting[this.#next]!;
			this.#next += 1;
			const work = begin();
			if (work === undefined) continue;
			this.#busy += 1;
			void work.finally(() => {
				this.#busy -= 1;
				this.#fill();
			});
		}
		if (this.#next === this.#waiting.length) this.#next = this.#waiting.length = 0;
	}
}
