import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Grid from '#lib/ui/Grid.svelte';
import { complaints, show } from './stage.ts';

const fields = [
	{ name: 'kommune', type: 'VARCHAR' },
	{ name: 'år', type: 'INTEGER' },
	{ name: 'rate', type: 'DOUBLE' },
	{ name: 'dag', type: 'DATE' },
	{ name: 'ny', type: 'BOOLEAN' }
];

const rowOf = (index: number) => [
	index % 7 === 3 ? null : String(index).padStart(4, '0'),
	2000 + (index % 25),
	index * 1.25,
	new Date(Date.UTC(2024, 0, 1 + (index % 300))),
	index % 2 === 0
];

function showRows(rows: number, asked: [number, number][] = [], language: 'da' | 'en' = 'da') {
	return show(
		Grid,
		{
			label: 'Resultat: moves',
			fields,
			rows,
			page: async (offset: number, limit: number) => {
				asked.push([offset, limit]);
				return Array.from({ length: limit }, (_, index) => rowOf(offset + index));
			}
		},
		{ language }
	);
}

const cell = (row: number, column: number) =>
	document.querySelector<HTMLElement>(`[aria-rowindex="${row + 2}"] [aria-colindex="${column + 1}"]`);

const textAt = (row: number, column: number) => cell(row, column)?.innerText.trim();

it('is a grid that says how large it is, with only what is seen in the document', async () => {
	const { element } = showRows(1_000_000);
	const grid = page.getByRole('grid', { name: 'Resultat: moves' });
	await expect.element(grid).toHaveAttribute('aria-rowcount', '1000001');
	await expect.element(grid).toHaveAttribute('aria-colcount', '5');
	await expect.poll(() => textAt(0, 0)).toBe('0000');
	expect(element.querySelectorAll('[role=row]').length).toBeLessThan(40);
	expect(element.textContent).toContain('1.000.000 rækker');
});

it('shows numbers, dates, yes and no in the person’s language, and no value as a mark', async () => {
	showRows(10);
	await expect.poll(() => textAt(5, 2)).toBe('6,25');
	expect([textAt(5, 0), textAt(5, 1), textAt(5, 3), textAt(5, 4)]).toEqual([
		'0005',
		'2005',
		'06-01-2024',
		'nej'
	]);
	expect(cell(3, 0)?.textContent.replace(/\s+/g, ' ').trim()).toBe('∅ingen værdi');
});

it('fetches the pages that are looked at, and no other', async () => {
	const asked: [number, number][] = [];
	showRows(10_000_000, asked);
	await expect.poll(() => textAt(0, 0)).toBe('0000');
	cell(0, 0)?.focus();
	await userEvent.keyboard('{Control>}{End}{/Control}');
	await expect.poll(() => textAt(9_999_999, 0)).toBe('9999999');
	expect(asked).toEqual([
		[0, 200],
		[9_999_800, 200]
	]);
});

it('moves the one focus by the keys of ARIA’s grid, through rows that were not there', async () => {
	showRows(10_000_000);
	await expect.poll(() => textAt(0, 0)).toBe('0000');
	cell(0, 0)?.focus();
	await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}{End}');
	await expect.poll(() => document.activeElement).toBe(cell(2, 4));
	await userEvent.keyboard('{Control>}{End}{/Control}{Home}{ArrowUp}');
	await expect.poll(() => document.activeElement?.textContent.trim()).toBe('9999998');
	expect(document.querySelectorAll('[role=grid] [tabindex="0"]').length).toBe(1);
	await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowUp}');
	await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('columnheader');
});

it('scrolls by the wheel row by row, however many rows there are', async () => {
	const { element } = showRows(10_000_000);
	await expect.poll(() => textAt(0, 0)).toBe('0000');
	const viewport = element.querySelector('[role=grid]') as HTMLElement;
	viewport.dispatchEvent(new WheelEvent('wheel', { deltaY: 260, cancelable: true, bubbles: true }));
	await expect.poll(() => textAt(11, 0)).toBe('0011');
	const first = () => {
		const top = viewport.getBoundingClientRect().top;
		const rows = [...viewport.querySelectorAll('.row')];
		const seen = rows.filter((row) => row.getBoundingClientRect().top >= top + 20);
		return Math.min(...seen.map((row) => Number(row.getAttribute('aria-rowindex')) - 2));
	};
	await expect.poll(first).toBe(10);
});

it('copies the chosen cells as tab-separated text, and as a table that says what is a text', async () => {
	showRows(100);
	await expect.poll(() => textAt(0, 0)).toBe('0000');
	cell(1, 0)?.focus();
	await userEvent.click(cell(1, 0) as HTMLElement);
	await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowDown}{/Shift}');
	const clipboardData = new DataTransfer();
	document.activeElement?.dispatchEvent(
		new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true })
	);
	expect(clipboardData.getData('text/plain')).toBe('0001\t2001\t1,25\n0002\t2002\t2,5');
	const text = '<td style="mso-number-format:\\@" sdnum="1030;0;@">';
	const year = '<td style="mso-number-format:0" sdnum="1030;0;0">';
	expect(clipboardData.getData('text/html')).toBe(
		`<table><tr>${text}0001</td>${year}2001</td><td>1,25</td></tr>` +
			`<tr>${text}0002</td>${year}2002</td><td>2,5</td></tr></table>`
	);
	await expect.element(page.getByText('Kopieret: 2 × 3')).toBeInTheDocument();
});

it('says what went wrong with a page, and tries again', async () => {
	let works = false;
	show(Grid, {
		label: 'r',
		fields,
		rows: 3,
		page: async (offset: number, limit: number) => {
			if (!works) throw new Error('engine is gone');
			return Array.from({ length: limit }, (_, index) => rowOf(offset + index));
		}
	});
	await expect
		.element(page.getByRole('alert'))
		.toHaveTextContent('The rows could not be fetched: engine is gone');
	works = true;
	await userEvent.click(page.getByRole('button', { name: 'Try again' }));
	await expect.poll(() => textAt(2, 0)).toBe('0002');
});

it('shows a table without rows as such', async () => {
	showRows(0, [], 'en');
	await expect.element(page.getByText('No rows')).toBeInTheDocument();
	await expect.element(page.getByRole('columnheader', { name: 'rate' })).toBeInTheDocument();
});

it('has nothing that axe complains of', async () => {
	showRows(1000);
	await expect.poll(() => textAt(0, 0)).toBe('0000');
	expect(await complaints()).toEqual([]);
});
