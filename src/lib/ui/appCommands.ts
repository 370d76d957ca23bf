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

export type AppActions = { readonly chooseNotebook: () => void; readonly chooseExtracts: () => void };

export function appCommands(
	workspace: Workspace,
	{ shell, cells }: Messages,
	actions: AppActions
): readonly Command[] {
	const { open, preferences } = workspace;
	const isOpen = open !== undefined;
	const onNotebook: readonly Command[] = [
		{
			id: 'runAll',
			title: shell.runAll,
			keys: 'Mod+Shift+Enter',
			enabled: isOpen,
			run: () => open?.runAll()
		},
		{ id: 'runStale', title: shell.runStale, enabled: isOpen && open.anyStale, run: () => open?.runStale() },
		{ id: 'stop', title: shell.stop, enabled: isOpen && open.busy, run: () => open?.stop() },
		{
			id: 'undo',
			title: shell.undo,
			keys: 'Mod+Z',
			enabled: isOpen && open.written.canUndo,
			run: () => open?.undo()
		},
		{
			id: 'redo',
			title: shell.redo,
			keys: 'Mod+Shift+Z',
			enabled: isOpen && open.written.canRedo,
			run: () => open?.redo()
		}
	];
	const onFiles: readonly Command[] = [
		{ id: 'new', title: shell.newNotebook, run: () => workspace.newNotebook() },
		{ id: 'open', title: shell.open, keys: 'Mod+O', run: actions.chooseNotebook },
		{ id: 'sample', title: shell.openSample, run: () => void workspace.openSample() },
		{ id: 'save', title: shell.save, keys: 'Mod+S', enabled: isOpen, run: () => void workspace.save() },
		{ id: 'saveAs', title: shell.saveAs, enabled: isOpen, run: () => void workspace.save({ anew: true }) },
		{ id: 'extract', title: shell.addExtract, enabled: isOpen, run: actions.chooseExtracts }
	];
	const adding = (['sql', 'ts', 'md', 'input'] as const).map((kind): Command => ({
		id: `add-${kind}`,
		title: cells.addKind(cells.kinds[kind]),
		enabled: isOpen,
		run: () => open?.addAfterSelected(kind)
	}));
	const onApp: readonly Command[] = [
		{ id: 'language-da', title: `${shell.language}: Dansk`, run: () => preferences.setLanguage('da') },
		{ id: 'language-en', title: `${shell.language}: English`, run: () => preferences.setLanguage('en') },
		...(['system', 'light', 'dark'] as const).map((theme): Command => ({
			id: `theme-${theme}`,
			title: `${shell.theme}: ${shell.themes[theme]}`,
			run: () => preferences.setTheme(theme)
		}))
	];
	return [...onNotebook, ...onFiles, ...adding, ...onApp];
}
