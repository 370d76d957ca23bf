import { openNotebook } from '../drawing.js';

/** Every ordered pair of municipalities: 9,506. @param {'flow-map' | 'od-matrix'} type */
const notebook = (type) => `---
kladde: 1
title: Strømme
language: da
---

\`\`\`sql par
SELECT fra.kode AS fra, til.kode AS til, 1 + hash(fra.kode || til.kode) % 997 AS antal
FROM kommuner AS fra JOIN kommuner AS til ON fra.kode <> til.kode
\`\`\`

\`\`\`chart kort
type: ${type}
table: par
from: fra
to: til
count: antal
\`\`\`
`;

/**
 * The engine's answer on all pairs, the drawing and the paint together.
 *
 * @param {'flow-map' | 'od-matrix'} type
 * @param {{ name: string, what: string }} told
 * @returns {import('../figure.js').Figure}
 */
const painted = (type, { name, what }) => ({
	name,
	what: `${what} of 9,506 pairs, from the key press until it is painted`,
	reference: 'one ms',
	unit: 'ms',
	goal: 200,
	repetitions: 7,
	async open(lab) {
		const app = await openNotebook(lab, 'painted', notebook(type));
		await app.drawn('kort');
		return {
			ours: () => app.timeDrawing('kort'),
			reference: async () => 1,
			close: () => app.close()
		};
	}
});

export const flowMap = painted('flow-map', { name: 'flow map', what: 'a flow map' });
export const odMatrixPaint = painted('od-matrix', {
	name: 'matrix paint',
	what: 'the OD matrix as a picture'
});
