import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import type { Outlines, OwnAreas } from '#lib/language/chart/proposeBoundaries.ts';
import type { DrawableColumn } from '#lib/language/chart/proposeColumns.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { ColumnContract, Name } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import { cellErrorOf } from '#lib/workspace/cellErrorOf.ts';
import type { ChartedTable } from '#lib/workspace/charting/charted.ts';
import { drawableFields, sampleQuery, samplesOf } from '#lib/workspace/charting/drawableColumns.ts';
import { withOwnAreas } from '#lib/workspace/charting/ownAreas.ts';
import { drawnChart } from '#lib/workspace/evaluators/drawnChart.ts';
import { readRows } from '#lib/workspace/evaluators/readRows.ts';
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
	async open({ rows, contracts, outlines }: Looked, signal: AbortSignal): Promise<Result<Opened, CellError>> {
		const { engine } = this.#rooms;
		if ('ipc' in rows) {
			const bringing = await engine.importArrow(brought, rows.ipc);
			if (!bringing.ok) return fail(cellErrorOf(bringing.error));
		}
		const relation = 'ipc' in rows ? brought : rows.relation;
		const fields = await engine.describe(relation);
		if (!fields.ok) return fail(cellErrorOf(fields.error));
		const asked = drawableFields(fields.value);
		if (asked.length === 0) return ok({ relation, columns: [], own: [] });
		const answer = await readRows(this.#rooms, sampleQuery(relation, asked), signal);
		if (!answer.ok) return answer;
		const samples = samplesOf(answer.value.rows, asked);
		const columns = asked.map(({ name, type }) => ({
			...{ name, type },
			...saidOf(contracts.get(foldSqlName(name))),
			...sampled(samples.get(name))
		}));
		return ok({ relation, ...(await withOwnAreas(engine, { relation, columns }, outlines, signal)) });
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

/** A table, and those of the notebook whose areas its charts can be drawn on. */
type Looked = Pick<ChartedTable, 'rows' | 'contracts'> & { readonly outlines: readonly Outlines[] };

export type Opened = {
	readonly relation: Name;
	readonly columns: readonly DrawableColumn[];
	readonly own: readonly OwnAreas[];
};

const saidOf = (contract: ColumnContract | undefined) => ({
	...(contract?.role !== undefined && { role: contract.role }),
	...(contract?.as !== undefined && { as: contract.as })
});

const sampled = (sample: DrawableColumn['sample']) => (sample === undefined ? {} : { sample });
