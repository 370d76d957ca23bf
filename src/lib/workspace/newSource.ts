import type { CellKind } from '#lib/notebook/notebook.ts';

/** What a new cell begins with: an input needs a skeleton that works, the rest an empty page. */
export const newSource = (kind: CellKind): string =>
	kind === 'input' ? 'type: number\nlabel: Parameter\nvalue: 0' : '';
