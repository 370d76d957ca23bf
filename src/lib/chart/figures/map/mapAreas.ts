import { areaNameIn, type AreaName } from '#lib/chart/figures/flows.ts';
import { farOff } from '#lib/chart/figures/map/apart.ts';
import { denmark } from '#lib/chart/figures/map/denmark.ts';
import { insidePoint } from '#lib/chart/figures/map/insidePoint.ts';
import { keptFor } from '#lib/chart/figures/map/keptFor.ts';
import type { Point, Shape } from '#lib/chart/figures/map/outlines.ts';
import { ownShapes } from '#lib/chart/figures/map/ownShapes.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import { municipalities } from '#lib/moves/municipalities.ts';

/** The outlines that a chart is drawn on. */
export type MapAreas = {
	readonly shapes: readonly Shape[];
	/** A crowded part that is drawn again, larger: the codes whose outlines it must hold. */
	readonly crowded: readonly string[];
	/** What lies so far off that it stands in a frame of its own. */
	readonly apart: readonly Shape[];
	/** By what the data call an area: a code or a municipality's name, or an own key. */
	readonly shapeOf: (key: string) => Shape | undefined;
	/** Where an area is pointed at. */
	readonly anchorOf: (shape: Shape) => Point;
	readonly nameOf: AreaName;
	/** Boundaries whose text is no outline. */
	readonly broken: readonly string[];
	readonly own: boolean;
};

export function mapAreas({ table }: DrawnChart): MapAreas {
	const nameOf = areaNameIn(table);
	if (table.boundaries === undefined) return { ...municipalityMap, nameOf };
	return { ...ownMap(table.boundaries), nameOf };
}

/** A picture is drawn again whenever something is picked: its outlines stay the same. */
const ownMap = keptFor((boundaries: NonNullable<DrawnChart['table']['boundaries']>) => {
	const { shapes, broken } = ownShapes(boundaries);
	const byKey = new Map(shapes.map((shape) => [shape.code, shape]));
	return {
		...{ shapes, broken, crowded: [], apart: farOff(shapes), own: true },
		...{ shapeOf: (key: string) => byKey.get(key), anchorOf: anchorsIn(shapes) }
	};
});

function anchorsIn(shapes: readonly Shape[]): (shape: Shape) => Point {
	const anchors = new Map(shapes.map((shape) => [shape, insidePoint(shape)]));
	return (shape) => anchors.get(shape)!;
}

/** The parts of the country Byen København and Københavns omegn: 17 municipalities on a hundredth of its land. */
const greaterCopenhagen: readonly string[] = [
	...['0101', '0147', '0155', '0185', '0151', '0153', '0157', '0159', '0161', '0163', '0165', '0167', '0169'],
	...['0173', '0175', '0183', '0187']
];

/** A code may have lost its zero, a name may be written with å for aa or without its hyphen. */
const municipality = (key: string): Shape | undefined =>
	byCode.get(/^\d{3}$/.test(key) ? `0${key}` : key) ?? byName.get(letters(key));

const letters = (name: string) =>
	name
		.normalize('NFC')
		.toLowerCase()
		.replaceAll('aa', 'å')
		.replace(/[^a-zæøå]/g, '');

const byCode = new Map(denmark.map((shape) => [shape.code, shape]));
const byName = new Map(
	municipalities.flatMap(({ kode, navn }): [string, Shape][] => {
		const shape = byCode.get(kode);
		return shape === undefined ? [] : [[letters(navn), shape]];
	})
);

const bornholm = denmark.filter(({ code }) => code === '0400');

const municipalityMap = {
	...{ shapes: denmark, crowded: greaterCopenhagen, apart: bornholm, broken: [], own: false },
	...{ shapeOf: municipality, anchorOf: anchorsIn(denmark) }
};
