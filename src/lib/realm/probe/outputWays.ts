import { Met, type Way } from '#lib/realm/probe/attempt.ts';
import { shortly } from '#lib/realm/probe/placed.ts';

/** How the app cuts an author's markup down before it shows it. */
export type Shown = { readonly html: (html: string) => string; readonly markdown: (text: string) => string };

/** Markup that an author's cell could give out, each going for an address in its own way. */
const markups: { readonly [id: string]: (address: string) => string } = {
	image: (address) => `<img src="${address}" alt="">`,
	srcset: (address) => `<img srcset="${address} 1x" alt="">`,
	'svg-image': (address) => `<svg><image href="${address}"/></svg>`,
	'svg-use': (address) => `<svg><use href="${address}#a"/></svg>`,
	style: (address) => `<div style="background: url('${address}')">a</div>`,
	'style-element': (address) => `<style>@import url("${address}");</style>`,
	stylesheet: (address) => `<link rel="stylesheet" href="${address}">`,
	video: (address) => `<video src="${address}" autoplay></video>`,
	frame: (address) => `<iframe src="${address}"></iframe>`,
	object: (address) => `<object data="${address}"></object>`,
	script: (address) => `<script src="${address}"></script>`,
	handler: (address) => `<img src="x" onerror="new Image().src='${address}'" alt="">`,
	link: (address) => `<a href="${address}" ping="${address}">a</a>`,
	refresh: (address) => `<meta http-equiv="refresh" content="0; url=${address}">`,
	form: (address) => `<form action="${address}"><button formaction="${address}">a</button></form>`,
	math: (address) => `<math href="${address}"><mi>a</mi></math>`
};

/** An author's output, shown as the app shows it: no element may still hold the address. */
export const outputWays = (shown: Shown): readonly Way[] => [
	...Object.entries(markups).map(([id, markup]) => ({
		id,
		go: (address: string, _own: string, stay: number) => show(shown.html(markup(address)), address, stay)
	})),
	{
		id: 'markdown',
		go: (address, _own, stay) => show(shown.markdown(`![a](${address}) [b](${address})`), address, stay)
	}
];

/** Markup that still holds the address is put into the page, since then only its policy can refuse it. */
async function show(html: string, address: string, stay: number): Promise<Met | undefined> {
	const template = document.createElement('template');
	template.innerHTML = html;
	if (![...template.content.querySelectorAll('*')].some((element) => holds(element, address)))
		return new Met({ kind: 'sanitiser' });
	const place = document.createElement('div');
	// What would lead the page itself away is seen by looking, without going there.
	for (const element of template.content.querySelectorAll('meta, form')) element.remove();
	place.append(document.importNode(template.content, true));
	await shortly(place, stay);
	return undefined;
}

/** In an attribute, or in what is code or style; as plain text it leads nowhere. */
const holds = (element: Element, address: string) =>
	[...element.attributes].some(({ value }) => value.includes(address)) ||
	(/^(?:style|script)$/i.test(element.localName) && (element.textContent ?? '').includes(address));
