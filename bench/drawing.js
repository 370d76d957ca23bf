import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledForNode } from './bundledForNode.js';
import { project } from '../tools/project.js';

/**
 * The app with a notebook whose cells have run, in a fresh profile.
 *
 * @param {import('./lab.js').Lab} lab
 * @param {string} name
 * @param {string} text
 */
export async function openNotebook({ browser, address }, name, text) {
	/** @type {typeof import('../tests/support/app.ts')} */
	const { App } = await bundledForNode('tests/support/app.ts');
	const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	const app = await App.open(page, address);
	await app.settled();
	mkdirSync(join(project, 'bench/out'), { recursive: true });
	const path = join(project, 'bench/out', `${name}.kladde.md`);
	writeFileSync(path, text);
	await app.openNotebook(path);
	await app.runAll();
	return {
		/** @param {string} chart */
		drawn: (chart) => app.locate(chart).locator('svg.own-figure').waitFor(),
		/** Milliseconds from the key press that runs a chart cell until its picture is painted. @param {string} chart @returns {Promise<number>} */
		async timeDrawing(chart) {
			const cell = app.locate(chart);
			await cell.focus();
			const clock = await cell.evaluateHandle(clockForNextPicture, {
				begins: 'keydown',
				picture: 'svg.own-figure'
			});
			await cell.press('ControlOrMeta+Enter');
			return clock.evaluate(({ took }) => took);
		},
		/** Milliseconds from the click on *Chart …* beside a cell's table until the panel's first picture, of this title, is painted. @param {string} name @param {string} title @returns {Promise<number>} */
		async timePanel(name, title) {
			const clock = await page.locator('body').evaluateHandle(clockForNextPicture, {
				begins: 'click',
				picture: `dialog figure[aria-label="${title}"] .drawing svg`
			});
			await app.locate(name).getByRole('button', { name: 'Diagram af ' }).click();
			const took = await clock.evaluate((started) => started.took);
			await page.getByRole('dialog').getByRole('button', { name: 'Annuller' }).click();
			return took;
		},
		close: () => context.close()
	};
}

/**
 * In the page: starts at the next event of a kind in an element and stops once another picture was painted there.
 *
 * @param {Element} element
 * @param {{ readonly begins: string, readonly picture: string }} what
 */
function clockForNextPicture(element, { begins, picture }) {
	const before = element.querySelector(picture);
	let begun = 0;
	element.addEventListener(begins, ({ timeStamp }) => (begun ||= timeStamp), { capture: true });
	const took = new Promise((resolve) => {
		const watch = new MutationObserver(() => {
			const now = element.querySelector(picture);
			if (begun === 0 || now === null || now === before) return;
			watch.disconnect();
			// A message sent before a frame is painted arrives after it.
			const painted = new MessageChannel();
			painted.port1.onmessage = () => resolve(performance.now() - begun);
			requestAnimationFrame(() => painted.port2.postMessage(null));
		});
		watch.observe(element, { subtree: true, childList: true });
	});
	return { took: /** @type {Promise<number>} */ (took) };
}
