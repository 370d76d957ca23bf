import { tick } from 'svelte';
import type { Name } from '#lib/notebook/notebook.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

/** Where the panel shows an extract. */
export const extractId = (name: Name) => `extract-${name}`;

/** To an extract in the panel beside the notebook, which may show a table's columns in its place. */
export async function goToExtract({ at }: Pick<OpenNotebook, 'at'>, name: Name) {
	at.explored = undefined;
	await tick();
	const row = document.getElementById(extractId(name));
	row?.scrollIntoView({ block: 'nearest' });
	row?.focus();
}
