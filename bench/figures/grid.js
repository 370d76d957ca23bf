import { tenMillionMoves } from '../moves.js';

/** A notebook with one cell of ten million rows. @param {import('../lab.js').Lab} lab */
async function tenMillionIn({ openApp }) {
	const app = await openApp();
	await app.emptyNotebook();
	await app.addSql('ten_million', tenMillionMoves);
	return app;
}

/**
 * Rows are fetched from the engine while the wheel turns, a few at a time and in leaps of a million and more.
 *
 * @type {import('../figure.js').Figure}
 */
export const gridFrames = {
	name: 'grid frames',
	what: '95th percentile of the time between two frames while 10 M rows are scrolled',
	reference: 'one ms',
	unit: 'ms',
	goal: 20,
	repetitions: 5,
	async open(lab) {
		const app = await tenMillionIn(lab);
		return {
			ours: () => app.scrollFrameTime('ten_million'),
			reference: async () => 1,
			close: () => app.close()
		};
	}
};

/** @type {import('../figure.js').Figure} */
export const gridFirstPage = {
	name: 'grid first page',
	what: 'from the end of a query that gives 10 M rows until the first of them show',
	reference: 'one ms',
	unit: 'ms',
	goal: 100,
	repetitions: 5,
	async open(lab) {
		const app = await tenMillionIn(lab);
		return {
			ours: () => app.firstPageTime('ten_million'),
			reference: async () => 1,
			close: () => app.close()
		};
	}
};
