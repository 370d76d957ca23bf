import { separatedText } from '../extractFiles.js';

/**
 * How long the page is deaf at worst, from the click on *Load* until the panel shows the rows.
 *
 * @type {import('../figure.js').Figure}
 */
export const importTask = {
	name: 'longest task import',
	what: 'longest time without a turn of the main thread while 5 M rows are imported',
	reference: 'one ms',
	unit: 'ms',
	goal: 50,
	repetitions: 3,
	async open({ openApp }) {
		const file = await separatedText('windows-1252');
		const app = await openApp();
		await app.emptyNotebook();
		return {
			ours: () => app.longestGapWhile(() => app.timeImport(file)),
			reference: async () => 1,
			close: () => app.close()
		};
	}
};
