import { bundledForNode } from '../bundledForNode.js';
import { openNotebook } from '../drawing.js';

const millionMoves = `
SELECT
	printf('%04d', 101 + hash(number) % 98) AS fra,
	printf('%04d', 101 + hash(number * 31 + 7) % 98) AS til,
	DATE '2015-01-01' + CAST(hash(number * 17 + 3) % 3650 AS INTEGER) AS dato
FROM range(1000000) AS generated(number)`;

const notebook = `---
kladde: 1
title: En million
language: da
---

\`\`\`sql flytninger
${millionMoves}
\`\`\`
`;

/** What the panel proposes first for such a table, and its title: without it no picture is waited for in vain. */
const proposed = { type: 'bar', table: 'flytninger', x: 'til', top: 15 };
const title = 'Flytninger efter tilflytningssted';

/**
 * Looking at the columns, the proposals, the panel, the picture and its paint, without what the picture's own
 * query takes on bare DuckDB-WASM in the same browser.
 *
 * @type {import('../figure.js').Figure}
 */
export const chartPanel = {
	name: 'chart panel',
	what: 'the chart panel on 1 M rows, from the click until its picture is painted, beyond the query alone',
	reference: 'one ms',
	unit: 'ms',
	goal: 500,
	repetitions: 7,
	async open(lab) {
		const app = await openNotebook(lab, 'chartPanel', notebook);
		const bare = await lab.openBare();
		await bare.time(`CREATE TABLE flytninger AS ${millionMoves}`);
		const query = await queryOfPicture();
		return {
			ours: async () => {
				const alone = await bare.time(query);
				return (await app.timePanel('flytninger', title)) - alone;
			},
			reference: async () => 1,
			close: async () => {
				await app.close();
				await bare.close();
			}
		};
	}
};

async function queryOfPicture() {
	/** @type {typeof import('../../src/lib/language/chart/chartQuery.ts')} */
	const { chartQuery } = await bundledForNode('src/lib/language/chart/chartQuery.ts');
	const query = chartQuery(/** @type {any} */ (proposed), [{ name: 'til', type: 'VARCHAR' }]);
	if (!query.ok) throw new Error('The picture that the panel proposes asks for another column.');
	return query.value;
}
