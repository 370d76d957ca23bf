import type { SentIncrement, SentOutput } from '#lib/cage/bridge.ts';
import { most } from '#lib/cage/bridge.ts';
import type { LogLine } from '#lib/runtime/cellState.ts';

export type Clock = {
	readonly now: () => number;
	readonly later: (work: () => void, delay: number) => unknown;
};

/**
 * Sends what a cell shows while it runs, at most ten times a second and never more than the bounds allow:
 * what is beyond them is counted, not even looked at. The clock decides, not a timer: a busy cell has none.
 */
export class Reporter {
	readonly #send: (increment: SentIncrement) => void;
	readonly #clock: Clock;
	#outputs: SentOutput[] = [];
	#logs: LogLine[] = [];
	#left = { outputs: 0, logs: 0 };
	/** Of the whole run, what was sent included. */
	readonly #said = { outputs: 0, logs: 0, text: 0 };
	#sentAt = -Infinity;
	#isWaiting = false;

	constructor(send: (increment: SentIncrement) => void, clock: Clock) {
		this.#send = send;
		this.#clock = clock;
	}

	isFull(of: 'outputs' | 'logs'): boolean {
		if (of === 'outputs') return this.#said.outputs >= most.outputs;
		return this.#said.logs >= most.logs || this.#said.text >= most.logTexts;
	}

	show(make: () => readonly SentOutput[]): void {
		if (this.isFull('outputs')) this.#left.outputs++;
		else {
			const made = make();
			this.#said.outputs += made.length;
			this.#outputs.push(...made);
		}
		this.#soon();
	}

	log(make: () => LogLine): void {
		if (this.isFull('logs')) this.#left.logs++;
		else {
			const line = make();
			const text = line.text.length > most.logText ? `${line.text.slice(0, most.logText)}…` : line.text;
			this.#said.logs++;
			this.#said.text += text.length;
			this.#logs.push({ ...line, text });
		}
		this.#soon();
	}

	flush(): void {
		this.#isWaiting = false;
		if (this.#outputs.length + this.#logs.length + this.#left.outputs + this.#left.logs === 0) return;
		this.#sentAt = this.#clock.now();
		this.#send({ outputs: this.#outputs, logs: this.#logs, left: this.#left });
		this.#outputs = [];
		this.#logs = [];
		this.#left = { outputs: 0, logs: 0 };
	}

	#soon(): void {
		if (this.#clock.now() - this.#sentAt >= 100) return this.flush();
		if (this.#isWaiting) return;
		this.#isWaiting = true;
		this.#clock.later(() => this.flush(), 100);
	}
}
