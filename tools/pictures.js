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
		import: { colours: 'light', scene: offerExtract },
		choices: {
			colours: 'light',
			scene: async (page) => {
				await offerExtract(page);
				await page
					.getByText('Af Personnummer laves')
					.evaluate((found) => found.scrollIntoView({ block: 'center' }));
			}
		},
		columns: { colours: 'light', scene: exploreColumns },
		panel: { colours: 'light', scene: (page) => chooseChart(page, 'På et kort', 'Pile på kort') },
		flows: {
			colours: 'light',
			scene: async (page) => {
				await chooseChart(page, 'På et kort', 'Pile på kort');
				await insert(page);
			}
		},
		pairs: {
			colours: 'dark',
			scene: async (page) => {
				await chooseChart(page, 'Fra og til', 'Fra–til-tabel');
				await insert(page);
			}
		},
		dark: { colours: 'dark', scene: (page) => show(cell(page, 'matrix').getByRole('figure').first()) }
	};
}

/** @param {'light' | 'dark'} colorScheme */
async function openSample(colorScheme) {
	const viewport = { width: 1280, height: 800 };
	const page = await browser.newPage({ viewport, locale: 'da-DK', colorScheme, reducedMotion: 'reduce' });
	// The system's own dialog for files cannot be driven: without it the page asks by an input.
	await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
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
async function offerExtract(page) {
	await page.getByRole('complementary').evaluate(() => scrollTo(0, 0));
	const [chooser] = await Promise.all([
		page.waitForEvent('filechooser'),
		page.getByRole('button', { name: 'Tilføj filer …' }).click()
	]);
	const buffer = Buffer.from(peopleWhoDoNotExist(), 'latin1');
	await chooser.setFiles([{ name: 'borgere_2024.csv', mimeType: 'text/csv', buffer }]);
	await page.getByRole('dialog').getByRole('heading', { name: 'Kolonner' }).waitFor();
}

/** @param {import('playwright').Page} page */
async function exploreColumns(page) {
	await page
		.getByRole('complementary')
		.getByRole('button', { name: /^Kolonner/ })
		.first()
		.click();
	await page.getByRole('heading', { name: /^Kolonner i/ }).waitFor();
	// Each column shows what it holds as soon as the engine has counted it.
	await page.waitForTimeout(4000);
}

/** In the chart panel of the sample's moves. @param {import('playwright').Page} page @param {string} question @param {string} [type] */
async function chooseChart(page, question, type) {
	await cell(page, 'flytninger')
		.getByRole('button', { name: /^Diagram/ })
		.click();
	const panel = page.getByRole('dialog', { name: 'Diagram af flytninger' });
	for (const choice of type === undefined ? [question] : [question, type])
		await panel
			.getByRole('radio', { name: choice })
			.evaluate((radio) => /** @type {HTMLElement} */ (radio).click());
	await drawn(panel);
}

/** @param {import('playwright').Page} page */
async function insert(page) {
	await page.getByRole('button', { name: 'Indsæt i notesbogen' }).click();
	const made = page.getByRole('region', { name: /^Diagram-celle/ });
	await drawn(made);
	await show(made.getByRole('figure').first());
}

/** @param {import('playwright').Locator} within */
async function drawn(within) {
	await within.locator('figure svg :is(path, rect)').nth(20).waitFor();
	// The choices before it are on their way out.
	await within.page().waitForTimeout(1500);
}

/** An invented extract as a Danish system would write it: the days of birth are 60 too high. */
function peopleWhoDoNotExist() {
	const names = [
		'Åse Sørensen',
		'Bo Ærø Holm',
		'Cæcilie Krogh',
		'Dan Østergaard',
		'Eva Møller',
		'Finn Damgård'
	];
	const streets = ['Søborg Hovedgade', 'Høje Gladsaxe', 'Bagsværdvej', 'Mørkhøjvej'];
	const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
	const rows = Array.from({ length: 120 }, (_, at) => {
		const number = `${61 + (at % 28)}${two(1 + (at % 12))}${50 + (at % 45)}-${4000 + at * 7}`;
		const address = `${streets[at % streets.length]} ${1 + (at % 90)}`;
		const moved = `${two(1 + (at % 12))}/${two(1 + ((at * 7) % 12))}/2024`;
		const amount = `${1 + (at % 9)}.${String((at * 37) % 1000).padStart(3, '0')},50 kr.`;
		return [number, names[at % names.length], address, ['159', '0101', '0163'][at % 3], moved, amount].join(
			';'
		);
	});
	const header = 'Personnummer;Navn;Adresse;Kommunekode;Tilflyttet;Ydelse';
	return ['Udtræk fra fagsystemet', header, ...rows, ''].join('\r\n');
}
