import { spreadsheet } from '../extractFiles.js';

/** @type {import('../figure.js').Figure} */
export const sheetImport = {
	name: 'sheet import',
	what: 'whole import of an XLSX of 100,000 rows × 20 columns',
	reference: 'the bare library, from the file to its rows, in the same browser',
	unit: 'ms',
	goal: 1.2,
	repetitions: 3,
	async open({ openApp, openBare }) {
		const file = await spreadsheet();
		const app = await openApp();
		await app.emptyNotebook();
		const bare = await openBare();
		return {
			ours: () => app.timeImport(file),
			reference: () => bare.timeSheet(file),
			close: async () => {
				await app.close();
				await bare.close();
			}
		};
	}
};
