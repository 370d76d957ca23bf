import type { App } from './app.ts';
import { fly66Cells } from './fly66Cells.ts';

export const kommuneInput = `type: select
label: Kommune
optionsFrom: kommuner
value: "0159"`;

/** Steps 2 and 3: an empty notebook, the ten files as one extract, the parameter, `moves` and the balance. */
export async function tellToBalance(app: App, paths: readonly string[]): Promise<void> {
	await app.newNotebook();
	await app.addExtract(paths, { as: 'one', name: 'fly66' });
	await app.addCell('input', kommuneInput, 'kommune');
	await app.addCell('sql', fly66Cells.moves, 'moves');
	await app.addCell('sql', fly66Cells.balance, 'balance');
}

/** Step 4: the heatmap of the capital region, and every municipality's effectiveness. */
export async function tellToCharts(app: App): Promise<void> {
	await app.addCell('sql', fly66Cells.matrix, 'matrix');
	await app.addCell('ts', fly66Cells.heatmap, 'heatmap');
	await app.addCell('sql', fly66Cells.flows, 'flows');
	await app.addCell('ts', fly66Cells.effectiveness, 'effectiveness');
}

/** A figure as the grid writes it. */
export const danish = (value: number): string =>
	value.toLocaleString('da-DK', { useGrouping: 'min2', maximumFractionDigits: 6 }).replace('-', '−');
