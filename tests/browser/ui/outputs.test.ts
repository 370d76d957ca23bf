import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Preview } from '#lib/cage/output.ts';
import type { ChartDescription } from '#lib/cage/chartDescription.ts';
import DrawnSvg from '#lib/ui/DrawnSvg.svelte';
import Figure from '#lib/ui/Figure.svelte';
import Inspector from '#lib/ui/Inspector.svelte';
import Markdown from '#lib/ui/Markdown.svelte';
import SafeHtml from '#lib/ui/SafeHtml.svelte';
import { complaints, show } from './stage.ts';

const number = (text: string): Preview => ({ kind: 'primitive', type: 'number', text });
const value: Preview = {
	kind: 'record',
	type: 'Object',
	more: 0,
	entries: [
		{ key: 'total', value: number('156541') },
		{
			key: 'list',
			value: { kind: 'list', type: 'Array', length: 1200, more: 1198, items: [number('1'), number('2')] }
		}
	]
};

it('opens a value by the keys of ARIA’s tree', async () => {
	show(Inspector, { preview: value });
	const root = page.getByRole('treeitem');
	await expect.element(root).toHaveTextContent('{total: 156541, list: Array (1200)}');
	(root.element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}{Enter}{End}');
	const lines = () =>
		[...document.querySelectorAll('[role=treeitem]')].map((line) => line.textContent?.trim());
	expect(lines().map((line) => line?.replace(/[▸▾]\s*/, ''))).toEqual([
		'{total: 156541, list: Array (1200)}',
		'total: 156541',
		'list: Array (1200) [1, 2]',
		'0: 1',
		'1: 2',
		'… and 1,198 more'
	]);
	expect(document.activeElement?.textContent).toContain('1,198 more');
	expect(document.activeElement?.getAttribute('aria-level')).toBe('3');
	expect(await complaints()).toEqual([]);
	await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
	await expect.poll(() => document.querySelectorAll('[role=treeitem]').length).toBe(3);
});

it('shows prose with headings below the page’s own, links as text with their address, nothing fetched', async () => {
	const { element } = show(Markdown, {
		markdown:
			'# Fund\n\nSe [tabellen](https://example.invalid/t). ![kort](https://example.invalid/k.png)\n\n| a | b |\n|---|--:|\n| x | 1 |'
	});
	await expect.element(page.getByRole('heading', { level: 2, name: 'Fund' })).toBeVisible();
	expect(element.querySelector('p')?.textContent).toBe(
		'Se tabellen (https://example.invalid/t). [image: kort]'
	);
	expect(element.querySelectorAll('a, img').length).toBe(0);
	expect(await complaints()).toEqual([]);
});

it('runs nothing that stands in prose or markup', async () => {
	const hostile =
		'<img src=x onerror="document.title=1"><script>document.title=2</script><b onclick="x">ok</b>';
	const before = document.title;
	for (const { element } of [show(Markdown, { markdown: hostile }), show(SafeHtml, { html: hostile })]) {
		expect(element.textContent).toContain('ok');
		expect(element.querySelectorAll('script, [onerror], [onclick], [src]').length).toBe(0);
	}
	expect(document.title).toBe(before);
});

it('shows a drawing as a picture with its label', async () => {
	show(DrawnSvg, {
		svg: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>',
		label: 'Map'
	});
	await expect.element(page.getByRole('img', { name: 'Map' })).toBeInTheDocument();
});

const chart: ChartDescription = {
	datasets: [
		{
			kind: 'records',
			length: 3,
			columns: [
				{ name: 'age', values: [20, 30, 40] },
				{ name: 'count', values: [5, 9, 2] }
			]
		}
	],
	root: {
		kind: 'call',
		name: 'plot',
		args: [
			{
				kind: 'record',
				entries: [
					[
						'marks',
						{
							kind: 'list',
							items: [
								{
									kind: 'call',
									name: 'barY',
									args: [
										{ kind: 'dataset', index: 0 },
										{
											kind: 'record',
											entries: [
												['x', { kind: 'plain', value: 'age' }],
												['y', { kind: 'plain', value: 'count' }]
											]
										}
									]
								}
							]
						}
					]
				]
			}
		]
	}
};

it('draws a chart with its summary, and shows the same data as a table on demand', async () => {
	const { element } = show(Figure, { chart, label: 'Result: ages' });
	await expect.element(page.getByRole('figure', { name: 'Result: ages' })).toBeVisible();
	await expect.element(page.getByRole('img', { name: /^Chart with bars of 3 rows/ })).toBeInTheDocument();
	expect(element.querySelectorAll('svg g[aria-label=bar] rect').length).toBe(3);
	expect(await complaints()).toEqual([]);
	await userEvent.click(page.getByRole('button', { name: 'Show as table' }));
	await expect
		.element(page.getByRole('grid', { name: 'Result: ages' }))
		.toHaveAttribute('aria-rowcount', '4');
	await expect.element(page.getByRole('gridcell', { name: '40' })).toBeInTheDocument();
});

it('says why a chart cannot be drawn', async () => {
	const broken: ChartDescription = {
		datasets: [],
		root: { kind: 'call', name: 'barY', args: [{ kind: 'dataset', index: 7 }] }
	};
	show(Figure, { chart: broken, label: 'r' });
	await expect.element(page.getByRole('alert')).toHaveTextContent('The figure cannot be drawn');
});
