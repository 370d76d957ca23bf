import type { Way } from '#lib/realm/probe/attempt.ts';
import { placed } from '#lib/realm/probe/placed.ts';

export type RealmFrames = {
	readonly engine: HTMLIFrameElement | null;
	readonly cage: HTMLIFrameElement | null;
};

/** The realms' own frames, as they stand in the page. */
export const realmFrames = (): RealmFrames => ({
	engine: document.querySelector('iframe[src$="realm/engine.html"]'),
	cage: document.querySelector('iframe[src$="realm/cage.html"]')
});

/**
 * Between page and frame. No code of ours or an author's runs in the frame, so that its wall is tried from the
 * other side: what keeps the page out of a place without an origin keeps whoever is in there from the page.
 */
export const frameWays = (frames: () => RealmFrames): readonly Way[] => [
	...(['engine', 'cage'] as const).flatMap((realm): readonly Way[] => [
		{ id: `${realm}-document`, byOrigin: true, go: () => void insideOf(frames()[realm]).document.title },
		{ id: `${realm}-storage`, byOrigin: true, go: () => insideOf(frames()[realm]).localStorage.length }
	]),
	{ id: 'elsewhere', go: (src, _own, stay) => placed('iframe', { src, sandbox: 'allow-scripts' }, stay) },
	// The page may show the two documents of the realms, and no other of its own site.
	{ id: 'own-page', go: (_address, src, stay) => placed('iframe', { src }, stay) }
];

function insideOf(frame: HTMLIFrameElement | null): Window {
	const inside = frame?.contentWindow ?? null;
	if (inside === null) throw new Error('There is no such frame.');
	return inside;
}
