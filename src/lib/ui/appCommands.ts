import { cellCommands } from '#lib/ui/cellCommands.ts';
import type { Workspace } from '#lib/workspace/workspace.svelte.ts';
import type { Messages } from '#messages/messages.ts';

/** What a person can ask of the app: in the menu, the palette and by keys, from this one list. */
export type Command = {
	readonly id: string;
	readonly title: string;
	readonly keys?: string;
	readonly enabled?: boolean;
	readonly run: () => void;
};

export type AppActions = {
	readonly chooseNotebook: () => void;
	readonly chooseExtracts: () => void;
	readonly chooseFolder: () => void;
	readonly tellOfPasting: () => void;
	readonly toggleOutline: () => void;
};

export function appCommands(
	workspace: Workspace,
	messages: Messages,
	actions: AppActions
): readonly Command[] {
	return [
		...onNotebook(workspace, messages),
		...cellCommands(workspace.open, messages),
		{
			id: 'outline',
			title: messages.outline.toggle,
			keys: 'Mod+Shift+O',
			enabled: workspace.open !== undefined,
			run: actions.toggleOutline
		},
		...onFiles(workspace, messages, actions),
		...adding(workspace, messages),
		...onApp(workspace, messages)
	];
}

function onNotebook(workspace: Workspace, { shell, memory }: Messages): readonly Command[] {
	const { open } = workspace;
	const isOpen = open !== undefined;
	return [
		{
			id: 'runAll',
			title: shell.runAll,
			keys: 'Mod+Shift+Enter',
			enabled: isOpen,
			run: () => void open?.runAll()
		},
		{
			id: 'runStale',
			title: shell.runStale,
			keys: 'Mod+Alt+Enter',
			enabled: open?.anyStale ?? false,
			run: () => open?.runStale()
		},
		{ id: 'stop', title: shell.stop, keys: 'Mod+.', enabled: open?.busy ?? false, run: () => open?.stop() },
		...stepping(workspace, shell),
		{
			id: 'wipe',
			title: memory.wipeCommand,
			enabled: isOpen,
			run: () => (workspace.question = { kind: 'wipe' })
		}
	];
}

const stepping = ({ open }: Workspace, shell: Messages['shell']): readonly Command[] => [
	{
		id: 'undo',
		title: shell.undo,
		keys: 'Mod+Z',
		enabled: open?.written.canUndo ?? false,
		run: () => open?.undo('text')
	},
	{
		id: 'redo',
		title: shell.redo,
		keys: 'Mod+Shift+Z',
		enabled: open?.written.canRedo ?? false,
		run: () => open?.redo('text')
	}
];

function onFiles(
	workspace: Workspace,
	{ shell, versions }: Messages,
	actions: AppActions
): readonly Command[] {
	const { open } = workspace;
	const enabled = open !== undefined;
	return [
		{ id: 'new', title: shell.newNotebook, run: () => workspace.newNotebook() },
		{ id: 'open', title: shell.open, keys: 'Mod+O', run: actions.chooseNotebook },
		{ id: 'sample', title: shell.openSample, run: () => (workspace.question = { kind: 'samples' }) },
		{ id: 'save', title: shell.save, keys: 'Mod+S', enabled, run: () => void workspace.saving.save() },
		{ id: 'saveAs', title: shell.saveAs, enabled, run: () => void workspace.saving.save({ anew: true }) },
		{
			id: 'export',
			title: shell.exportAs,
			enabled,
			run: () => open !== undefined && (workspace.question = { kind: 'export', notebook: open.notebook })
		},
		{
			id: 'versions',
			title: versions.command,
			enabled,
			run: () => (workspace.question = { kind: 'versions' })
		},
		{ id: 'compare', title: shell.compareWith, enabled, run: () => void workspace.compareWithFile() },
		{ id: 'extract', title: shell.addExtract, enabled, run: actions.chooseExtracts },
		{ id: 'folder', title: shell.addFolder, enabled, run: actions.chooseFolder },
		{ id: 'paste', title: shell.pasteTable, enabled, run: actions.tellOfPasting }
	];
}

const adding = ({ open }: Workspace, { cells }: Messages): readonly Command[] =>
	(['sql', 'ts', 'md', 'input', 'chart'] as const).map((kind) => ({
		id: `add-${kind}`,
		title: cells.addKind(cells.kinds[kind]),
		enabled: open !== undefined,
		run: () => open?.addAfterSelected(kind)
	}));

function onApp(workspace: Workspace, { shell }: Messages): readonly Command[] {
	const { preferences, open } = workspace;
	return [
		{ id: 'selfTest', title: shell.selfTest, run: () => (workspace.question = { kind: 'self-test' }) },
		{
			id: 'receipt',
			title: shell.receipt,
			enabled: open !== undefined,
			run: () => (workspace.question = { kind: 'receipt' })
		},
		{ id: 'language-da', title: `${shell.language}: Dansk`, run: () => preferences.setLanguage('da') },
		{ id: 'language-en', title: `${shell.language}: English`, run: () => preferences.setLanguage('en') },
		...(['system', 'light', 'dark'] as const).map((theme) => ({
			id: `theme-${theme}`,
			title: `${shell.theme}: ${shell.themes[theme]}`,
			run: () => preferences.setTheme(theme)
		}))
	];
}
