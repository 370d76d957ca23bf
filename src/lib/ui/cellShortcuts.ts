import type { CellId } from '#lib/notebook/notebook.ts';
import type { Shortcut } from '#lib/ui/keySequence.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

/** Command mode's keys, those of a Jupyter notebook where both have the thing. */
export function cellShortcuts(open: OpenNotebook): readonly Shortcut[] {
	const id = open.at.selected;
	return [
		{ keys: 'Z', run: () => open.undo() },
		{ keys: 'Shift+Z', run: () => open.redo() },
		...(id === undefined ? inEmptyNotebook(open) : [...goingAbout(open, id), ...changing(open, id)])
	];
}

const inEmptyNotebook = (open: OpenNotebook): readonly Shortcut[] => [
	{ keys: 'A', run: () => open.add('sql', 0) },
	{ keys: 'B', run: () => open.add('sql', 0) },
	{ keys: 'V', run: () => open.paste() }
];

const goingAbout = (open: OpenNotebook, id: CellId): readonly Shortcut[] => [
	{ keys: 'Enter', run: () => open.at.edit(id) },
	{ keys: 'Mod+Enter', run: () => open.runAnd(id, 'stay') },
	{ keys: 'Shift+Enter', run: () => open.runAnd(id, 'next') },
	{ keys: 'Alt+Enter', run: () => open.runAnd(id, 'below') },
	{ keys: 'U', run: () => open.asked.runNeeded(id) },
	{ keys: 'F', run: () => open.asked.runOnward(id) },
	{ keys: 'S', run: () => open.asked.togglePause(id) },
	{ keys: 'I I', run: () => open.stop(id) },
	{ keys: 'ArrowDown', run: () => open.at.selectBeside(id, 1) },
	{ keys: 'J', run: () => open.at.selectBeside(id, 1) },
	{ keys: 'ArrowUp', run: () => open.at.selectBeside(id, -1) },
	{ keys: 'K', run: () => open.at.selectBeside(id, -1) }
];

const changing = (open: OpenNotebook, id: CellId): readonly Shortcut[] => [
	{ keys: 'A', run: () => open.addBeside(id, 'above') },
	{ keys: 'B', run: () => open.addBeside(id, 'below') },
	{ keys: 'D D', run: () => open.remove(id) },
	{ keys: 'X', run: () => open.cut(id) },
	{ keys: 'C', run: () => open.copy(id) },
	{ keys: 'V', run: () => open.paste(id) },
	{ keys: 'M', run: () => open.setKind(id, 'md') },
	{ keys: 'Y', run: () => open.setKind(id, 'sql') },
	{ keys: 'T', run: () => open.setKind(id, 'ts') },
	{ keys: 'P', run: () => open.setKind(id, 'input') },
	{ keys: 'O', run: () => open.toggleFold(id) },
	{ keys: 'Alt+ArrowUp', run: () => open.move(id, -1) },
	{ keys: 'Alt+ArrowDown', run: () => open.move(id, 1) }
];
