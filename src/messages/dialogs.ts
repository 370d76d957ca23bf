import { inBoth } from '#messages/inBoth.ts';

export const dialogs = inBoth({
	da: {
		cancel: 'Annuller',
		close: 'Luk',
		ok: 'OK',
		commands: 'Kommandoer',
		findCommand: 'Søg efter en kommando',
		noCommand: 'Ingen kommando passer. Skriv færre bogstaver.',
		commandsFound: (count: number) => (count === 1 ? '1 kommando' : `${count} kommandoer`),
		shortcuts: 'Genveje',
		shortcut: 'Taster',
		does: 'Gør',
		dismiss: 'Luk beskeden'
	},
	en: {
		cancel: 'Cancel',
		close: 'Close',
		ok: 'OK',
		commands: 'Commands',
		findCommand: 'Search for a command',
		noCommand: 'No command fits. Type fewer letters.',
		commandsFound: (count: number) => (count === 1 ? '1 command' : `${count} commands`),
		shortcuts: 'Shortcuts',
		shortcut: 'Keys',
		does: 'Does',
		dismiss: 'Close the message'
	}
});
