import type { Position } from '#lib/cage/inside/positions.ts';

/**
 * Errors that nobody caught, kept from the browser: a cell's mistake is not the realm's failure. And the
 * one way to learn where a text does not parse: to report the error to the browser and to hear of it.
 */
export function watchUncaught(scope: typeof globalThis) {
	const report = scope.reportError?.bind(scope);
	let told: (reason: unknown) => void = () => undefined;
	let asking: { position?: Position } | undefined;

	scope.addEventListener('error', (event) => {
		event.preventDefault();
		if (asking === undefined) return told(event.error ?? event.message);
		if (event.lineno > 0) asking.position = { line: event.lineno, column: event.colno };
	});
	scope.addEventListener('unhandledrejection', (event) => {
		event.preventDefault();
		told(event.reason);
	});

	return {
		tell: (take: (reason: unknown) => void) => void (told = take),
		syntaxPositionOf: (error: unknown): Position | undefined => {
			const question: { position?: Position } = {};
			asking = question;
			report?.(error);
			asking = undefined;
			return question.position;
		}
	};
}
