import { isPaused } from '#lib/notebook/isPaused.ts';
import { isSameList } from '#lib/notebook/isSameList.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';
import { type Bearing, bearingOf } from '#lib/runtime/bearings.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import { componentsOf } from '#lib/runtime/components.ts';
import { type Definer, type Definers, definersOf } from '#lib/runtime/definers.ts';
import type { Given } from '#lib/runtime/given.ts';
import type { AnalysedCell } from '#lib/runtime/runtime.ts';

export type Reading = { readonly name: Name; readonly definer: Definer | undefined };

/** Which cell reads what from whom. Rebuilt whole when a name comes or goes: a thousand cells take a few milliseconds. */
export type Graph = {
	/** In page order. */
	readonly cells: ReadonlyMap<CellId, AnalysedCell>;
	readonly bearings: ReadonlyMap<CellId, Bearing>;
	readonly paused: ReadonlySet<CellId>;
	readonly given: Given;
	readonly readings: ReadonlyMap<CellId, readonly Reading[]>;
	/** The cells that a cell reads, and that read it: each once, the cell itself never. */
	readonly sources: ReadonlyMap<CellId, readonly CellId[]>;
	readonly readers: ReadonlyMap<CellId, readonly CellId[]>;
	/** What the arrangement of names forbids, whatever the cells hold: reserved, duplicate, cycle. */
	readonly errors: ReadonlyMap<CellId, CellError>;
	/** Every cell after those it reads; page order else. */
	readonly order: readonly CellId[];
	/** Every name that has a meaning. */
	readonly names: readonly Name[];
};

export function graphOf(analysed: readonly AnalysedCell[], given: Given, last?: Graph): Graph {
	const same = last !== undefined && given === last.given && withSameNames(last, analysed);
	if (same) return same;
	const cells = new Map(analysed.map((one) => [one.cell.id, one]));
	const bearings = new Map(
		analysed.map((one) => [one.cell.id, bearingOf(one, last?.bearings.get(one.cell.id))])
	);
	const definers = definersOf(bearings.values(), given);
	const readings = mapped(bearings, (bearing) => readingsOf(bearing, definers));
	const read = mapped(readings, cellsOf);
	const sources = new Map(
		[...read].map(([cell, others]) => [cell, others.filter((other) => other !== cell)])
	);
	const components = componentsOf(cells.keys(), (cell) => read.get(cell) ?? []);
	return {
		cells,
		bearings,
		paused: pausedIn(cells),
		given,
		readings,
		sources,
		readers: reversed(sources),
		errors: new Map([...cycleErrors(components, read), ...clashErrors(definers, given)]),
		order: components.flat(),
		names: definers.names
	};
}

/** Most edits change what a cell does, not what it reads or defines: then every edge is where it was. */
function withSameNames(last: Graph, analysed: readonly AnalysedCell[]): Graph | undefined {
	if (analysed.length !== last.cells.size) return undefined;
	const changed: [CellId, AnalysedCell, Bearing][] = [];
	let index = 0;
	for (const [id, before] of last.cells) {
		const one = analysed[index++]!;
		if (one.cell === before.cell && one.analysis === before.analysis) continue;
		const old = last.bearings.get(id);
		const bearing = bearingOf(one, old);
		if (one.cell.id !== id || old === undefined || !haveSameNames(old, bearing)) return undefined;
		changed.push([id, one, bearing]);
	}
	const cells = new Map(last.cells);
	const bearings = new Map(last.bearings);
	for (const [id, one, bearing] of changed) {
		cells.set(id, one);
		bearings.set(id, bearing);
	}
	const isOtherwise = changed.some(([id, { cell }]) => isPaused(cell) !== last.paused.has(id));
	return { ...last, cells, bearings, paused: isOtherwise ? pausedIn(cells) : last.paused };
}

const haveSameNames = (one: Bearing, other: Bearing): boolean =>
	one.kind === other.kind &&
	one.own === other.own &&
	(['reads', 'calls', 'defines', 'macros'] as const).every((key) => isSameList(one[key], other[key])) &&
	isSameList([...one.parameters], [...other.parameters]);

const pausedIn = (cells: ReadonlyMap<CellId, AnalysedCell>): ReadonlySet<CellId> =>
	new Set([...cells.values()].flatMap(({ cell }) => (isPaused(cell) ? [cell.id] : [])));

export const emptyGraph = (): Graph => graphOf([], new Map());

function readingsOf(bearing: Bearing, definers: Definers): readonly Reading[] {
	const readings = bearing.reads.map((name) => ({ name, definer: definers.meant(bearing.kind, name) }));
	const called = bearing.calls.flatMap((name) => {
		const definer = definers.macro(name);
		return definer?.kind === 'cell' && definer.cell !== bearing.cell ? [{ name, definer }] : [];
	});
	return [...readings, ...called];
}

const cellsOf = (readings: readonly Reading[]): readonly CellId[] => [
	...new Set(readings.flatMap(({ definer }) => (definer?.kind === 'cell' ? [definer.cell] : [])))
];

function reversed(sources: ReadonlyMap<CellId, readonly CellId[]>): ReadonlyMap<CellId, readonly CellId[]> {
	const readers = new Map<CellId, CellId[]>([...sources.keys()].map((cell) => [cell, []]));
	for (const [reader, cells] of sources) for (const cell of cells) readers.get(cell)?.push(reader);
	return readers;
}

function cycleErrors(
	components: readonly (readonly CellId[])[],
	read: ReadonlyMap<CellId, readonly CellId[]>
): readonly (readonly [CellId, CellError])[] {
	return components
		.filter((cells) => cells.length > 1 || cells.some((cell) => read.get(cell)?.includes(cell)))
		.flatMap((cells) => cells.map((cell) => [cell, { kind: 'cycle', cells } as const] as const));
}

function clashErrors({ sharing }: Definers, given: Given): readonly (readonly [CellId, CellError])[] {
	return sharing.flatMap((definers) => {
		const cells = [...new Set(cellsIn(definers))];
		const owner = definers.map(({ kind, name }) =>
			kind === 'given' ? given.get(name)?.owner : undefined
		)[0];
		return definers.flatMap((definer): readonly (readonly [CellId, CellError])[] => {
			if (definer.kind === 'given') return [];
			const { cell, name } = definer;
			if (owner !== undefined) return [[cell, { kind: 'reserved', name, owner }]];
			return cells.length < 2 ? [] : [[cell, { kind: 'duplicate', name, cells }]];
		});
	});
}

const cellsIn = (definers: readonly Definer[]): readonly CellId[] =>
	definers.flatMap((definer) => (definer.kind === 'cell' ? [definer.cell] : []));

const mapped = <K, A, B>(map: ReadonlyMap<K, A>, of: (value: A) => B): ReadonlyMap<K, B> =>
	new Map([...map].map(([key, value]) => [key, of(value)]));
