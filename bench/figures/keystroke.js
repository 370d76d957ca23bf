import { largeNotebook } from '../largeNotebook.js';

/**
 * How long the page works for a character: from the key press until its handlers are through, and from the
 * beginning of the next frame until that is painted. The wait for the screen's next frame, up to 17 ms
 * whatever the page does, is left out.
 *
 * @type {import('../figure.js').Figure}
 */
export const keystroke = {
	name: 'keystroke',
	what: 'key press to painted character in a notebook of 200 cells, 95th percentile, without the wait for the frame',
	reference: 'one ms',
	unit: 'ms',
	goal: 16,
	repetitions: 3,
	async open({ openApp }) {
		const app = await openApp();
		await app.emptyNotebook();
		await app.timeOpening(largeNotebook(200));
		return {
			ours: () => app.typingTime('t101', ' AND antal BETWEEN 10 AND 20 AND gruppe IN (1, 2, 3)'),
			reference: async () => 1,
			close: () => app.close()
		};
	}
};
