import type { Name } from '#lib/notebook/notebook.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

/** Names that an extract cannot have, since something in the notebook has them. */
export const takenNames = (open: OpenNotebook | undefined): readonly Name[] => [
	'kommuner',
	...(open?.notebook.front.extracts ?? []).map(({ name }) => name),
	...(open?.notebook.cells ?? []).flatMap(({ name }) => name ?? [])
];
