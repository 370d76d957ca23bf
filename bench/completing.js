/**
 * Milliseconds from a key press in a SQL cell until the list of what fits is painted. The list is closed and
 * the character taken away again.
 *
 * @param {import('../tests/support/app.ts').App} app
 * @param {string} name
 * @param {string} character
 */
export async function timeOffer(app, name, character) {
	const { page } = app;
	const field = app.locate(name).getByRole('textbox', { name: /^Kode i/ });
	if ((await field.count()) === 0) {
		// The notebook asks for its files first.
		if (await app.dialog.isVisible()) await page.keyboard.press('Escape');
		await app.dialog.waitFor({ state: 'hidden' });
		await app.locate(name).focus();
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => document.activeElement?.ariaMultiLine === 'true');
		await page.keyboard.press('ControlOrMeta+End');
	}
	const clock = await page.evaluateHandle(clockForNextOffer);
	await page.keyboard.type(character);
	const took = await clock.evaluate(({ time }) => time);
	await page.keyboard.press('Escape');
	await page.locator('.suggest-widget .monaco-list-row').first().waitFor({ state: 'detached' });
	await page.keyboard.press('Backspace');
	return took;
}

/** In the page: starts at the next key press and stops when a line of the list has been painted. */
function clockForNextOffer() {
	let pressed = 0;
	const isShown = () => document.querySelector('.suggest-widget .monaco-list-row') !== null;
	addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
	const time = new Promise((resolve) => {
		const look = () => {
			if (pressed === 0 || !isShown()) return requestAnimationFrame(look);
			// After this frame the list is on the screen.
			const turn = new MessageChannel();
			turn.port1.onmessage = () => resolve(performance.now() - pressed);
			return turn.port2.postMessage(null);
		};
		requestAnimationFrame(look);
	});
	return { time: /** @type {Promise<number>} */ (time) };
}
