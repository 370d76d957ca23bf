import { largeNotebook } from '../largeNotebook.js';

/**
 * A notebook of a thousand cells is dropped on the app, until the page answers again without a pause.
 *
 * @type {import('../figure.js').Figure}
 */
export const openLarge = {
	name: 'open large notebook',
	what: 'a notebook of 1,000 cells, from the drop until no turn of the main thread takes 50 ms',
	reference: 'one ms',
	unit: 'ms',
	goal: 1500,
	repetitions: 5,
	async open({ openApp }) {
		const app = await openApp();
		await app.emptyNotebook();
		const text = largeNotebook(1000);
		return {
			ours: () => app.timeOpening(text),
			reference: async () => 1,
			close: () => app.close()
		};
	}
};
