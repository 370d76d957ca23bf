import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator } from '@playwright/test';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import type { App } from './app.ts';

const folder = fileURLToPath(new URL('../../notebooks/', import.meta.url));

export type SampleFile = {
	readonly name: string;
	readonly path: string;
	readonly text: string;
	readonly notebook: Notebook;
};

/** The notebooks that come with the app, as their files have them. */
export const sampleFiles = (): readonly SampleFile[] =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.kladde.md'))
		.map((name) => {
			const path = `${folder}${name}`;
			const text = readFileSync(path, 'utf8');
			const parsed = parseNotebook(text);
			if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.error)}`);
			return { name, path, text, notebook: parsed.value };
		});

/** The list of samples, which a command brings up. */
export const samplesIn = ({ page }: App): Locator => page.getByRole('dialog', { name: 'Eksempler' });

/** Opens a sample from the list; a notebook that was not saved is left. */
export async function openSample(app: App, title: string): Promise<void> {
	await app.command('Åbn et eksempel …');
	await samplesIn(app).getByRole('button', { name: title, exact: true }).click();
	const anyway = app.page.getByRole('button', { name: 'Luk uden at gemme' });
	const opened = app.page.getByRole('heading', { level: 1, name: title });
	await expect(anyway.or(opened).first()).toBeAttached();
	if (await anyway.isVisible()) await anyway.click();
	await expect(opened).toBeAttached();
}
