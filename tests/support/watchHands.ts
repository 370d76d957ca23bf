import type { Page } from '@playwright/test';

/** What a person did on the page since it was watched. */
export type Hands = { readonly clicks: number; readonly keys: number };

/** Counts presses of the mouse and of keys, as the page itself gets them. */
export async function watchHands(page: Page): Promise<() => Promise<Hands>> {
	const counted = await page.evaluateHandle(() => {
		const hands = { clicks: 0, keys: 0 };
		window.addEventListener('pointerdown', () => hands.clicks++, true);
		window.addEventListener('keydown', () => hands.keys++, true);
		return hands;
	});
	return () => counted.jsonValue();
}
