import { expect, test, type Page } from '@playwright/test';
import { largeNotebook } from '../../bench/largeNotebook.js';
import { App } from '../support/app.ts';

test('of a thousand cells only those near what is seen hold controls, and all can be reached and read', async ({
	page
}) => {
	const app = await App.open(page);
	await app.newNotebook();
	await drop(page, largeNotebook(1000));
	// By attribute: to work out the accessible names of a thousand cells takes long.
	await expect(page.locator('[data-cell]')).toHaveCount(1000);
	const controls = page.locator('[data-cell]:has(button)');
	await expect.poll(() => controls.count()).toBeGreaterThan(1);
	expect(await controls.count()).toBeLessThan(100);

	const last = app.locate('s999');
	await expect(last).toContainText('FROM t996');
	await last.scrollIntoViewIfNeeded();
	await expect(last.getByRole('button', { name: /^Kør/ })).toBeVisible();
	await expect.poll(() => controls.count()).toBeLessThan(100);

	await app.run('s999');
	await app.settled();
	expect((await app.cell('s999')).rows).toEqual([['a', '1']]);
	expect((await app.cell('t996')).rowCount).toBe(1);
});

test('a notebook that is printed stands in the page whole, and the focus can go where no cell stands whole yet', async ({
	page
}) => {
	const app = await App.open(page);
	await app.newNotebook();
	await drop(page, largeNotebook(120));
	await expect(page.locator('[data-cell]')).toHaveCount(120);
	const controls = page.locator('[data-cell]:has(button)');
	await expect.poll(() => controls.count()).toBeLessThan(100);
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	expect(await controls.count()).toBe(120);
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
	await expect.poll(() => controls.count()).toBeLessThan(100);

	// A screen reader's list of regions goes to a cell that is far away without scrolling there first.
	const far = page.locator('[data-cell]').nth(101);
	await expect(far.locator('button')).toHaveCount(0);
	await far.focus();
	await expect(far).toBeFocused();
	await expect(far).toHaveAttribute('aria-current', 'true');
	await page.keyboard.press('Enter');
	await expect(far.locator('.native-edit-context')).toBeFocused();
});

const drop = (page: Page, text: string) =>
	page.evaluate((text) => {
		const dataTransfer = new DataTransfer();
		dataTransfer.items.add(new File([text], 'stor.kladde.md'));
		window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
	}, text);
