/**
 * How long the page is deaf at worst, from the key press until the rows of a big result are on the screen.
 *
 * @type {import('../figure.js').Figure}
 */
export const longestTask = {
	name: 'longest task',
	what: 'longest time without a turn of the main thread while a query gives 1 M rows and they show',
	reference: 'one ms',
	unit: 'ms',
	goal: 50,
	repetitions: 5,
	async open({ openApp }) {
		const app = await openApp();
		await app.emptyNotebook();
		await app.addSql(
			'million',
			'SELECT number, hash(number) AS code, number % 98 AS area FROM range(1000000) AS generated(number)'
		);
		return {
			ours: () => app.longestGapWhile(() => app.timeRun('million')),
			reference: async () => 1,
			close: () => app.close()
		};
	}
};
