import type { Output } from '#lib/cage/output.ts';
import type { Span } from '#lib/language/analysis.ts';
import { fieldsOf } from '#lib/language/input/fields.ts';
import { ok } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { Evaluator } from '#lib/runtime/evaluator.ts';
import { failed } from '#lib/workspace/evaluators/failure.ts';
import type { Rooms } from '#lib/workspace/evaluators/rooms.ts';

/** A chart cell: its table is grouped and counted in the engine, and the small answer is drawn by the page. */
export const evaluateChart =
	(rooms: Rooms): Evaluator<Output> =>
	async (run) => {
		if (run.body.kind !== 'chart') throw new Error(`A chart cell with a body of kind ${run.body.kind}.`);
		const { drawnChart } = await import('#lib/workspace/evaluators/drawnChart.ts');
		const chart = await drawnChart(rooms, run.body.chart, run);
		if (!chart.ok) return failed(placed(chart.error, run.cell.source));
		return ok({ outputs: [{ kind: 'drawn', chart: chart.value }], logs: [], rows: chart.value.table.rows });
	};

/** What is wrong with a key's column stands where the key's value does. */
function placed(error: CellError & { readonly key?: string }, source: string): CellError {
	const { key, ...rest } = error;
	if (key === undefined) return error;
	const fields = fieldsOf(source);
	const at: Span | undefined = fields.ok ? fields.value.get(key)?.at : undefined;
	return at === undefined ? rest : ({ ...rest, at } as CellError);
}
