import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import type { App } from './app.ts';

export type TakenFile = { readonly name: string; readonly bytes: Buffer; readonly said: string };

/** Asks for a way out of a cell's result by its menu; `format` is the item's words. */
export async function askToTakeOut(cell: Locator, format: string | RegExp): Promise<void> {
	const page = cell.page();
	const button = cell.getByRole('button', { name: /^Tag med ud …/ });
	await button.click();
	const item = page.getByRole('menuitem', { name: format });
	await expect(item).toBeVisible();
	await item.click();
}

/** What the app says of the last way out. */
export const saidOf = (app: App): Locator =>
	app.page
		.getByRole('status')
		.or(app.page.getByRole('alert'))
		.filter({ hasText: /taget med ud|Kopieret til/ });

/** Takes a cell's result out as a file; `confirm` where the app asks first. */
export async function takeOut(
	app: App,
	name: string,
	format: string | RegExp,
	{ confirm = false } = {}
): Promise<TakenFile> {
	const { page } = app;
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		askToTakeOut(app.locate(name), format).then(async () => {
			if (!confirm) return;
			const question = page.getByRole('alertdialog', { name: 'Må det forlade notesbogen?' });
			await question.getByRole('button', { name: 'Tag det med ud' }).click();
		})
	]);
	const file = download.suggestedFilename();
	const toast = saidOf(app).filter({ hasText: file });
	await expect(toast).toBeVisible();
	const said = (await toast.innerText()).replace(/\s*×\s*$/, '').trim();
	// It goes by itself after a while, and may just have.
	await toast
		.getByRole('button', { name: 'Luk beskeden' })
		.click({ timeout: 5_000 })
		.catch(() => undefined);
	await expect(toast).toHaveCount(0);
	return { name: file, bytes: await readFile(await download.path()), said };
}

/** The table that lies on the clipboard, as another program finds it. */
export const copiedTable = ({ page }: App): Promise<string> =>
	page.evaluate(async () => {
		// Of itself a browser cleans what a page reads; TypeScript does not know yet that it can be asked not to.
		const read = navigator.clipboard.read.bind(navigator.clipboard) as (
			as: Readonly<Record<'unsanitized', readonly string[]>>
		) => Promise<ClipboardItems>;
		const [item] = await read({ unsanitized: ['text/html'] });
		return (await item!.getType('text/html')).text();
	});
