import { persons } from '../extractFiles.js';

/**
 * A keyed hash of each number, made while the file is loaded; the whole import counts.
 *
 * @type {import('../figure.js').Figure}
 */
export const pseudonyms = {
	name: 'pseudonyms',
	what: 'import of 1 M CPR numbers as pseudonyms',
	reference: 'one second',
	unit: 'ms',
	goal: 3,
	repetitions: 3,
	async open({ openApp }) {
		const file = await persons();
		const app = await openApp();
		await app.emptyNotebook();
		return {
			ours: () => app.timeImport(file, { make: ['pseudonym'] }),
			reference: async () => 1000,
			close: () => app.close()
		};
	}
};
