import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import FigureView from '#lib/ui/figures/FigureView.svelte';
import { plotCharts } from '../../support/plotCharts.ts';
import { complaints, show } from './stage.ts';

const chartOf = (name: string) => {
	const { spec, table } = plotCharts[name]!;
	return { spec: { ...spec, table: 'moves' } as ChartSpec, table };
};

const picture = () => page.getByRole('application');
const said = () => document.querySelector('[role=status]')?.textContent;

test('a figure has its title, how much stands behind it and from where, a picture and its summary', async () => {
	show(FigureView, { chart: chartOf('bar-stacked'), label: 'Result' });
	await expect.element(picture()).toHaveAccessibleName(/chart: Count by aar and koen\. 4 points\./);
	await expect.element(page.getByText('Count by aar and koen')).toBeVisible();
	await expect.element(page.getByText('n = 50 · Source: moves')).toBeVisible();
	await expect.element(page.getByText(/The largest is 2023 with 30/)).toBeVisible();
	expect(document.querySelectorAll('.drawing svg [aria-label=bar] rect')).toHaveLength(4);
	expect(await complaints()).toEqual([]);
});

test('its points are walked by keys, each said and framed; Escape leaves them', async () => {
	show(FigureView, { chart: chartOf('bar-stacked'), label: 'Result' });
	await expect.element(picture()).toHaveAccessibleName(/4 points/);
	(picture().element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.poll(said).toBe('2022, k: 12');
	await userEvent.keyboard('{ArrowRight}{ArrowRight}');
	await expect.poll(said).toBe('2023, k: 21');
	await expect.poll(() => document.querySelector('.ring') !== null).toBe(true);
	expect(document.querySelector('.tip')?.textContent).toContain('2023, k: 21');
	await userEvent.keyboard('{End}');
	await expect.poll(said).toBe('2023, m: 9');
	await userEvent.keyboard('{Home}{ArrowLeft}');
	await expect.poll(said).toBe('2022, k: 12');
	expect(await complaints()).toEqual([]);
	await userEvent.keyboard('{Escape}');
	await expect.poll(() => document.querySelector('.tip')).toBeNull();
	await expect.poll(said).toBe('');
});

test('a pointer shows the sentence of what it is over, and says nothing', async () => {
	show(FigureView, { chart: chartOf('bar'), label: 'Result' });
	await expect.poll(() => document.querySelectorAll('.drawing [aria-label=bar] rect').length).toBe(4);
	const bar = document.querySelector('.drawing [aria-label=bar] rect')!;
	const { left, top } = bar.getBoundingClientRect();
	const at = { clientX: left + 4, clientY: top + 4, bubbles: true };
	bar.dispatchEvent(new PointerEvent('pointermove', at));
	await expect.poll(() => document.querySelector('.tip')?.textContent?.trim()).toBe('København: 40');
	expect([said(), document.querySelector('.ring')]).toEqual(['', null]);
});

test('the numbers stand in a table beside it', async () => {
	show(FigureView, { chart: chartOf('bar'), label: 'Result' });
	const toggle = page.getByRole('button', { name: 'Show numbers as a table' });
	await toggle.click();
	await expect.element(page.getByRole('grid')).toBeVisible();
	await expect.element(page.getByRole('gridcell', { name: 'Gladsaxe' })).toBeVisible();
	await expect.element(toggle).toHaveAttribute('aria-pressed', 'true');
	expect(document.querySelector('.frame')?.checkVisibility()).toBe(false);
});

test('on a narrow page it is drawn narrow, in Danish where that is the language', async () => {
	const { element } = show(FigureView, { chart: chartOf('line'), label: 'Resultat' }, { language: 'da' });
	element.style.width = '380px';
	await expect
		.poll(() => Number(document.querySelector('.drawing svg')?.getAttribute('width')))
		.toBeLessThanOrEqual(380);
	await expect.element(page.getByText(/Fra januar 2024 til april 2024/)).toBeVisible();
});
