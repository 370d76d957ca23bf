import type { Alluvial, AlluvialFlow, AlluvialState } from '#lib/chart/figures/alluvialModel.ts';

/** A state at a time. */
export type PlacedState = {
	readonly state: AlluvialState;
	readonly x: number;
	readonly y: number;
	readonly height: number;
	/** The larger of what comes in and what goes on. */
	readonly value: number;
};

export type PlacedFlow = AlluvialFlow & {
	readonly start: readonly [number, number];
	readonly end: readonly [number, number];
	readonly thick: number;
	/** All that goes on from the same state in the same period. */
	readonly outOf: number;
};

export type AlluvialPlaces = {
	readonly columns: readonly (readonly PlacedState[])[];
	readonly flows: readonly PlacedFlow[];
	/** Width of a state. */
	readonly node: number;
	/** Room of names at either side. */
	readonly labels: number;
	/** Room of names between columns; 0 where they would hide the flows. */
	readonly between: number;
	readonly height: number;
	readonly columnX: (column: number) => number;
};

const node = 10;
const gap = 14;
const top = 26;
const body = 400;

export function alluvialPlaces(
	alluvial: Alluvial,
	{ width, labels }: { readonly width: number; readonly labels: number }
): AlluvialPlaces {
	const count = Math.max(1, alluvial.dates.length) + 1;
	const step = (width - 2 * labels - node) / (count - 1);
	const columnX = (column: number) => labels + column * step;
	const sizes = Array.from({ length: count }, (_, column) =>
		alluvial.states
			.map((state) => ({ state, ...passing(alluvial, state, column) }))
			.filter(({ value }) => value > 0)
	);
	const tallest = Math.max(1e-9, ...sizes.map((column) => column.reduce((sum, { value }) => sum + value, 0)));
	const most = Math.max(1, ...sizes.map(({ length }) => length));
	const scale = (body - (most - 1) * gap) / tallest;
	const columns = sizes.map((column, at) => stacked(column, { x: columnX(at), scale }));
	return {
		columns,
		flows: placedFlows(alluvial, columns, scale),
		...{ node, labels, columnX },
		between: step > 150 ? step * 0.6 : 0,
		height: top + body + 10
	};
}

function passing({ flows }: Alluvial, state: AlluvialState, column: number) {
	const into = sumOf(flows.filter(({ period, to }) => period === column - 1 && to === state));
	const out = sumOf(flows.filter(({ period, from }) => period === column && from === state));
	return { value: Math.max(into, out) };
}

const sumOf = (flows: readonly AlluvialFlow[]) => flows.reduce((sum, { value }) => sum + value, 0);

function stacked(
	column: readonly { readonly state: AlluvialState; readonly value: number }[],
	{ x, scale }: { readonly x: number; readonly scale: number }
): readonly PlacedState[] {
	let y = top;
	return column.map(({ state, value }) => {
		const placed = { state, value, x, y, height: value * scale };
		y += placed.height + gap;
		return placed;
	});
}

/** At either end flows stand in the order of the states at the other, so that as few as can be cross. */
function placedFlows(
	{ flows }: Alluvial,
	columns: readonly (readonly PlacedState[])[],
	scale: number
): readonly PlacedFlow[] {
	const used = new Map<string, number>();
	const take = (side: 'out' | 'in', column: number, state: AlluvialState, thick: number) => {
		const key = [side, column, state.at].join();
		const before = used.get(key) ?? 0;
		used.set(key, before + thick);
		const { x, y } = columns[column]!.find((placed) => placed.state === state)!;
		return [side === 'out' ? x + node : x, y + before + thick / 2] as const;
	};
	// Flows come sorted by period, origin, destination: that is the order at both ends.
	return flows.map((flow) => {
		const thick = flow.value * scale;
		const start = take('out', flow.period, flow.from, thick);
		const end = take('in', flow.period + 1, flow.to, thick);
		const outOf = sumOf(flows.filter(({ period, from }) => period === flow.period && from === flow.from));
		return { ...flow, start, end, thick, outOf };
	});
}
