import type { Messages } from '#messages/messages.ts';

export type ShortcutGroup = {
	readonly title: string;
	readonly shortcuts: readonly { readonly keys: readonly string[]; readonly does: string }[];
};

/** Every key the app listens to, in the order a person learns them. */
export const shortcutList = ({ dialogs }: Messages): readonly ShortcutGroup[] => [
	{ title: dialogs.onCell, shortcuts: onCell(dialogs) },
	{ title: dialogs.inCode, shortcuts: inCode(dialogs) },
	{ title: dialogs.everywhere, shortcuts: everywhere(dialogs) },
	{ title: dialogs.inTable, shortcuts: inTable(dialogs) }
];

type Words = Messages['dialogs'];

const row = (does: string, ...keys: readonly string[]) => ({ keys, does });

const onCell = ({ does }: Words) => [
	row(does.edit, 'Enter'),
	row(does.runNext, 'Shift+Enter'),
	row(does.runStay, 'Mod+Enter'),
	row(does.runBelow, 'Alt+Enter'),
	row(does.runNeeded, 'U'),
	row(does.runOnward, 'F'),
	row(does.pause, 'S'),
	row(does.next, 'ArrowDown', 'J'),
	row(does.previous, 'ArrowUp', 'K'),
	row(does.addAbove, 'A'),
	row(does.addBelow, 'B'),
	row(does.remove, 'D D'),
	row(does.cut, 'X'),
	row(does.copy, 'C'),
	row(does.paste, 'V'),
	row(does.move, 'Alt+ArrowUp', 'Alt+ArrowDown'),
	row(does.fold, 'O'),
	row(does.text, 'M'),
	row(does.sql, 'Y'),
	row(does.typescript, 'T'),
	row(does.parameter, 'P'),
	row(does.stop, 'I I'),
	row(does.undo, 'Z'),
	row(does.redo, 'Shift+Z')
];

const inCode = ({ does }: Words) => [
	row(does.leave, 'Escape'),
	row(does.tabMoves, 'Mod+M'),
	row(does.find, 'Mod+F'),
	row(does.comment, 'Mod+/'),
	row(does.offer, 'Ctrl+Space'),
	row(does.definition, 'F12'),
	row(does.rename, 'F2'),
	row(does.format, 'Shift+Alt+F')
];

const everywhere = ({ does }: Words) => [
	row(does.palette, 'Mod+K', 'Mod+Shift+P'),
	row(does.runAll, 'Mod+Shift+Enter'),
	row(does.runStale, 'Mod+Alt+Enter'),
	row(does.stopAll, 'Mod+.'),
	row(does.outline, 'Mod+Shift+O'),
	row(does.open, 'Mod+O'),
	row(does.save, 'Mod+S'),
	row(does.undo, 'Mod+Z'),
	row(does.redo, 'Mod+Shift+Z'),
	row(does.help, '?')
];

const inTable = ({ does }: Words) => [
	row(does.cell, 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'),
	row(does.rowEnds, 'Home', 'End'),
	row(does.tableEnds, 'Mod+Home', 'Mod+End'),
	row(does.page, 'PageUp', 'PageDown'),
	row(does.extend, 'Shift+ArrowDown'),
	row(does.copyCells, 'Mod+C')
];
