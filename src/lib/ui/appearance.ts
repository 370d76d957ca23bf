/** Calls back whenever the page turns light or dark, by the system or by the person's choice. */
export function watchAppearance(changed: () => void): () => void {
	const system = matchMedia('(prefers-color-scheme: dark)');
	const chosen = new MutationObserver(changed);
	chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
	system.addEventListener('change', changed);
	return () => {
		chosen.disconnect();
		system.removeEventListener('change', changed);
	};
}

/** Whether an element is shown in dark colours. */
export function isDark(element: Element): boolean {
	const { colorScheme } = getComputedStyle(element);
	if (colorScheme === 'dark' || colorScheme === 'light') return colorScheme === 'dark';
	return matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Colours of the look as `#rrggbb`, for widgets that cannot read custom properties. */
export function coloursOf<const N extends string>(
	element: Element,
	names: readonly N[]
): Readonly<Record<N, string>> {
	const probe = document.createElement('span');
	element.append(probe);
	const colours = names.map((name) => {
		probe.style.color = `var(--${name})`;
		return [name, hexOf(getComputedStyle(probe).color)] as const;
	});
	probe.remove();
	return Object.fromEntries(colours) as Record<N, string>;
}

function hexOf(colour: string): string {
	const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
	return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
