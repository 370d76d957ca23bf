import { writeFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { App } from './app.ts';

/** Opens the app with a notebook of these cells; nothing has run. */
export async function openCells(page: Page, cells: string, front = ''): Promise<App> {
	const app = await App.open(page);
	const path = test.info().outputPath('celler.kladde.md');
	await writeFile(path, `---\nkladde: 1\ntitle: Celler\n${front}---\n\n${cells}`);
	await app.openNotebook(path);
	return app;
}

/** What a cell tells of its state. */
export const stateOf = (app: App, name: string): Locator =>
	app.locate(name).getByRole('group', { name: 'Tilstand' });

export const outlineOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Overblik' });

/** Opens the outline by its key, and gives it. */
export async function openOutline(page: Page): Promise<Locator> {
	await page.keyboard.press('ControlOrMeta+Shift+O');
	const outline = outlineOf(page);
	await expect(outline.getByRole('searchbox')).toBeFocused();
	return outline;
}
