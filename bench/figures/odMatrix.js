import { odByHand, odByMacro, tenMillionCoded } from '../moves.js';

const what =
	'the OD matrix of 10 M moves at municipality level, moves and movers, by odMatrix() through the app';

/** @param {import('../lab.js').Lab} lab */
async function openMoves({ openApp }) {
	const app = await openApp();
	await app.emptyNotebook();
	await app.addSql('ten_million', tenMillionCoded);
	await app.addSql('od', odByMacro);
	return app;
}

/**
 * What the macro and the app add to the same question written out by hand.
 *
 * @type {import('../figure.js').Figure}
 */
export const odMatrix = {
	name: 'od matrix',
	what,
	reference: 'the query written out by hand on bare DuckDB-WASM, in the same browser',
	unit: 'ms',
	goal: 1.05,
	repetitions: 7,
	async open(lab) {
		const app = await openMoves(lab);
		const bare = await lab.openBare();
		await bare.time(`CREATE TABLE ten_million AS ${tenMillionCoded}`);
		return {
			ours: () => app.timeRun('od'),
			reference: () => bare.time(odByHand),
			close: async () => {
				await app.close();
				await bare.close();
			}
		};
	}
};

/**
 * The same rows in two other engines of a browser, which hold them in memory before the clock starts.
 *
 * @param {'arquero' | 'sqlite'} engine
 * @param {string} reference
 * @returns {import('../figure.js').Figure}
 */
const besideEngine = (engine, reference) => ({
	name: `od matrix beside ${engine}`,
	what,
	reference,
	unit: 'ms',
	goal: 1,
	repetitions: 3,
	async open(lab) {
		const app = await openMoves(lab);
		const bare = await lab.openBare();
		await bare.time(`CREATE TABLE ten_million AS ${tenMillionCoded}`);
		await bare.hold(engine, 'FROM ten_million');
		return {
			ours: () => app.timeRun('od'),
			reference: () => bare.timeOd(),
			close: async () => {
				await app.close();
				await bare.close();
			}
		};
	}
});

export const odBesideArquero = besideEngine('arquero', 'arquero, in the same browser');
export const odBesideSqlite = besideEngine('sqlite', 'SQLite as sql.js, in the same browser');
