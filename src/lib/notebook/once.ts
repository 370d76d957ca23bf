/** Opens at the first asking, and never twice; `opened` tells whether it was asked for. After a failure the next asking tries again. */
export type Once<T, Given extends readonly unknown[] = []> = {
	(...given: Given): Promise<T>;
	readonly opened: boolean;
};

export function once<T, Given extends readonly unknown[] = []>(
	open: (...given: Given) => Promise<T>
): Once<T, Given> {
	let opened: Promise<T> | undefined;
	const ask = (...given: Given) =>
		(opened ??= open(...given).catch((problem: unknown) => {
			opened = undefined;
			throw problem;
		}));
	return Object.defineProperty(ask, 'opened', { get: () => opened !== undefined }) as Once<T, Given>;
}
