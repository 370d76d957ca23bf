/**
 * A chart as a tree of calls of Observable Plot's interface. Made in the cage by the recording `Plot`,
 * checked at the page's door, rebuilt by chart/ with the real Plot.
 */
export type ChartDescription = {
	/** Each data set once; marks refer to it by index, so that identity survives the crossing and facets match. */
	readonly datasets: readonly Dataset[];
	readonly root: Described;
};

export type Dataset =
	/** Records, cut to the columns that some option names. */
	| { readonly kind: 'records'; readonly length: number; readonly columns: readonly DatasetColumn[] }
	/** Numbers, texts, tuples, GeoJSON features: what Plot reads without naming a column. */
	| { readonly kind: 'values'; readonly values: Values };

export type DatasetColumn = { readonly name: string; readonly values: Values };

export type Values = readonly unknown[] | NumberArray;

export type NumberArray =
	| Int8Array
	| Uint8Array
	| Uint8ClampedArray
	| Int16Array
	| Uint16Array
	| Int32Array
	| Uint32Array
	| Float32Array
	| Float64Array;

export type Plain = string | number | boolean | null | undefined | Date | bigint;

export type Described =
	| { readonly kind: 'plain'; readonly value: Plain }
	| { readonly kind: 'list'; readonly items: readonly Described[] }
	| { readonly kind: 'record'; readonly entries: readonly (readonly [string, Described])[] }
	/** `Plot.dot(…)`: `name` is one of `describableCalls`. */
	| { readonly kind: 'call'; readonly name: DescribableCall; readonly args: readonly Described[] }
	/** `Plot.identity`, `Plot.indexOf` and the like, handed over unchanged. */
	| { readonly kind: 'constant'; readonly name: DescribableConstant }
	| { readonly kind: 'dataset'; readonly index: number }
	/** An accessor function, evaluated over the data of its mark; or an array that the author gave. */
	| { readonly kind: 'column'; readonly values: Values }
	/** A formatter made by the author's `d3`: numbers, or dates in UTC or local time. */
	| {
			readonly kind: 'format';
			readonly of: 'number' | 'utc' | 'time';
			readonly language: 'da' | 'en';
			readonly specifier: string;
	  };

/** Marks whose first argument is their data. */
export const dataMarks = [
	...['area', 'areaX', 'areaY', 'arrow', 'auto', 'barX', 'barY', 'bollingerX', 'bollingerY', 'boxX', 'boxY'],
	...['cell', 'cellX', 'cellY', 'circle', 'cluster', 'contour', 'crosshair', 'crosshairX', 'crosshairY'],
	...['delaunayLink', 'delaunayMesh', 'density', 'differenceX', 'differenceY', 'dot', 'dotX', 'dotY', 'geo'],
	...['hexagon', 'hull', 'image', 'line', 'lineX', 'lineY', 'linearRegressionX', 'linearRegressionY'],
	...['link', 'raster', 'rect', 'rectX', 'rectY', 'ruleX', 'ruleY', 'spike', 'text', 'textX', 'textY'],
	...['tickX', 'tickY', 'tip', 'tree', 'vector', 'vectorX', 'vectorY', 'voronoi', 'voronoiMesh'],
	...['waffleX', 'waffleY']
] as const;

/** Marks that have data only where the first argument can be iterated. */
export const axisMarks = [
	'axisX',
	'axisY',
	'axisFx',
	'axisFy',
	'gridX',
	'gridY',
	'gridFx',
	'gridFy'
] as const;

/** Marks without data. */
export const decorations = ['frame', 'graticule', 'hexgrid', 'sphere', 'marks'] as const;

/** Transforms that give each group of rows one mark: the columns they do not consume belong to the groups. */
export const groupings = [
	...['bin', 'binX', 'binY', 'group', 'groupX', 'groupY', 'groupZ', 'hexbin', 'treeLink', 'treeNode']
] as const;

export const transforms = [
	...['centroid', 'dodgeX', 'dodgeY', 'filter', 'geoCentroid', 'map', 'mapX', 'mapY', 'normalize'],
	...['normalizeX', 'normalizeY', 'pointer', 'pointerX', 'pointerY', 'reverse', 'select', 'selectFirst'],
	...['selectLast', 'selectMaxX', 'selectMaxY', 'selectMinX', 'selectMinY', 'shiftX', 'shiftY', 'shuffle'],
	...['sort', 'stackX', 'stackX1', 'stackX2', 'stackY', 'stackY1', 'stackY2', 'window', 'windowX', 'windowY']
] as const;

/** What else gives a thing that an option can hold. */
const makers = [
	...['bollinger', 'formatMonth', 'formatWeekday', 'interpolatorBarycentric', 'interpolatorRandomWalk'],
	...['numberInterval', 'timeInterval', 'utcInterval']
] as const;

export const describableCalls = [
	'plot',
	'legend',
	...dataMarks,
	...axisMarks,
	...decorations,
	...groupings,
	...transforms,
	...makers
] as const;

export type DescribableCall = (typeof describableCalls)[number];

export const describableConstants = [
	...['identity', 'indexOf', 'interpolateNearest', 'interpolateNone', 'formatIsoDate', 'formatNumber']
] as const;

export type DescribableConstant = (typeof describableConstants)[number];
