import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { QueryPlan } from '#lib/engine/queryPlan.ts';
import OutputView from '#lib/ui/OutputView.svelte';
import { defineIn, rowsIn, startEngine, valueOf } from '../../support/engine.ts';
import { complaints, show } from './stage.ts';

/** The tree of steps comes as soon as there is a plan to show. */
const showPlan = async (plan: QueryPlan, language: 'da' | 'en' = 'en') => {
	const shown = show(
		OutputView,
		{
			output: { kind: 'plan', plan },
			label: 'x',
			pagesOf: () => Promise.reject(new Error('no table')),
			onexplore: () => undefined
		},
		{ language }
	);
	await expect.element(page.getByRole('tree')).toBeVisible();
	return shown;
};

const scan = { name: 'SEQ_SCAN', facts: [{ kind: 'table', values: ['moves'] }], children: [] } as const;
const measured: QueryPlan = {
	measured: true,
	seconds: 0.02,
	root: {
		name: 'HASH_JOIN',
		estimated: 20_000,
		rows: 11_110,
		seconds: 0.015,
		share: 0.75,
		facts: [{ kind: 'conditions', values: ['a = b'] }],
		children: [
			{ ...scan, rows: 11_110, scanned: 100_000, seconds: 0.005, share: 0.25 },
			{ ...scan, name: 'NY_SLAGS', rows: 7, seconds: 0, share: 0 }
		]
	}
};

/** As it reads: line ends and narrow spaces are spaces. */
const textOf = (element: Element | null) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
const lines = () => [...document.querySelectorAll('[role=treeitem]')].map(textOf);

it('shows a measured plan as a tree of steps, the slowest said in words', async () => {
	const { element } = await showPlan(measured, 'da');
	expect(textOf(element.querySelector('p'))).toBe(
		'Kørt og målt: 20 ms i alt. Mest tid, 75 %, gik til HASH_JOIN. ' +
			'Læses nedefra: hvert trin får sine rækker fra dem, der står rykket ind under det.'
	);
	expect(lines()).toEqual([
		'▾ HASH_JOIN samler to input efter ens nøgler langsomst 15 ms, 75 % af tiden 11.110 rækker, skønnet 20.000 Betingelse: a = b',
		'SEQ_SCAN læser en tabel fra ende til anden 5 ms, 25 % af tiden 11.110 rækker, fundet blandt 100.000 Tabel: moves',
		'NY_SLAGS 0 ms, 0 % af tiden 7 rækker Tabel: moves'
	]);
	expect(await complaints()).toEqual([]);
});

it('is walked, folded and unfolded by the keys of ARIA’s tree', async () => {
	await showPlan(measured);
	const tree = page.getByRole('tree', { name: 'The query’s plan' });
	await expect.element(tree).toBeVisible();
	(document.querySelector('[role=treeitem]') as HTMLElement).focus();
	await userEvent.keyboard('{ArrowDown}{ArrowDown}');
	expect(document.activeElement?.textContent).toContain('NY_SLAGS');
	expect(document.activeElement?.getAttribute('aria-level')).toBe('2');
	await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
	await expect.poll(() => lines().length).toBe(1);
	expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
	await userEvent.keyboard('{ArrowRight}{ArrowRight}');
	await expect.poll(() => document.activeElement?.textContent).toContain('SEQ_SCAN');
	await userEvent.keyboard('{End}{Home}');
	expect(document.activeElement?.textContent).toContain('HASH_JOIN');
});

it('an EXPLAIN in the engine gives such a plan, with ANALYZE a measured one; what it explains keeps its place', async () => {
	const engine = await startEngine();
	try {
		valueOf(await defineIn(engine, 'moves', 'SELECT i, i % 7 AS g FROM range(1000) t(i)'));
		const sql = 'SELECT g, count(*) FROM moves WHERE i >= $fra GROUP BY g';
		const given = { parameters: { fra: 500 } };
		const estimated = valueOf(await defineIn(engine, 'plan', `EXPLAIN ${sql}`, given))?.plan;
		expect(estimated?.measured).toBe(false);
		const run = valueOf(await defineIn(engine, 'plan', `EXPLAIN ANALYZE ${sql}`, given))?.plan;
		expect(run).toMatchObject({ measured: true, root: { rows: 7 } });
		expect((await rowsIn(engine, 'FROM plan'))[0]?.[0]).toBe('analyzed_plan');
		expect(
			valueOf(await defineIn(engine, 'plan', `EXPLAIN (FORMAT html) ${sql}`, given))?.plan
		).toBeUndefined();
		expect(await defineIn(engine, 'plan', 'EXPLAIN SELECT gg FROM moves')).toMatchObject({
			error: { at: { start: 15, end: 17 } }
		});
		await showPlan(run!);
		expect(lines().join()).toContain('groups rows');
	} finally {
		engine.close();
	}
});
