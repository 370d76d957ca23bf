import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { rolldown } from 'rolldown';
import { chromiumArguments, chromiumPath, installChromium } from '../tools/chromium.js';
import { buildWhereOld } from '../tools/freshBuild.js';
import { project } from '../tools/project.js';
import { serve } from '../tools/serve.js';
import { openAppAt } from './appInBench.js';

/**
 * What the figures measure with: the built site and the bare page, on one machine in one browser.
 *
 * @typedef {Awaited<ReturnType<typeof openLab>>} Lab
 */

const here = dirname(fileURLToPath(import.meta.url));

export async function openLab() {
	await installChromium();
	const folder = buildWhereOld();
	const [site, bareSite] = await Promise.all([serve({ folder }), serve({ folder: await buildBarePage() })]);
	const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
	return { folder, browser, openApp: () => openAppAt(browser, site.address), openBare, close };

	/** A fresh bare page whose engine has answered once. */
	async function openBare() {
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.goto(bareSite.address);
		await page.waitForFunction('globalThis.bare !== undefined');
		return {
			/** Milliseconds from the start of the navigation to the first answer. */
			booted: () =>
				page.evaluate(() => /** @type {BareWindow} */ (/** @type {unknown} */ (window)).bare.booted),
			/** @param {string} sql */
			time: (sql) =>
				page.evaluate(
					(text) => /** @type {BareWindow} */ (/** @type {unknown} */ (window)).bare.time(text),
					sql
				),
			close: () => context.close()
		};
	}

	async function close() {
		await browser.close();
		site.close();
		bareSite.close();
	}
}

/** @typedef {{ bare: { booted: number, time(sql: string): Promise<number> } }} BareWindow */

/** The page with its one script bundled, and beside it the engine's own files, the very ones that the app ships. */
async function buildBarePage() {
	const folder = join(here, 'out', 'bare');
	mkdirSync(folder, { recursive: true });
	cpSync(join(here, 'bare', 'index.html'), join(folder, 'index.html'));
	for (const file of ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js']) {
		cpSync(join(project, 'node_modules', '@duckdb', 'duckdb-wasm', 'dist', file), join(folder, file));
	}
	const bundle = await rolldown({ input: join(here, 'bare', 'bare.js'), platform: 'browser' });
	await bundle.write({ file: join(folder, 'bare.js'), minify: true });
	await bundle.close();
	return folder;
}
