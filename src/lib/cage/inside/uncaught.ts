import type { Position } from '#lib/cage/inside/positions.ts';

/**
 * Errors that nobody caught, kept from the browser: a cell's mistake is not the realm's failure, and what it
 * says, which may be a row, is nothing for the browser's console, whatever the author has patched. And the
 * one way to learn where a text does not parse: to report the error to the browser and to hear of it.
 */
export function watchUncaught(scope: typeof globalThis) {
	const { apply } = Reflect;
	const { preventDefault } = Event.prototype;
	const report = scope.reportError?.bind(scope);
	let told: (reason: unknown) => void = () => undefined;
	let asking: { position?: Position } | undefined;

	scope.addEventListener('error', (event) =>
		kept(event, () => {
			if (asking === undefined) return told(event.error ?? event.message);
			if (event.lineno > 0) asking.position = { line: event.lineno, column: event.colno };
		})
	);
	scope.addEventListener('unhandledrejection', (event) => kept(event, () => told(event.reason)));

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

	/** What a listener throws would be told to the browser, prevented or not. */
	function kept(event: Event, look: () => void): void {
		apply(preventDefault, event, []);
		try {
			look();
		} catch {
			// The author broke what we look with: there is nobody left to tell.
		}
	}
}
