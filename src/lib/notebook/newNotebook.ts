import { cellIds } from '#lib/notebook/cellIds.ts';
import { formatVersion } from '#lib/notebook/readFront.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';

/** An empty notebook: its title and a place to begin. */
export function newNotebook({
	title,
	language
}: {
	readonly title: string;
	readonly language: 'da' | 'en';
}): Notebook {
	const nextId = cellIds();
	return {
		front: { kladde: formatVersion, title, language, run: 'auto', extracts: [] },
		cells: [{ id: nextId(), kind: 'sql', source: '', flags: {} }]
	};
}
