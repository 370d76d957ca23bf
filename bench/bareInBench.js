import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { project } from '../tools/project.js';

const here = dirname(fileURLToPath(import.meta.url));

/** A fresh bare page whose engine has answered once. @param {import('playwright').Browser} browser @param {string} address */
export async function openBareAt(browser, address) {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(address);
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
		/** Chooses a file and gives it to the engine under a name. @param {string} path @param {string} name */
		async register(path, name) {
			await page.setInputFiles('input', path);
			await page.evaluate(
				(given) => /** @type {BareWindow} */ (/** @type {unknown} */ (window)).bare.register(given),
				name
			);
		},
		/** Milliseconds that the bare library takes for a spreadsheet. @param {string} path */
		async timeSheet(path) {
			await page.setInputFiles('input', path);
			return page.evaluate(() =>
				/** @type {BareWindow} */ (/** @type {unknown} */ (window)).bare.timeSheet()
			);
		},
		/** Gives another engine on the page the rows of a query on moves. @param {'arquero' | 'sqlite'} engine @param {string} sql */
		hold: (engine, sql) =>
			page.evaluate(
				([name, text]) => /** @type {BareWindow} */ (/** @type {unknown} */ (window)).bare.hold(name, text),
				/** @type {const} */ ([engine, sql])
			),
		/** Milliseconds that this engine takes for the OD matrix of these rows. */
		timeOd: () =>
			page.evaluate(() => /** @type {BareWindow} */ (/** @type {unknown} */ (window)).bare.timeOd()),
		close: () => context.close()
	};
}

/**
 * @typedef {{ bare: {
 *   booted: number,
 *   time(sql: string): Promise<number>,
 *   register(name: string): Promise<void>,
 *   timeSheet(): Promise<number>,
 *   hold(engine: 'arquero' | 'sqlite', sql: string): Promise<void>,
 *   timeOd(): number
 * } }} BareWindow
 */

/** The page with its one script bundled, and beside it the engine's own files, the very ones that the app ships. */
export async function buildBarePage() {
	const folder = join(here, 'out', 'bare');
	mkdirSync(folder, { recursive: true });
	cpSync(join(here, 'bare', 'index.html'), join(folder, 'index.html'));
	for (const file of ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js']) {
		cpSync(join(project, 'node_modules', '@duckdb', 'duckdb-wasm', 'dist', file), join(folder, file));
	}
	cpSync(
		join(project, 'node_modules', 'sql.js', 'dist', 'sql-wasm-browser.wasm'),
		join(folder, 'sql-wasm-browser.wasm')
	);
	const bundle = await rolldown({ input: join(here, 'bare', 'bare.js'), platform: 'browser' });
	await bundle.write({ file: join(folder, 'bare.js'), minify: true, codeSplitting: false });
	await bundle.close();
	return folder;
}
