import outlines from '#lib/chart/figures/map/outlines.ts?denmark';
import { shapesOf, type Shape } from '#lib/chart/figures/map/outlines.ts';

/** The 98 municipalities, Bornholm moved in beside Jutland. */
export const denmark: readonly Shape[] = shapesOf(outlines);
