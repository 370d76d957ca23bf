import { hostileMarkup } from '../../../support/hostileMarkup.ts';
import type { Addresses, Payload } from '../payload.ts';
import { act, html, outputCell, readTwice, writtenInPage, type HostileMarkup } from './shownMarkup.ts';

const twice = (id: string, channel: string, markup: HostileMarkup['markup']) =>
	html(id, channel, markup, { control: readTwice(markup) });

/** Strings that are harmless as they are first read and not as they are read again, beside others that were so once. */
export const outputMutating: readonly Payload[] = [
	twice(
		'mutation-svg-style',
		'mutation XSS',
		(at) => `<svg></p><style><a title="</style><img src=data:x onerror=${act(at)}>">`
	),
	html(
		'mutation-math-style',
		'mutation XSS',
		(at) =>
			`<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=data:x onerror=${act(at)}&gt;"><img src="data:x" onerror="${act(at)}">`
	),
	twice(
		'mutation-nested-forms',
		'mutation XSS',
		(at) =>
			`<form><math><mtext></form><form><mglyph><style></math><img src=data:x onerror=${act(at)}></style></mglyph></form>`
	),
	html(
		'mutation-noscript',
		'mutation XSS',
		(at) => `<noscript><p title="</noscript><img src=data:x onerror=${act(at)}>"></noscript>`
	),
	twice(
		'mutation-textarea',
		'mutation XSS',
		(at) => `<textarea><p title="</textarea><img src=data:x onerror=${act(at)}>"></textarea>`
	),
	twice(
		'mutation-xmp',
		'mutation XSS',
		(at) => `<xmp><p title="</xmp><img src=data:x onerror=${act(at)}>"></xmp>`
	),
	twice('mutation-comment', 'mutation XSS', (at) => `<!--><img src=data:x onerror=${act(at)}>-->`),
	twice(
		'mutation-cdata',
		'mutation XSS',
		(at) =>
			`<svg><desc><![CDATA[</desc><img src=data:x onerror=${act(at)}>]]></desc></svg><img src=data:x onerror=${act(at)}>`
	),
	twice(
		'mutation-annotation',
		'mutation XSS',
		(at) =>
			`<math><annotation-xml encoding="text/html"><p><style></math></style><img src=data:x onerror=${act(at)}></annotation-xml></math>`
	),
	twice(
		'mutation-depth',
		'mutation XSS',
		(at) => `${'<div>'.repeat(600)}<img src=data:x onerror=${act(at)}>${'</div>'.repeat(600)}`
	),
	html(
		'clobbering',
		'DOM clobbering',
		(at) =>
			`<form id="attributes"><input name="nodeName"><img name="parentNode" src="data:x" onerror="${act(at)}"></form>`
	),
	...[hostileMarkup.slice(0, 50), hostileMarkup.slice(50)].map((some, part): Payload => {
		const markups = (at: Addresses) =>
			some.map((one) =>
				one
					.replace(/window\.pwned ?= ?1/g, act(at))
					.replaceAll('/icon.svg', `${at.http}x.svg`)
					.replaceAll(/(?:https?:)?\/\/[a-z.]*example\.invalid\/?/g, at.http)
					.replaceAll('?secret', '?SECRET')
			);
		return {
			id: `markups-${part + 1}`,
			channel: 'markup of the unit tests',
			realm: 'output',
			cells: (at) =>
				markups(at)
					.map((one) => outputCell('html', one))
					.join('\n'),
			control: writtenInPage((at) => markups(at).join('\n'))
		};
	})
];
