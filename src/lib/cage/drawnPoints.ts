import type { ChartDescription, Dataset, Described } from '#lib/cage/chartDescription.ts';
import { groupings } from '#lib/cage/chartDescription.ts';

/** The most separate shapes of one chart that a page can hold. Lines and areas are one shape each. */
export const mostPoints = 100_000;

/** How many separate shapes a chart would put into the page, before any of them is made. */
export function drawnPoints({ datasets, root }: ChartDescription): number {
	return pointsIn(root);

	function pointsIn(described: Described): number {
		switch (described.kind) {
			case 'call':
				return callPoints(described.name, described.args);
			case 'list':
				return sum(described.items.map(pointsIn));
			case 'record':
				return sum(described.entries.map(([, value]) => pointsIn(value)));
			default:
				return 0;
		}
	}

	function callPoints(name: string, args: readonly Described[]): number {
		const [data, ...options] = args;
		if (data?.kind !== 'dataset') return sum(args.map(pointsIn));
		if (isOneShape(name) || options.some(isGrouped)) return 0;
		const dataset = datasets[data.index];
		return dataset === undefined ? 0 : datasetLength(dataset);
	}
}

const isOneShape = (name: string) =>
	/^(line|area|density|contour|raster|hull|linearRegression|difference|delaunayMesh|voronoiMesh|auto)/.test(
		name
	);

/** Grouped rows, or a transform that keeps one of many. */
function isGrouped(described: Described): boolean {
	if (described.kind === 'record') return described.entries.some(([, value]) => isGrouped(value));
	if (described.kind !== 'call') return false;
	if ((groupings as readonly string[]).includes(described.name) || /^(select|pointer)/.test(described.name))
		return true;
	return described.args.some(isGrouped);
}

export function datasetLength(dataset: Dataset): number {
	return dataset.kind === 'records' ? dataset.length : dataset.values.length;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
