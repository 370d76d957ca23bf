import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import CommandPalette from '#lib/ui/CommandPalette.svelte';
import ConfirmDialog from '#lib/ui/ConfirmDialog.svelte';
import KeysMeanwhile from '#lib/ui/KeysMeanwhile.svelte';
import Menu from '#lib/ui/Menu.svelte';
import ShortcutHelp from '#lib/ui/ShortcutHelp.svelte';
import Toast from '#lib/ui/Toast.svelte';
import { complaints, show } from './stage.ts';

const commandsOf = (ran: string[]) =>
	['Run all', 'Run stale', 'Save', 'Open notebook …', 'Redo'].map((title) => ({
		id: title,
		title,
		...(title === 'Save' && { keys: 'Mod+S' }),
		enabled: title !== 'Redo',
		run: () => ran.push(title)
	}));

it('finds a command by letters in order, and runs it by Enter', async () => {
	const ran: string[] = [];
	const onclose = vi.fn();
	show(CommandPalette, { commands: commandsOf(ran), onclose });
	const box = page.getByRole('combobox', { name: 'Search for a command' });
	await expect.element(box).toHaveFocus();
	await userEvent.keyboard('rs');
	await expect.element(page.getByRole('option', { selected: true })).toHaveTextContent('Run stale');
	expect(box.element().getAttribute('aria-activedescendant')).toBe(
		page.getByRole('option', { selected: true }).element().id
	);
	await userEvent.keyboard('{Enter}');
	expect([ran, onclose.mock.calls.length]).toEqual([['Run stale'], 1]);
});

it('takes the keys that were pressed before it stood, also the one that enters', async () => {
	const ran: string[] = [];
	const onclose = vi.fn();
	show(CommandPalette, { commands: commandsOf(ran), pressed: ['r', 'x', 'Backspace', 's'], onclose });
	await expect.element(page.getByRole('option', { selected: true })).toHaveTextContent('Run stale');
	expect(ran).toEqual([]);
	show(CommandPalette, { commands: commandsOf(ran), pressed: ['s', 'a', 'Enter', 'd'], onclose });
	expect([ran, onclose.mock.calls.length]).toEqual([['Save'], 1]);
});

it('keeps keys that are meant for what is on its way from the page below', async () => {
	const below = vi.fn();
	window.addEventListener('keydown', below);
	const pressed: string[] = [];
	const onclose = vi.fn();
	show(KeysMeanwhile, { onkey: (key: string) => pressed.push(key), onclose });
	await userEvent.keyboard('dd{Enter}{Escape}');
	window.removeEventListener('keydown', below);
	expect([pressed, onclose.mock.calls.length, below.mock.calls.length]).toEqual([['d', 'd', 'Enter'], 1, 0]);
});

it('goes through the commands by arrows, around the ends, without those that cannot be run', async () => {
	show(CommandPalette, { commands: commandsOf([]), onclose: vi.fn() });
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(page.getByRole('option', { selected: true })).toHaveTextContent('Open notebook …');
	await expect.element(page.getByRole('option', { name: 'Redo' })).not.toBeInTheDocument();
	await userEvent.keyboard('xyz');
	await expect.element(page.getByText('No command fits. Type fewer letters.')).toBeVisible();
	expect(await complaints()).toEqual([]);
});

it('asks before something is lost, with the harmless answer first, and gives the focus back', async () => {
	const before = document.createElement('button');
	before.textContent = 'before';
	document.body.append(before);
	before.focus();
	const oncancel = vi.fn();
	const { element } = show(ConfirmDialog, {
		title: 'Not saved',
		text: 'Close it all the same?',
		confirm: 'Close without saving',
		danger: true,
		onconfirm: vi.fn(),
		oncancel
	});
	await expect.element(page.getByRole('alertdialog', { name: 'Not saved' })).toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
	expect(await complaints()).toEqual([]);
	await userEvent.keyboard('{Escape}');
	expect(oncancel).toHaveBeenCalledOnce();
	expect(element.querySelector('dialog')?.open).toBe(true);
	before.remove();
});

it('lists every shortcut with what it does', async () => {
	show(ShortcutHelp, { onclose: vi.fn() });
	await expect.element(page.getByRole('row', { name: 'D D Delete the cell' })).toBeInTheDocument();
	await expect.element(page.getByRole('row', { name: /Enter Run, and go to the next/ })).toBeInTheDocument();
	expect(await complaints()).toEqual([]);
});

it('opens a menu by the arrow keys, goes through it by arrows and letters, and gives the focus back', async () => {
	const ran: string[] = [];
	show(Menu, { label: 'More about the cell', items: commandsOf(ran) });
	const button = page.getByRole('button', { name: 'More about the cell' });
	(button.element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.element(button).toHaveAttribute('aria-expanded', 'true');
	await expect.element(page.getByRole('menuitem', { name: 'Run all' })).toHaveFocus();
	expect(await complaints()).toEqual([]);
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(page.getByRole('menuitem', { name: 'Redo' })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(ran).toEqual([]);
	await userEvent.keyboard('s');
	await expect.element(page.getByRole('menuitem', { name: /Save/ })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(ran).toEqual(['Save']);
	await expect.element(button).toHaveFocus();
	await expect.element(button).toHaveAttribute('aria-expanded', 'false');
	await userEvent.keyboard('{ArrowDown}{Escape}');
	await expect.element(button).toHaveFocus();
});

it('tells in a toast, which goes by itself unless it is urgent', async () => {
	const onclose = vi.fn();
	show(Toast, { text: 'Saved', onclose, stay: 50 });
	await expect.element(page.getByRole('status')).toHaveTextContent('Saved');
	expect(await complaints()).toEqual([]);
	await expect.poll(() => onclose.mock.calls.length).toBe(1);
});
