import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, chromiumPath } from './chromium.js';
import { buildWhereOld } from './freshBuild.js';
import { onPath } from './onPath.js';
import { project } from './project.js';
import { serve } from './serve.js';

/**
 * Takes the pictures of docs/charts.md again, light and dark: one of each chart in docs/gallery.kladde.md, under
 * the cell's name. `node tools/chartPictures.js flow-map` takes those whose names hold the word.
 */
const folder = join(project, 'docs/images/charts');
mkdirSync(folder, { recursive: true });
const wanted = process.argv[2] ?? '';
const site = await serve({ folder: buildWhereOld() });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
try {
	const page = await openGallery();
	for (const colours of /** @type {const} */ (['light', 'dark'])) {
		await page.emulateMedia({ colorScheme: colours });
		const names = (await chartNames(page)).filter((name) => name.includes(wanted));
		for (const name of names) await take(page, name, colours);
	}
} finally {
	await browser.close();
	site.close();
}

/** The gallery's charts, all of them drawn. */
async function openGallery() {
	const viewport = { width: 860, height: 1200 };
	const page = await browser.newPage({ viewport, locale: 'da-DK', reducedMotion: 'reduce' });
	page.setDefaultTimeout(180_000);
	// The system's own dialog for files cannot be driven: without it the page asks by an input.
	await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
	await page.goto(site.address);
	await page
		.getByRole('region', { name: /-celle matrix$/ })
		.getByRole('img', { name: /^Diagram/ })
		.waitFor();
	await page.keyboard.press('Control+k');
	await page.getByRole('dialog').getByRole('combobox').fill('Åbn notesbog …');
	const open = page.getByRole('option', { name: 'Åbn notesbog …' }).first();
	const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open.click()]);
	await chooser.setFiles(join(project, 'docs/gallery.kladde.md'));
	await page.getByRole('button', { name: 'Kør den', exact: true }).click();
	// Figures are drawn when they come near.
	for (const name of await chartNames(page)) await drawing(page, name);
	return page;
}

/** @param {import('playwright').Page} page */
async function chartNames(page) {
	const cells = page.getByRole('region', { name: /^Diagram-celle / });
	await cells.first().waitFor();
	const labels = await cells.evaluateAll((found) =>
		found.map((cell) => cell.getAttribute('aria-label') ?? '')
	);
	return labels.map((label) => label.replace('Diagram-celle ', ''));
}

/** @param {import('playwright').Page} page @param {string} name */
async function drawing(page, name) {
	const cell = page.getByRole('region', { name: `Diagram-celle ${name}`, exact: true });
	await cell.scrollIntoViewIfNeeded();
	const figure = cell.getByRole('figure').first();
	const marks = figure.locator('svg :is(path, rect, line, circle)').nth(3);
	const failed = cell.getByRole('alert');
	await marks.or(failed).first().waitFor({ state: 'attached' });
	if (await failed.isVisible()) throw new Error(`${name}: ${await failed.innerText()}`);
	return figure;
}

/** The title, how much stands behind it, and the drawing; the paragraph below it is docs' own. @param {import('playwright').Page} page @param {string} name @param {string} colours */
async function take(page, name, colours) {
	const figure = await drawing(page, name);
	const path = join(folder, `${name}-${colours}.png`);
	const below = await figure.locator('figcaption').boundingBox();
	const box = await figure.boundingBox();
	if (below === null || box === null) throw new Error(`${name} is not drawn`);
	await page.screenshot({
		path,
		fullPage: true,
		clip: await onPage(page, { ...box, height: below.y - box.y })
	});
	shrink(path);
	console.log(`docs/images/charts/${name}-${colours}.png ${Math.round(statSync(path).size / 1000)} kB`);
}

/** @param {import('playwright').Page} page @param {{ x: number, y: number, width: number, height: number }} box */
async function onPage(page, { x, y, width, height }) {
	const scrolled = await page.evaluate(() => scrollY);
	return { x: Math.max(0, x - 12), y: y + scrolled - 6, width: width + 24, height: height + 4 };
}

/** Few colours suffice for a drawing: a third of its size, where ImageMagick is there. @param {string} path */
function shrink(path) {
	const convert = onPath(['magick', 'convert']);
	if (convert === undefined) return;
	const few = ['-dither', 'None', '-colors', '96', '-define', 'png:compression-level=9', '-strip'];
	spawnSync(convert, [path, ...few, `PNG8:${path}`], { stdio: 'inherit' });
}
