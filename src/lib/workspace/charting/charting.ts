import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import type { DrawableColumn } from '#lib/language/chart/proposeColumns.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { ColumnContract, Name } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import { cellErrorOf } from '#lib/workspace/cellErrorOf.ts';
import type { ChartedTable } from '#lib/workspace/charting/charted.ts';
import { drawableFields, sampleQuery, samplesOf } from '#lib/workspace/charting/drawableColumns.ts';
import { drawnChart } from '#lib/workspace/evaluators/drawnChart.ts';
import type { Rooms } from '#lib/workspace/evaluators/rooms.ts';

/** A table of the page lies in the engine under this name while its chart is chosen. */
const brought = 'kladde chart';

/** What the choosing of a chart asks of the engine: the same questions as a chart cell's run. */
export class Charting {
	readonly #rooms: Rooms;

	constructor(rooms: Rooms) {
		this.#rooms = rooms;
	}

	/** Looks at a table's columns; `relation` is where its charts are to be drawn from meanwhile. */
	async open(
		{ rows, contracts }: Pick<ChartedTable, 'rows' | 'contracts'>,
		signal: AbortSignal
	): Promise<Result<Opened, CellError>> {
		const { engine } = this.#rooms;
		if ('ipc' in rows) {
			const bringing = await engine.importArrow(brought, rows.ipc);
			if (!bringing.ok) return fail(cellErrorOf(bringing.error));
		}
		const relation = 'ipc' in rows ? brought : rows.relation;
		const fields = await engine.describe(relation);
		if (!fields.ok) return fail(cellErrorOf(fields.error));
		const asked = drawableFields(fields.value);
		if (asked.length === 0) return ok({ relation, columns: [] });
		const answer = await engine.query(sampleQuery(relation, asked), { signal });
		if (!answer.ok) return fail(cellErrorOf(answer.error));
		const { rowsOf } = await import('#lib/engine/arrowRows.ts');
		const samples = samplesOf(rowsOf(answer.value), asked);
		const columns = asked.map(({ name, type }) => ({
			...{ name, type },
			...saidOf(contracts.get(foldSqlName(name))),
			...sampled(samples.get(name))
		}));
		return ok({ relation, columns });
	}

	/** Draws from the relation that was opened. */
	draw(spec: ChartSpec, signal: AbortSignal): Promise<Result<DrawnChart, CellError>> {
		return drawnChart(this.#rooms, spec, { scope: new Map(), signal });
	}

	/** Puts a table of the page out of the engine again. */
	close() {
		void this.#rooms.engine.drop(brought);
	}
}

export type Opened = { readonly relation: Name; readonly columns: readonly DrawableColumn[] };

const saidOf = (contract: ColumnContract | undefined) => ({
	...(contract?.role !== undefined && { role: contract.role }),
	...(contract?.as !== undefined && { as: contract.as })
});

const sampled = (sample: DrawableColumn['sample']) => (sample === undefined ? {} : { sample });
