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
	const app = await App.open(await context.newPage(), address);
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
			const clock = await cell.evaluateHandle(clockForNextPicture);
			await cell.press('ControlOrMeta+Enter');
			return clock.evaluate(({ took }) => took);
		},
		close: () => context.close()
	};
}

/** In the page: starts at the next key press in the cell and stops once another picture was painted in it. @param {Element} cell */
function clockForNextPicture(cell) {
	const pictureIn = () => cell.querySelector('svg.own-figure');
	const before = pictureIn();
	let pressed = 0;
	cell.addEventListener('keydown', ({ timeStamp }) => (pressed ||= timeStamp), { capture: true });
	const took = new Promise((resolve) => {
		const watch = new MutationObserver(() => {
			const now = pictureIn();
			if (pressed === 0 || now === null || now === before) return;
			watch.disconnect();
			// A message sent before a frame is painted arrives after it.
			const painted = new MessageChannel();
			painted.port1.onmessage = () => resolve(performance.now() - pressed);
			requestAnimationFrame(() => painted.port2.postMessage(null));
		});
		watch.observe(cell, { subtree: true, childList: true });
	});
	return { took: /** @type {Promise<number>} */ (took) };
}
