import { odCount, tenMillionMoves } from '../moves.js';
import { openNative } from '../openNative.js';

/**
 * What WebAssembly and the browser cost.
 *
 * @type {import('../figure.js').Figure}
 */
export const odAgainstNative = {
	name: 'od count',
	what: 'OD count with count(DISTINCT) on 10 M rows through the app',
	reference: 'native DuckDB on one thread',
	unit: 'ms',
	goal: 1.5,
	repetitions: 5,
	async open({ openApp }) {
		const app = await openApp();
		await app.emptyNotebook();
		await app.addSql('ten_million', tenMillionMoves);
		await app.addSql('od', odCount);
		const native = await openNative();
		await native.run(`CREATE TABLE ten_million AS ${tenMillionMoves}`);
		return {
			ours: () => app.timeRun('od'),
			reference: () => native.time(odCount),
			close: async () => {
				await app.close();
				await native.close();
			}
		};
	}
};
