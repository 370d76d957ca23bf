import type { Flow } from '#lib/moves/measures/flow.ts';
import { municipalities } from '#lib/moves/municipalities.ts';

/** A row of a table of moves: the codes at both ends, and whatever else it holds. */
export type Move = { readonly fra: string | null; readonly til: string | null };

export type OdLevel = 'kommune' | 'landsdel' | 'region';

export type OdOptions<Row> = {
	/** The areas that moves are counted between; `kommune` takes the codes as they are. */
	readonly level?: OdLevel;
	/** Own areas instead: the area of a code, null where it has none. */
	readonly areas?: ReadonlyMap<string, string> | ((code: string) => string | null | undefined);
	/** Which rows count. */
	readonly condition?: (row: Row) => boolean;
	/** How many moves a row stands for. */
	readonly weight?: (row: Row) => number;
	/** Who moves: distinct values are counted as `flyttere`, persons or households. */
	readonly mover?: (row: Row) => unknown;
	/** A further division, as year, age or sex. */
	readonly per?: (row: Row) => string | number | null;
};

export type OdRow = Flow & {
	readonly per?: string | number | null;
	/** Distinct movers; null where none is known. */
	readonly flyttere: number | null;
};

/**
 * OD matrix: how many moves (M_ij), and movers, went from each area to each other one, in rows; pairs without a
 * move have none. Moves and movers are two counts: a person who moved twice is one mover. Codes that have no
 * area at the level become null, and stay in the matrix.
 */
export function odMatrix<Row extends Move>(
	rows: Iterable<Row>,
	options: OdOptions<Row> = {}
): readonly OdRow[] {
	const { condition = () => true, weight = () => 1, mover, per } = options;
	const area = areaOf(options);
	const cells = new Map<string, { row: Flow & Pick<OdRow, 'per'>; moves: number; movers: Set<unknown> }>();
	for (const row of rows) {
		if (!condition(row)) continue;
		const found = { fra: area(row.fra), til: area(row.til), ...(per && { per: per(row) }) };
		const key = JSON.stringify([found.fra, found.til, found.per]);
		const cell = cells.get(key) ?? { row: { ...found, flytninger: 0 }, moves: 0, movers: new Set() };
		cells.set(key, cell);
		cell.moves += weight(row);
		const who = mover?.(row);
		if (who != null) cell.movers.add(who);
	}
	return [...cells.values()].map(({ row, moves, movers }) => ({
		...row,
		flytninger: moves,
		flyttere: movers.size === 0 ? null : movers.size
	}));
}

function areaOf<Row>({ level = 'kommune', areas }: OdOptions<Row>): (code: string | null) => string | null {
	if (typeof areas === 'function') return (code) => (code === null ? null : (areas(code) ?? null));
	if (areas === undefined && level === 'kommune') return (code) => code;
	const known = areas ?? areasAt(level === 'region' ? 'region' : 'landsdel');
	return (code) => (code === null ? null : (known.get(code) ?? null));
}

const areasAt = (level: 'landsdel' | 'region'): ReadonlyMap<string, string> =>
	new Map(municipalities.map((municipality) => [municipality.kode, municipality[level]]));
