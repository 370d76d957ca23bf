/** One shortcut: keys as `D D`, `Shift+Enter`, `Mod+S`, where Mod is Ctrl, or Cmd on a Mac. */
export type Shortcut = { readonly keys: string; readonly run: () => void };

const patience = 800;

/** Reads key presses against shortcuts, sequences such as `D D` included; says whether the press was used. */
export function keySequence(now: () => number = () => performance.now()) {
	let pressed: readonly string[] = [];
	let last = 0;
	return (event: KeyboardEvent, shortcuts: readonly Shortcut[]): boolean => {
		if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return false;
		const press = pressOf(event);
		const continued = now() - last < patience ? [...pressed, press] : [press];
		last = now();
		for (const keys of [continued, [press]]) {
			const text = keys.join(' ');
			const exact = shortcuts.find((shortcut) => shortcut.keys === text);
			if (exact !== undefined) {
				pressed = [];
				exact.run();
				return true;
			}
			if (shortcuts.some((shortcut) => shortcut.keys.startsWith(`${text} `))) {
				pressed = keys;
				return true;
			}
		}
		pressed = [];
		return false;
	};
}

function pressOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
	const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
	const isLetter = /^\p{L}$/u.test(key);
	const shifted = shiftKey && (key.length > 1 || isLetter);
	return [ctrlKey || metaKey ? 'Mod' : '', altKey ? 'Alt' : '', shifted ? 'Shift' : '', name]
		.filter((part) => part !== '')
		.join('+');
}
