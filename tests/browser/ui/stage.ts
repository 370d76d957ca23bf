import axe from 'axe-core';
import { flushSync, mount, unmount, type Component, type ComponentProps } from 'svelte';
import { afterEach } from 'vitest';
import '../../../src/app.css';
import { Preferences } from '#lib/workspace/preferences.svelte.ts';
import type { Language } from '#messages/inBoth.ts';
import Stage from './Stage.svelte';

/** Shows one component as the app would, in a page that has nothing else. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- any component, its own props
export function show<C extends Component<any>>(
	shown: C,
	props: ComponentProps<C>,
	{ language = 'en' }: { readonly language?: Language } = {}
) {
	const store = new Map<string, string>();
	const preferences = new Preferences({
		store: { getItem: (key) => store.get(key) ?? null, setItem: (key, value) => void store.set(key, value) },
		languages: [language]
	});
	const target = document.createElement('div');
	document.body.append(target);
	const stage = mount(Stage, { target, props: { shown: shown as Component, preferences, props } });
	flushSync();
	open.push(() => {
		void unmount(stage);
		target.remove();
	});
	return { element: target, preferences };
}

const open: (() => void)[] = [];

afterEach(() => {
	for (const close of open.splice(0)) close();
	delete document.documentElement.dataset['theme'];
});

/** Colours change over a moment; they are judged when they have changed. */
async function settled() {
	await new Promise(requestAnimationFrame);
	await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}

/** What axe finds in light and in dark, as sentences; none is the wish. */
export async function complaints(): Promise<readonly string[]> {
	const found: string[] = [];
	for (const theme of ['light', 'dark']) {
		document.documentElement.dataset['theme'] = theme;
		await settled();
		const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
		for (const { id, nodes } of violations) {
			found.push(...nodes.map(({ html, failureSummary }) => `${theme} ${id}: ${html} ${failureSummary}`));
		}
	}
	return found;
}
