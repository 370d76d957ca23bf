import { logText } from '#lib/cage/inside/previewText.ts';
import type { LogLine } from '#lib/runtime/cellState.ts';

export type LogLevel = LogLine['level'];

/** The author's `console`: everything goes to the cell that speaks, nothing to the browser's own console. */
export function authorsConsole(
	log: (level: LogLevel, text: () => string) => void,
	display: (value: unknown) => unknown,
	now: () => number
): object {
	const counts = new Map<string, number>();
	const started = new Map<string, number>();
	const at =
		(level: LogLevel) =>
		(...values: readonly unknown[]) =>
			log(level, () => logText(values));
	return Object.freeze({
		...{ log: at('log'), info: at('info'), warn: at('warn'), error: at('error'), debug: at('debug') },
		...{
			dir: at('log'),
			trace: at('debug'),
			group: at('log'),
			groupCollapsed: at('log'),
			groupEnd: () => undefined
		},
		table: (value: unknown) => void display(value),
		assert: (holds: unknown, ...values: readonly unknown[]) =>
			holds ? undefined : log('error', () => logText(['Assertion failed:', ...values])),
		count: (label = 'default') => {
			counts.set(label, (counts.get(label) ?? 0) + 1);
			log('log', () => `${label}: ${counts.get(label)}`);
		},
		time: (label = 'default') => void started.set(label, now()),
		timeEnd: (label = 'default') =>
			log('log', () => `${label}: ${(now() - (started.get(label) ?? now())).toFixed(1)} ms`)
	});
}
