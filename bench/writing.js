/**
 * Milliseconds from a notebook's drop until the page is at rest with it.
 *
 * @param {import('playwright').Page} page
 * @param {string} text
 * @returns {Promise<number>}
 */
export async function timeOpening(page, text) {
	const took = await page.evaluateHandle(dropNotebook, text);
	return took.evaluate(({ time }) => time);
}

/**
 * The 95th percentile of the work for one character, in milliseconds.
 *
 * @param {import('../tests/support/app.ts').App} app
 * @param {string} name
 * @param {string} text
 */
export async function typingTime(app, name, text) {
	const { page } = app;
	await app.locate(name).focus();
	await page.keyboard.press('Enter');
	// What is pressed before the editor has come paints nothing.
	await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') != null);
	await page.keyboard.press('ControlOrMeta+End');
	const watch = await page.evaluateHandle(watchKeys);
	for (const character of text) {
		await page.keyboard.type(character);
		await page.waitForTimeout(60);
	}
	const times = await watch.evaluate(({ end }) => end());
	await page.keyboard.press('Escape');
	return times.sort((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? NaN;
}

/** In the page. @param {string} text */
function dropNotebook(text) {
	const dataTransfer = new DataTransfer();
	dataTransfer.items.add(new File([text], 'stor.kladde.md'));
	const begin = performance.now();
	window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
	const turn = new MessageChannel();
	const time = new Promise((resolve) => {
		let last = begin;
		let deafUntil = Infinity;
		turn.port1.onmessage = () => {
			const now = performance.now();
			const isThere = document.querySelector('[data-cell][aria-current]') !== null;
			if (!isThere || deafUntil === Infinity || now - last > 50) deafUntil = isThere ? now : Infinity;
			last = now;
			if (now - deafUntil > 500) resolve(deafUntil - begin);
			else setTimeout(() => turn.port2.postMessage(null));
		};
		turn.port2.postMessage(null);
	});
	return { time: /** @type {Promise<number>} */ (time) };
}

/** In the page: the work for each key press, in milliseconds. */
function watchKeys() {
	/** @type {number[]} */
	const times = [];
	/** Calls as soon as the task at hand is over. @param {() => void} call */
	const afterwards = (call) => {
		const turn = new MessageChannel();
		turn.port1.onmessage = call;
		turn.port2.postMessage(null);
	};
	/** @param {KeyboardEvent} event */
	const pressed = ({ timeStamp }) => {
		let through = Infinity;
		afterwards(() => (through = Math.min(through, performance.now())));
		requestAnimationFrame(() => {
			const frame = performance.now();
			// A frame may come before the turn that was asked for; the handlers were through by then.
			through = Math.min(through, frame);
			afterwards(() => times.push(through - timeStamp + performance.now() - frame));
		});
	};
	addEventListener('keydown', pressed, { capture: true });
	return {
		end() {
			removeEventListener('keydown', pressed, { capture: true });
			return times;
		}
	};
}
