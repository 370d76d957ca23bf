import { odCount, tenMillionMoves } from '../moves.js';

/**
 * What the app adds to a query: analysis, the graph, the engine's realm, the table that keeps the result, and
 * the first rows on the screen.
 *
 * @type {import('../figure.js').Figure}
 */
export const sqlCell = {
	name: 'sql cell',
	what: 'a SQL cell through the app, from the key press to its rows',
	reference: 'the same query on bare DuckDB-WASM, in the same browser',
	unit: 'ms',
	goal: 1.05,
	repetitions: 7,
	async open({ openApp, openBare }) {
		const app = await openApp();
		await app.emptyNotebook();
		await app.addSql('ten_million', tenMillionMoves);
		await app.addSql('od', odCount);
		const bare = await openBare();
		await bare.time(`CREATE TABLE ten_million AS ${tenMillionMoves}`);
		return {
			ours: () => app.timeRun('od'),
			reference: () => bare.time(odCount),
			close: async () => {
				await app.close();
				await bare.close();
			}
		};
	}
};
