/** The same values, the next one made while the last is used. */
export async function* oneAhead<T>(source: AsyncGenerator<T, void, void>): AsyncGenerator<T, void, void> {
	try {
		let next = source.next();
		for (;;) {
			const { value, done } = await next;
			if (done === true) return;
			next = source.next();
			// Whoever asks for it meets the fault; nobody may ask any more.
			next.catch(() => undefined);
			yield value as T;
		}
	} finally {
		await source.return();
	}
}
