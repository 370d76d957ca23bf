import { bundledForNode } from './bundledForNode.js';
import { timeOffer } from './completing.js';
import { firstPageTime, scrollFrameTime } from './scrolling.js';
import { timeOpening, typingTime } from './writing.js';

/** @typedef {Awaited<ReturnType<typeof openAppAt>>} AppInBench */

/** The built app in a fresh profile, driven by the tests' own page object. @param {import('playwright').Browser} browser @param {string} address */
export async function openAppAt(browser, address) {
	/** @type {typeof import('../tests/support/app.ts')} */
	const { App } = await bundledForNode('tests/support/app.ts');
	const context = await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	const app = await App.open(page, address);
	return {
		emptyNotebook,
		addSql,
		/** Another text for a cell; it is not run. @param {string} name @param {string} query */
		setSql: (name, query) => app.setSource(name, query),
		timeRun,
		/** @param {string} path @param {import('../tests/support/app.ts').ImportAnswers} [answers] */
		timeImport: (path, answers) => timeImportIn(app, path, answers),
		/** Milliseconds from the start of the navigation to the first rows in a cell. */
		firstRows: async () => Number(await (await page.waitForFunction(timeOfRows)).jsonValue()),
		longestGapWhile,
		/** @param {string} text */
		timeOpening: (text) => timeOpening(page, text),
		/** @param {string} name @param {string} text */
		typingTime: (name, text) => typingTime(app, name, text),
		/** @param {string} name @param {string} character */
		timeOffer: (name, character) => timeOffer(app, name, character),
		/** @param {string} name */
		firstPageTime: (name) => firstPageTime(app, name),
		/** @param {string} name */
		scrollFrameTime: (name) => scrollFrameTime(app, name),
		close: () => context.close()
	};

	async function emptyNotebook() {
		await app.settled();
		await app.newNotebook();
	}

	/** @param {string} name @param {string} query */
	async function addSql(name, query) {
		await app.addCell('sql', query, name);
		await app.settled();
	}

	/** Milliseconds from the key press that runs the cell until it is done. @param {string} name @returns {Promise<number>} */
	async function timeRun(name) {
		const cell = app.locate(name);
		const clock = await cell.evaluateHandle(clockForNextRun);
		await cell.press('ControlOrMeta+Enter');
		return clock.evaluate(({ took }) => took);
	}

	/** @param {() => Promise<unknown>} work @returns {Promise<number>} */
	async function longestGapWhile(work) {
		const gap = await page.evaluateHandle(watchGaps);
		await work();
		return gap.evaluate((watch) => watch.end());
	}
}

/**
 * Milliseconds from the click on *Load* until the panel shows the extract's rows. It is removed afterwards.
 *
 * @param {import('../tests/support/app.ts').App} app
 * @param {string} path
 * @param {import('../tests/support/app.ts').ImportAnswers} [answers]
 */
async function timeImportIn(app, path, answers = {}) {
	await app.offer(path);
	const clock = await app.extracts.evaluateHandle(clockForNextImport);
	await app.answerImport({ ...answers, name: 'udtraek' });
	const took = await clock.evaluate((started) => started.took);
	await app.extracts.getByRole('button', { name: 'Fjern udtraek fra notesbogen' }).click();
	return took;
}

/** In the page: starts at the next key press in the cell and stops when the cell is done. @param {Element} cell */
function clockForNextRun(cell) {
	const isDone = () => cell.querySelector('[aria-label=Tilstand]')?.textContent?.includes('færdig') === true;
	const took = new Promise((resolve) => {
		let pressed = 0;
		let begun = false;
		const watch = new MutationObserver(() => {
			begun ||= pressed > 0 && !isDone();
			if (!begun || !isDone()) return;
			watch.disconnect();
			resolve(performance.now() - pressed);
		});
		watch.observe(cell, { subtree: true, childList: true, characterData: true });
		cell.addEventListener(
			'keydown',
			({ timeStamp }) => {
				pressed = timeStamp;
			},
			{ capture: true }
		);
	});
	return { took: /** @type {Promise<number>} */ (took) };
}

/** In the page: starts at the next click on *Load* and stops when the panel tells of a loaded extract. @param {Element} panel */
function clockForNextImport(panel) {
	let clicked = 0;
	document.addEventListener(
		'click',
		({ target, timeStamp }) => {
			if (target instanceof HTMLButtonElement && target.textContent?.trim() === 'Indlæs') clicked = timeStamp;
		},
		{ capture: true }
	);
	const took = new Promise((resolve) => {
		const watch = new MutationObserver(() => {
			if (clicked === 0 || !panel.textContent?.includes('indlæst kl.')) return;
			watch.disconnect();
			resolve(performance.now() - clicked);
		});
		watch.observe(panel, { subtree: true, childList: true, characterData: true });
	});
	return { took: /** @type {Promise<number>} */ (took) };
}

/** In the page. */
function timeOfRows() {
	return document.querySelector('[role=grid] [role=gridcell]') === null ? false : performance.now();
}

/** In the page: how long the loop of events stands still at worst. */
function watchGaps() {
	let longest = 0;
	let last = performance.now();
	let watching = true;
	const turn = new MessageChannel();
	turn.port1.onmessage = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
		if (watching) setTimeout(() => turn.port2.postMessage(null));
	};
	turn.port2.postMessage(null);
	return {
		end() {
			watching = false;
			return longest;
		}
	};
}
