import { expect, type Locator } from '@playwright/test';
import type { App } from './app.ts';

/** Chooses a file beside the open notebook. */
export async function compareWith(app: App, path: string): Promise<void> {
	await app.choose([path], () => app.command('Sammenlign med fil …'));
	await expect(app.dialog.getByRole('heading', { level: 2 })).toBeVisible();
}

/** Chooses the file that both versions began with. */
export async function giveAncestor(app: App, path: string): Promise<void> {
	const button = app.dialog.getByRole('button', { name: 'Vælg den fælles forgænger …' });
	await app.choose([path], () => button.click());
}

/** One difference, by its title: "Ændret: SQL-celle sum". */
export const differenceOf = (app: App, title: string): Locator =>
	app.dialog.getByRole('group', { name: title, exact: true });

export const titlesOf = (app: App): Promise<readonly string[]> =>
	app.dialog.getByRole('heading', { level: 3 }).allInnerTexts();
