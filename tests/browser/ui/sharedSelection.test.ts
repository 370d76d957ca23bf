import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { InputValue } from '#lib/language/analysis.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import type { CellId, Notebook } from '#lib/notebook/notebook.ts';
import FigureView from '#lib/ui/figures/FigureView.svelte';
import { Selection } from '#lib/workspace/selection.svelte.ts';
import { show } from './stage.ts';

const rows = [
	['0101', '0159', 941],
	['0159', '0101', 800],
	['0159', '0751', 109],
	['0751', '0159', 144]
] as const;
const columns = {
	from: rows.map(([from]) => from),
	to: rows.map(([, to]) => to),
	value: rows.map(([, , value]) => value),
	n: rows.map(([, , value]) => value)
};
const table = { rows: 4, columns, n: 1994 };
const matrix: DrawnChart = { spec: { type: 'od-matrix', table: 't', from: 'fra', to: 'til' }, table };
const partners: DrawnChart = {
	spec: { type: 'partners', table: 't', from: 'fra', to: 'til', center: '0159', picks: 'kommune' },
	table
};

const input = { id: 'k' as CellId, kind: 'input', name: 'kommune', source: '', flags: {} } as const;

function twoPictures() {
	const turned: InputValue[] = [];
	const selection = new Selection({
		notebook: () => ({ cells: [input] }) as unknown as Notebook,
		forms: {
			inputOf: () => ({ type: 'text', label: 'Kommune', value: turned.at(-1) ?? null }),
			isPending: () => false,
			turn: (_, value) => void turned.push(value)
		},
		runs: { stateOf: () => ({ status: 'idle' }) },
		trust: { waiting: new Set() }
	});
	show(FigureView, { chart: matrix, label: 'matrix', selection });
	show(FigureView, { chart: partners, label: 'partners', selection });
	return { turned };
}

const picture = (at: number) => page.getByRole('application').nth(at);
const framesIn = (at: number) =>
	(picture(at).element() as HTMLElement | null)?.querySelectorAll('.picked').length ?? 0;

it('highlights in every picture what is picked in one, by key, until Escape', async () => {
	const { turned } = twoPictures();
	await expect.element(picture(0).getByText('København').first()).toBeInTheDocument();
	await expect.element(picture(1).getByText('København')).toBeInTheDocument();
	(picture(1).element() as HTMLElement).focus();
	// The second partner is Aarhus; it is also what the input gets.
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
	await expect.poll(() => [framesIn(0), framesIn(1)]).toEqual([2, 1]);
	expect(turned).toEqual(['0751']);
	await expect.element(page.getByText('Picked: Kommune is set to it.')).toBeInTheDocument();
	(picture(0).element() as HTMLElement).focus();
	await userEvent.keyboard('{Escape}');
	// The other picture goes on showing what its input says.
	await expect.poll(() => [framesIn(0), framesIn(1)]).toEqual([0, 1]);
});

it('leads up and down a matrix as well as along its rows', async () => {
	twoPictures();
	await expect.element(picture(0).getByText('København').first()).toBeInTheDocument();
	(picture(0).element() as HTMLElement).focus();
	const said = () => document.querySelector('figure [role=status]')?.textContent;
	await userEvent.keyboard('{ArrowRight}');
	await expect.poll(said).toContain('From Gladsaxe to København: 800');
	await userEvent.keyboard('{ArrowRight}');
	await expect.poll(said).toContain('From Gladsaxe to Aarhus: 109');
	await userEvent.keyboard('{ArrowDown}');
	await expect.poll(said).not.toContain('From Gladsaxe');
});
