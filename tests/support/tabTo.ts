import type { Locator, Page } from '@playwright/test';

/** Tabs on until a control has the focus. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
	for (let count = 0; count < 80; count += 1) {
		await page.keyboard.press('Tab');
		if (await control.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`Tab does not reach ${control}.`);
}
