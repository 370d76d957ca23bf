import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, chromiumPath } from './chromium.js';
import { buildWhereOld } from './freshBuild.js';
import { project } from './project.js';
import { serve } from './serve.js';

/** Takes the README's pictures again, of the built site on synthetic data: `node tools/pictures.js`. */
const folder = join(project, 'docs/images');
mkdirSync(folder, { recursive: true });
const site = await serve({ folder: buildWhereOld() });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
try {
	for (const [name, { colours, scene }] of Object.entries(pictures())) {
		const page = await openSample(colours);
		await scene(page);
		await page.screenshot({ path: join(folder, `${name}.png`) });
		await page.close();
		console.log(`docs/images/${name}.png`);
	}
} finally {
	await browser.close();
	site.close();
}

/** @returns {Record<string, { colours: 'light' | 'dark', scene: (page: import('playwright').Page) => Promise<unknown> }>} */
function pictures() {
	return {
		notebook: { colours: 'light', scene: (page) => show(cell(page, 'kurve')) },
		import: { colours: 'light', scene: dropFiles },
		dark: { colours: 'dark', scene: (page) => show(cell(page, 'matrix').getByRole('figure').first()) }
	};
}

/** @param {'light' | 'dark'} colorScheme */
async function openSample(colorScheme) {
	const viewport = { width: 1280, height: 800 };
	const page = await browser.newPage({ viewport, locale: 'da-DK', colorScheme, reducedMotion: 'reduce' });
	await page.goto(site.address);
	await diagramOf(page, 'matrix').waitFor({ timeout: 60_000 });
	await page.getByRole('button', { name: 'Stop', exact: true }).waitFor({ state: 'hidden' });
	return page;
}

/** @param {import('playwright').Page} page @param {string} name */
function cell(page, name) {
	return page.getByRole('region', { name: new RegExp(`-celle ${name}$`) });
}

/** @param {import('playwright').Page} page @param {string} name */
function diagramOf(page, name) {
	return cell(page, name).getByRole('img', { name: /^Diagram/ });
}

/** Brings something right under the bar. @param {import('playwright').Locator} what */
async function show(what) {
	await what.evaluate((found) => {
		const bar = document.querySelector('header')?.getBoundingClientRect().height ?? 0;
		scrollTo(0, found.getBoundingClientRect().top + scrollY - bar - 16);
	});
	// The grid fetches its rows when it comes into sight.
	await what.page().waitForTimeout(500);
}

/** @param {import('playwright').Page} page */
async function dropFiles(page) {
	await page.getByRole('complementary').evaluate(() => scrollTo(0, 0));
	const [chooser] = await Promise.all([
		page.waitForEvent('filechooser'),
		page.getByRole('button', { name: 'Tilføj filer …' }).click()
	]);
	const years = [2022, 2023, 2024];
	await chooser.setFiles(
		years.map((year) => ({
			name: `til_og_fra_${year}.csv`,
			mimeType: 'text/csv',
			buffer: Buffer.from(movesOf(year), 'latin1')
		}))
	);
	await page.getByRole('dialog').waitFor();
}

/** An invented extract as a Danish system would write it. @param {number} year */
function movesOf(year) {
	const places = ['København', 'Gladsaxe', 'Lyngby-Taarbæk', 'Høje-Taastrup', 'Ærø', 'Tårnby'];
	const rows = places.flatMap((to, at) =>
		places
			.filter((from) => from !== to)
			.map((from, other) => {
				const count = ((at * 31 + other * 17 + year) % 89) + 3;
				const share = (count / 7).toFixed(1).replace('.', ',');
				const date = `${String(at + 1).padStart(2, '0')}-${String(other + 4).padStart(2, '0')}-${year}`;
				return `0${101 + at * 8};${from};${to};${date};${count};${share}`;
			})
	);
	return ['Kommunekode;Fra;Til;Opgjort;Antal;Andel i pct.', ...rows, ''].join('\r\n');
}
