import { type Box, widened } from '#lib/chart/figures/map/box.ts';
import type { MapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';
import { boxOfShapes } from '#lib/chart/figures/map/shapeBox.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import type { maps } from '#messages/maps.ts';

/** What a map shows of its outlines. */
export type Shown = {
	readonly view: Box;
	/** What is drawn there, and what stands in a frame beside it. */
	readonly near: readonly Shape[];
	readonly apart: readonly Shape[];
	readonly about: readonly Shape[];
	/** What belongs to the part that is shown, where that is not all: the rest are neighbours. */
	readonly part?: Part;
};

type Part =
	| { readonly shapes: ReadonlySet<Shape>; readonly unit?: undefined }
	| { readonly shapes: ReadonlySet<Shape>; readonly unit: Unit; readonly isWhole: boolean };

/** The smallest part of the country that has a name and holds all that the data are about. */
type Unit = {
	readonly kind: 'landsdel' | 'region';
	readonly name: string;
	readonly shapes: readonly Shape[];
};

/** All of it, unless the data are about a small part, or about one that has a name; `show` decides otherwise. */
export function shownPart(areas: MapAreas, about: readonly Shape[], show: ChartSpec['show']): Shown {
	const isApart = (shape: Shape) => areas.apart.includes(shape);
	const near = areas.shapes.filter((shape) => !isApart(shape));
	const whole = { view: boxOfShapes(near), near, apart: areas.apart, about };
	const isAll = new Set(about).size === areas.shapes.length;
	if (about.length === 0 || isAll || show === 'all') return whole;
	const isOnlyApart = about.every(isApart);
	const fitted = boxOfShapes(isOnlyApart ? about : about.filter((shape) => !isApart(shape)));
	const unit = unitOf(areas, about);
	const isSmall = fitted.width < whole.view.width * small && fitted.height < whole.view.height * small;
	if (!isSmall && unit === undefined && show !== 'part') return whole;
	return {
		view: widened(fitted, Math.max(fitted.width, fitted.height) * 0.06),
		near: isOnlyApart ? areas.apart : near,
		apart: !isOnlyApart && about.some(isApart) ? areas.apart : [],
		about,
		part: partOf(areas, about, unit)
	};
}

/** Of the whole, both ways. */
const small = 0.6;

/** Where the part has no name, nobody can tell who is a neighbour of it. */
function partOf(areas: MapAreas, about: readonly Shape[], unit: Unit | undefined): Part {
	if (unit === undefined) return { shapes: new Set(areas.shapes) };
	const named = new Set(about);
	return { shapes: new Set(unit.shapes), unit, isWhole: unit.shapes.every((shape) => named.has(shape)) };
}

function unitOf({ shapes, own }: MapAreas, about: readonly Shape[]): Unit | undefined {
	if (own) return undefined;
	for (const kind of ['landsdel', 'region'] as const) {
		const units = new Set(about.map(({ code }) => known.get(code)?.[kind]));
		const [only] = units;
		if (units.size > 1 || only === undefined) continue;
		const all = shapes.filter(({ code }) => known.get(code)?.[kind] === only);
		return { kind, name: known.get(about[0]!.code)![`${kind}snavn`], shapes: all };
	}
	return undefined;
}

const known = new Map(municipalities.map((one) => [one.kode, one]));

/** What is shown in words, where it is not all. */
export function shownSentence(
	{ part }: Shown,
	{ words, own }: { readonly words: (typeof maps)['da']; readonly own: boolean }
): readonly string[] {
	if (part === undefined) return [];
	if (part.unit === undefined) return [own ? words.showsPartOfAreas : words.showsPartOfCountry];
	const name = words[part.unit.kind](part.unit.name);
	return [part.isWhole ? words.showsUnit(name) : words.showsPartOf(name)];
}
