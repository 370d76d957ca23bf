import { expect, test } from 'vitest';
import type { ChartDescription, Dataset, Described } from '#lib/cage/chartDescription.ts';
import { drawnSvg } from '#lib/chart/drawnSvg.ts';
import { figureOf } from '#lib/chart/figureOf.ts';

const plain = (value: string | number | boolean): Described => ({ kind: 'plain', value });
const record = (entries: { readonly [key: string]: Described }): Described => ({
	kind: 'record',
	entries: Object.entries(entries)
});
const call = (name: string, ...args: Described[]): Described => ({ kind: 'call', name, args }) as Described;
const data: Described = { kind: 'dataset', index: 0 };
const rows = (values: { readonly [column: string]: readonly unknown[] }): Dataset => ({
	kind: 'records',
	length: Object.values(values)[0]?.length ?? 0,
	columns: Object.entries(values).map(([name, values]) => ({ name, values }))
});
const chart = (
	mark: Described,
	options = {},
	dataset = rows({ x: [1, 2], y: [3, 4] })
): ChartDescription => ({
	datasets: [dataset],
	root: call('plot', record({ marks: { kind: 'list', items: [mark] }, ...options }))
});
function drawn(description: ChartDescription): Element {
	const figure = figureOf(description, { document });
	if (!figure.ok) throw new Error(JSON.stringify(figure.error));
	return figure.value;
}
const xy = { x: plain('x'), y: plain('y') };

test('a description becomes a figure with the theme’s background behind its tips', () => {
	const figure = figureOf(chart(call('dot', data, record(xy))), { document, width: 300, background: '#111' });
	expect(
		figure.ok && [
			figure.value.getAttribute('width'),
			figure.value.style.getPropertyValue('--plot-background')
		]
	).toEqual(['300', '#111']);
	expect(figure.ok && figure.value.querySelectorAll('circle').length).toBe(2);
	expect(figure.ok && figure.value.getAttribute('fill')).toBe('currentColor');
});

test('a tip follows the pointer', async () => {
	const figure = drawn(chart(call('dot', data, record({ ...xy, tip: plain(true) }))));
	document.body.append(figure);
	const { left, top } = figure.querySelector('circle')!.getBoundingClientRect();
	const at = { clientX: left + 3, clientY: top + 3, pointerType: 'mouse', bubbles: true };
	figure.dispatchEvent(new PointerEvent('pointerenter', at));
	figure.dispatchEvent(new PointerEvent('pointermove', at));
	await expect.poll(() => figure.querySelector('[aria-label=tip]')?.textContent).toBe('\u200bx 1\u200by 3');
	figure.remove();
});

test.each<[string, ChartDescription]>([
	['a mark without its data', { datasets: [], root: chart(call('dot', data, record(xy))).root }],
	[
		'an option that Plot does not know',
		chart(call('barY', data, call('groupX', record({ y: plain('summ') }), record(xy))))
	],
	['a chart in a chart', chart(call('plot', record({})))],
	['no options', { datasets: [], root: call('plot', plain(1)) }],
	[
		'a format that is none',
		chart(call('dot', data, record(xy)), {
			x: record({ tickFormat: { kind: 'format', of: 'number', language: 'da', specifier: '%%%' } })
		})
	],
	['a channel of the wrong shape', chart(call('arrow', data, record({ x1: plain('x') })))]
])('%s is an error in words, not a throw', (_name, description) => {
	expect(figureOf(description, { document })).toEqual({
		ok: false,
		error: { kind: 'broken-chart', detail: expect.any(String) }
	});
});

test('more points than a page can hold are refused; grouped or as one line they are drawn', () => {
	const many = rows({ x: Array.from({ length: 100_001 }, (_, i) => i % 7), y: Array(100_001).fill(1) });
	expect(figureOf(chart(call('dot', data, record(xy)), {}, many), { document })).toEqual({
		ok: false,
		error: { kind: 'too-many-points', points: 100_001, most: 100_000 }
	});
	const grouped = call(
		'barY',
		data,
		call('groupX', record({ y: plain('count') }), record({ x: plain('x') }))
	);
	expect(drawn(chart(grouped, {}, many)).querySelectorAll('rect').length).toBe(7);
	expect(
		drawn(chart(call('lineY', data, record(xy)), {}, many)).querySelectorAll(
			'path[stroke-linejoin], [aria-label=line] path'
		).length
	).toBe(1);
});

test('nothing in a figure loads or leads away', () => {
	const evil = '/icon.svg?secret';
	const dataset = rows({
		x: [1],
		y: [1],
		link: [evil],
		paint: [`url(${evil}#a)`],
		escaped: [`u\\72l(${evil})`]
	});
	const options = {
		...xy,
		href: plain('link'),
		target: plain('_blank'),
		fill: plain('paint'),
		stroke: plain(`url(${evil}#b)`),
		channels: record({ href: record({ value: plain('link') }), src: plain('link') }),
		title: plain('link')
	};
	const marks: Described = {
		kind: 'list',
		items: [
			call('dot', data, record(options)),
			call('dot', data, record({ ...xy, fill: record({ value: plain('escaped'), scale: plain('color') }) })),
			call('image', data, record({ ...xy, src: { kind: 'column', values: [evil] } })),
			call('text', data, record({ ...xy, text: plain('link'), href: { kind: 'column', values: [evil] } }))
		]
	};
	const style = plain(`position: fixed; background: url(${evil}); color: red`);
	const figure = drawn({
		datasets: [dataset],
		root: call('plot', record({ marks, style, color: record({ type: plain('identity') }) }))
	});
	expect(figure.querySelectorAll('a, image, script, foreignObject').length).toBe(0);
	expect(figure.getAttribute('style')).toBe('color: red; --plot-background: Canvas;');
	const values = Array.from(figure.querySelectorAll('*'), (element) =>
		Array.from(element.attributes, ({ value }) => value)
	).flat();
	expect(values.filter((value) => /(url|l)\(/.test(value))).toEqual([]);
});

test('pictures that the data hold themselves are shown', () => {
	const picture = 'data:image/png;base64,iVBORw0KGgo=';
	const figure = drawn(
		chart(call('image', data, record({ ...xy, src: { kind: 'column', values: [picture, '/icon.svg'] } })))
	);
	expect(Array.from(figure.querySelectorAll('image'), (image) => image.getAttribute('href'))).toEqual([
		picture
	]);
});

test('keys that are more than keys do not reach Plot', () => {
	const options: Described = {
		kind: 'record',
		entries: [
			['__proto__', record({ polluted: plain(true) })],
			['constructor', plain('x')],
			...Object.entries(xy)
		]
	};
	expect(drawn(chart(call('dot', data, options))).querySelectorAll('circle').length).toBe(2);
	expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('a drawing from the cage is an image in the colours of the page', () => {
	const image = drawnSvg(
		'<svg xmlns="http://www.w3.org/2000/svg" aria-label="Alder"><text fill="currentColor">x</text></svg>',
		{
			document,
			color: '#eee',
			background: '#111'
		}
	);
	expect(image?.alt).toBe('Alder');
	expect(decodeURIComponent(image?.src ?? '')).toBe(
		'data:image/svg+xml;charset=utf-8,<svg xmlns="http://www.w3.org/2000/svg" aria-label="Alder" style="color: rgb(238, 238, 238); --plot-background: #111;"><text fill="currentColor">x</text></svg>'
	);
	expect(drawnSvg('<p>no', { document, color: 'red', background: 'red' })).toBeUndefined();
});
