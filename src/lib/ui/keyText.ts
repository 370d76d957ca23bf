/** A shortcut such as `Mod+Shift+ArrowUp` as it is printed on this person's keys. */
export function keyText(keys: string, { mac }: { readonly mac: boolean }): string {
	const names: Readonly<Record<string, string>> = {
		Mod: mac ? '⌘' : 'Ctrl',
		Alt: mac ? '⌥' : 'Alt',
		ArrowUp: '↑',
		ArrowDown: '↓',
		ArrowLeft: '←',
		ArrowRight: '→',
		Escape: 'Esc'
	};
	return keys
		.split(' ')
		.map((press) =>
			press
				.split('+')
				.map((key) => names[key] ?? key)
				.join('+')
		)
		.join(' ');
}

export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform);
