import { bundledForNode } from '../bundledForNode.js';
import { openNative } from '../openNative.js';
import { tenMillionSpells } from '../spells.js';

const moves = `FROM movesOf('spells')`;

/**
 * The ten steps from an address history to moves, with their result kept as a table. Should the engine's limit
 * of memory not suffice, the cell fails and the figure with it.
 *
 * @type {import('../figure.js').Figure}
 */
export const movesOf = {
	name: 'moves of',
	what: 'address history of 10 M spells to moves through the app',
	reference: 'native DuckDB running the same SQL on one thread',
	unit: 'ms',
	goal: 2,
	repetitions: 2,
	async open({ openApp }) {
		const app = await openApp();
		await app.emptyNotebook();
		await app.addSql('spells', tenMillionSpells);
		await app.addSql('moves', 'SELECT 1 AS nothing');
		/** @type {typeof import('../../src/lib/moves/libraryMacro.ts')} */
		const { createMacro } = await bundledForNode('src/lib/moves/libraryMacro.ts');
		/** @type {typeof import('../../src/lib/moves/macrosNamedIn.ts')} */
		const { macrosNamedIn } = await bundledForNode('src/lib/moves/macrosNamedIn.ts');
		const native = await openNative();
		await native.run(`CREATE SCHEMA kladde; SET search_path = 'main,kladde'`);
		for (const macro of macrosNamedIn(moves)) await native.run(createMacro(macro));
		await native.run(`CREATE TABLE spells AS ${tenMillionSpells}`);
		return {
			async ours() {
				// The last result would stand beside the new one until that is whole.
				await app.setSql('moves', 'SELECT 1 AS nothing');
				await app.timeRun('moves');
				await app.setSql('moves', moves);
				return app.timeRun('moves');
			},
			reference: () => native.time(`CREATE OR REPLACE TABLE moves AS ${moves}`),
			close: async () => {
				await app.close();
				await native.close();
			}
		};
	}
};
