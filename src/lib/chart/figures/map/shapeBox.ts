import { type Box, boxOf } from '#lib/chart/figures/map/box.ts';
import { keptFor } from '#lib/chart/figures/map/keptFor.ts';
import type { Point, Shape } from '#lib/chart/figures/map/outlines.ts';

export const boxOfShape = keptFor(({ rings }: Shape): Box => boxOf(rings.flat()));

export const boxOfShapes = (shapes: readonly Shape[]): Box => boxOf(shapes.map(boxOfShape).flatMap(corners));

const corners = ({ x, y, width, height }: Box): readonly Point[] => [
	[x, y],
	[x + width, y + height]
];
