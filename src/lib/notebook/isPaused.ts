import type { Cell } from '#lib/notebook/notebook.ts';

/**
 * The law of a paused cell. It runs only when it is asked for itself, or with what a cell needs when all of
 * that is asked for; never because of a cell it reads, by *run all* or *run stale*. Where it is stale its last
 * value stands, and its readers go on reading that; where it has none they are blocked and say so. A run that
 * is on its way when the cell is paused is finished.
 */
export const isPaused = ({ flags }: Pick<Cell, 'flags'>): boolean => flags['paused'] !== undefined;
