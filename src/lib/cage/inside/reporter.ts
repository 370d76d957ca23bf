import type { SentIncrement, SentOutput } from '#lib/cage/bridge.ts';
import { most } from '#lib/cage/bridge.ts';
import type { LogLine } from '#lib/runtime/cellState.ts';

export type Reporter = {
	/** Where no more will be kept, the makers are not called and only counted. */
	show(outputs: () => readonly SentOutput[]): void;
	log(line: () => LogLine): void;
	isFull(of: 'outputs' | 'logs'): boolean;
	flush(): void;
};

/**
 * Sends what a cell shows while it runs, at most ten times a second and never more than the bounds allow:
 * what is beyond them is counted, not even looked at. The clock decides, not a timer: a busy cell has none.
 */
export function reportTo(
	send: (increment: SentIncrement) => void,
	clock: { readonly now: () => number; readonly later: (work: () => void, delay: number) => unknown }
): Reporter {
	let outputs: SentOutput[] = [];
	let logs: LogLine[] = [];
	let left = { outputs: 0, logs: 0 };
	const so = { outputs: 0, logs: 0, text: 0 };
	let sent = -Infinity;
	let waiting = false;

	return { show, log, flush, isFull };

	function isFull(of: 'outputs' | 'logs') {
		if (of === 'outputs') return so.outputs >= most.outputs;
		return so.logs >= most.logs || so.text >= most.logTexts;
	}

	function show(make: () => readonly SentOutput[]) {
		if (isFull('outputs')) left.outputs++;
		else {
			const made = make();
			so.outputs += made.length;
			outputs.push(...made);
		}
		soon();
	}

	function log(make: () => LogLine) {
		if (isFull('logs')) left.logs++;
		else {
			const line = make();
			const text = line.text.length > most.logText ? `${line.text.slice(0, most.logText)}…` : line.text;
			so.logs++;
			so.text += text.length;
			logs.push({ ...line, text });
		}
		soon();
	}

	function soon() {
		if (clock.now() - sent >= 100) return flush();
		if (waiting) return;
		waiting = true;
		clock.later(flush, 100);
	}

	function flush() {
		waiting = false;
		if (outputs.length + logs.length + left.outputs + left.logs === 0) return;
		sent = clock.now();
		send({ outputs, logs, left });
		outputs = [];
		logs = [];
		left = { outputs: 0, logs: 0 };
	}
}
