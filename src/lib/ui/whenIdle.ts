/** How long the page may be busy until it is fetched all the same, in milliseconds. */
const patience = 1500;

/** Fetches what is not needed to begin with, once the page stands and has nothing else to do. */
export const whenIdle = <T>(fetch: () => Promise<T>): Promise<T> =>
	new Promise((resolve) => {
		const begin = () => resolve(fetch());
		if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: patience });
		else setTimeout(begin);
	});
