import type { CellKind } from '#lib/notebook/notebook.ts';

/** Whether other cells can read a cell by its name. That of a text or a chart is for people alone. */
export const bearsValue = (kind: CellKind): boolean => kind === 'sql' || kind === 'ts' || kind === 'input';
