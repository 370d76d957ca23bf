import { getContext, setContext } from 'svelte';
import type { Cell } from '#lib/notebook/notebook.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

/** Whose result a table is. */
export type TableHome = { readonly open: OpenNotebook; readonly cell: Cell };

const key = Symbol('table home');

/** Tables below this component are that cell's, and a person can sort, filter and lay them out. */
export const setTableHome = (home: () => TableHome): void => void setContext(key, home);

export const getTableHome = (): (() => TableHome) | undefined => getContext(key);
