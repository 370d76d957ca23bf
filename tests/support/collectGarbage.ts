import { cdp } from 'vitest/browser';

/** Takes from the page's memory all that nothing holds any more. */
export const collectGarbage = (): Promise<unknown> =>
	(cdp() as unknown as { send: (method: string) => Promise<unknown> }).send('HeapProfiler.collectGarbage');
