import { given } from '#lib/notebook/given.ts';
import type { Edited, FrontChange } from '#lib/notebook/edit.ts';
import type { FrontMatter, Notebook } from '#lib/notebook/notebook.ts';

export function changeFront(notebook: Notebook, change: FrontChange): Edited {
	const { front } = notebook;
	const keys = Object.keys(change) as (keyof FrontChange)[];
	if (keys.every((key) => front[key] === change[key]))
		return { notebook, inverse: { kind: 'together', edits: [] } };
	const former = Object.fromEntries(keys.map((key) => [key, front[key]])) as FrontChange;
	return {
		notebook: { ...notebook, front: given<FrontMatter>({ ...front, ...change }) },
		inverse: { kind: 'setFront', front: former }
	};
}
