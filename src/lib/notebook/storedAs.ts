import type { Cell } from '#lib/notebook/notebook.ts';

/** What a SQL cell's flags ask that its rows be kept as; nothing where the engine may choose. */
export function storedAs({ kind, flags }: Pick<Cell, 'kind' | 'flags'>): 'view' | 'table' | undefined {
	if (kind !== 'sql') return undefined;
	if (flags['view'] !== undefined) return 'view';
	return flags['table'] === undefined ? undefined : 'table';
}
