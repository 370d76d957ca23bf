import type { Page } from '@playwright/test';

/** A timer of the page: gives what tells the longest that it has had to wait so far, in milliseconds. */
export async function pagePauses(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const ticks = { last: performance.now(), longest: 0 };
		Object.assign(globalThis, { ticks });
		setInterval(() => {
			const now = performance.now();
			ticks.longest = Math.max(ticks.longest, now - ticks.last);
			ticks.last = now;
		}, 20);
	});
	return () => page.evaluate(() => (globalThis as unknown as { ticks: { longest: number } }).ticks.longest);
}
