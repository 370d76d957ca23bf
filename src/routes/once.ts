/** Opens at the first asking, and never twice; `opened` tells whether it was asked for. */
export type Once<T> = { (): Promise<T>; readonly opened: boolean };

export function once<T>(open: () => Promise<T>): Once<T> {
	let opened: Promise<T> | undefined;
	const ask = () => (opened ??= open());
	return Object.defineProperty(ask, 'opened', { get: () => opened !== undefined }) as Once<T>;
}
