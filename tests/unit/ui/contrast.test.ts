import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/app.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/--([\w-]+): light-dark\(\s*(#\w{6}),\s*(#\w{6})\s*\)/g)];
const themes = {
	light: new Map(pairs.map(([, name = '', light = '']) => [name, light])),
	dark: new Map(pairs.map(([, name = '', , dark = '']) => [name, dark]))
};

/** Relative luminance as WCAG 2.1 defines it. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

const surfaces = ['surface-1', 'surface-2', 'surface-3', 'surface-raised', 'surface-code'];
const inks = ['ink-1', 'ink-2', 'ink-3', 'accent', 'danger', 'warn', 'ok'];
const onCode = ['code-keyword', 'code-string', 'code-number', 'code-comment', 'code-type'];
const textPairs = [
	...inks.flatMap((ink) => surfaces.map((surface) => [ink, surface] as const)),
	...onCode.map((ink) => [ink, 'surface-code'] as const),
	...(['ink-1', 'ink-2', 'ink-3', 'accent'] as const).map((ink) => [ink, 'accent-soft'] as const),
	['ink-1', 'danger-soft'] as const,
	['ink-1', 'warn-soft'] as const,
	['accent-ink', 'accent'] as const
];

describe.each(['light', 'dark'] as const)('the look in %s', (theme) => {
	const colour = (name: string) => themes[theme].get(name) ?? expect.unreachable(`--${name} is no pair`);

	it('gives every text 4.5 to 1 against what it stands on', () => {
		const weak = textPairs.filter(([ink, surface]) => contrast(colour(ink), colour(surface)) < 4.5);
		expect(weak).toEqual([]);
	});

	it('gives the edge of every control and the focus 3 to 1', () => {
		const edges = ['line-strong', 'accent'].flatMap((edge) =>
			surfaces.map((surface) => [edge, surface] as const)
		);
		const weak = edges.filter(([edge, surface]) => contrast(colour(edge), colour(surface)) < 3);
		expect(weak).toEqual([]);
	});
});

it('measures contrast as WCAG does', () => {
	expect([contrast('#000000', '#ffffff'), contrast('#777777', '#ffffff').toFixed(2)]).toEqual([21, '4.48']);
});
