/**
 * Milliseconds from a cell's end until its first rows are on the screen, when it is run anew.
 *
 * @param {import('../tests/support/app.ts').App} app
 * @param {string} name
 * @returns {Promise<number>}
 */
export async function firstPageTime(app, name) {
	const cell = app.locate(name);
	const clock = await cell.evaluateHandle(clockForFirstPage);
	await cell.press('ControlOrMeta+Enter');
	return clock.evaluate(({ took }) => took);
}

/**
 * The 95th percentile of the time between two frames while a cell's rows are scrolled, in milliseconds.
 *
 * @param {import('../tests/support/app.ts').App} app
 * @param {string} name
 */
export async function scrollFrameTime(app, name) {
	const grid = app.locate(name).getByRole('grid');
	await grid.scrollIntoViewIfNeeded();
	const times = await grid.evaluate(scrollFrames);
	return times.sort((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? NaN;
}

/** In the page: starts when the cell is done and stops when another grid than before holds rows. @param {Element} cell */
function clockForFirstPage(cell) {
	const before = cell.querySelector('[role=grid]');
	const isDone = () => cell.querySelector('[aria-label=Tilstand]')?.textContent?.includes('færdig') === true;
	const took = new Promise((resolve) => {
		let begun = false;
		let done = 0;
		const watch = new MutationObserver(() => {
			begun ||= !isDone();
			if (begun && done === 0 && isDone()) done = performance.now();
			const grid = cell.querySelector('[role=grid]');
			if (done === 0 || grid === before) return;
			if (grid?.querySelector('[role=gridcell]:not(.pending)') == null) return;
			watch.disconnect();
			resolve(performance.now() - done);
		});
		watch.observe(cell, { subtree: true, childList: true, characterData: true, attributes: true });
	});
	return { took: /** @type {Promise<number>} */ (took) };
}

/**
 * In the page: turns the wheel at every frame, slowly and in leaps, and tells how long each frame took.
 *
 * @param {Element} grid
 * @returns {Promise<number[]>}
 */
function scrollFrames(grid) {
	/** @type {number[]} */
	const times = [];
	let last = 0;
	return new Promise((resolve) => {
		const turn = (/** @type {number} */ now) => {
			if (last > 0) times.push(now - last);
			last = now;
			if (times.length === 240) return resolve(times);
			const deltaY = times.length % 60 === 0 ? 40_000_000 : 120;
			grid.dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true }));
			requestAnimationFrame(turn);
		};
		requestAnimationFrame(turn);
	});
}
