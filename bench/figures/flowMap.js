import { openNotebook } from '../drawing.js';

/** Every ordered pair of municipalities: 9,506. */
const notebook = `---
kladde: 1
title: Strømme
language: da
---

\`\`\`sql par
SELECT fra.kode AS fra, til.kode AS til, 1 + hash(fra.kode || til.kode) % 997 AS antal
FROM kommuner AS fra JOIN kommuner AS til ON fra.kode <> til.kode
\`\`\`

\`\`\`chart kort
type: flow-map
table: par
from: fra
to: til
count: antal
\`\`\`
`;

/**
 * The engine's answer on all pairs, the choice among them, the drawing and the paint together.
 *
 * @type {import('../figure.js').Figure}
 */
export const flowMap = {
	name: 'flow map',
	what: 'a flow map of 9,506 pairs, from the key press until it is painted',
	reference: 'one ms',
	unit: 'ms',
	goal: 200,
	repetitions: 7,
	async open(lab) {
		const app = await openNotebook(lab, 'flowMap', notebook);
		await app.drawn('kort');
		return {
			ours: () => app.timeDrawing('kort'),
			reference: async () => 1,
			close: () => app.close()
		};
	}
};
