import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Corrections } from '#lib/extract/reading.ts';
import ContractDialog from '#lib/ui/ContractDialog.svelte';
import ImportDialog from '#lib/ui/ImportDialog.svelte';
import { contracts, offeredFiles } from './importSamples.ts';
import { complaints, show } from './stage.ts';

function shown(taken: readonly string[] = []) {
	const onreread = vi.fn<(file: File, corrections: Corrections) => Promise<void>>(() => Promise.resolve());
	const onload = vi.fn();
	const oncancel = vi.fn();
	show(ImportDialog, { offered: offeredFiles, taken, onreread, onload, oncancel });
	return { onreread, onload, oncancel };
}

const load = () => page.getByRole('button', { name: 'Load', exact: true });

it('shows what was understood, and what cannot be read with the way out', async () => {
	shown();
	await expect.element(page.getByRole('dialog', { name: 'Load 5 files' })).toBeVisible();
	await expect.element(page.getByText('tal.xlsx looks like XLSX, not a text file')).toBeVisible();
	await expect.element(page.getByLabelText('Encoding')).toHaveDisplayValue('Windows-1252 (ANSI)');
	await expect.element(page.getByLabelText('Separator')).toHaveDisplayValue('semicolon ;');
	await expect.element(page.getByLabelText('Decimal sign')).toHaveDisplayValue('comma 1,5');
	await expect.element(page.getByLabelText('Type of antal')).toHaveDisplayValue('integer');
	await expect
		.element(page.getByText('2.439 in antal was read as 2439; it could be 2.439.'))
		.toBeInTheDocument();
	expect(await complaints()).toEqual([]);
});

it('loads files of one shape as one extract, with the file’s name in a column', async () => {
	const { onload } = shown();
	await userEvent.click(load());
	expect(onload.mock.calls[0]?.[0]).toMatchObject([
		{
			contract: { name: 'kvinder', file: 'kvinder_*.csv', fileColumn: 'fil' },
			readings: offeredFiles.slice(0, 3).map(({ file }) => ({ file }))
		}
	]);
});

it('loads them as one each when the person says so', async () => {
	const { onload } = shown();
	await userEvent.click(page.getByRole('radio', { name: '3 extracts, one for each file' }));
	await userEvent.click(load());
	expect(onload.mock.calls[0]?.[0]).toMatchObject([
		{ contract: { name: 'kvinder_0_9', file: 'kvinder_0-9.csv' }, readings: [{}] },
		{ contract: { name: 'kvinder_10_19', file: 'kvinder_10-19.csv' }, readings: [{}] },
		{ contract: { name: 'kvinder_20_29', file: 'kvinder_20-29.csv' }, readings: [{}] }
	]);
});

it('reads every file of the extract again with each correction on top of the last', async () => {
	const { onreread } = shown();
	await userEvent.selectOptions(page.getByLabelText('Type of antal'), 'text');
	await userEvent.selectOptions(page.getByLabelText('Decimal sign'), 'point 1.5');
	await expect.poll(() => onreread.mock.calls.length).toBe(6);
	expect(onreread.mock.calls.slice(3).map(([file, corrections]) => [file.name, corrections])).toEqual(
		['kvinder_0-9.csv', 'kvinder_10-19.csv', 'kvinder_20-29.csv'].map((name) => [
			name,
			{ decimal: '.', thousands: ',', columns: [{ from: 1, type: 'text' }] }
		])
	);
});

it('does not load under a name that is taken or no name, and says so', async () => {
	shown(['Kvinder']);
	const name = page.getByLabelText('Name in SQL');
	await expect.element(name).toHaveAccessibleDescription('The name kvinder is taken. Choose another.');
	await expect.element(load()).toBeDisabled();
	await userEvent.fill(name, '2024');
	await expect
		.element(name)
		.toHaveAccessibleDescription('Use letters, digits and _, and do not begin with a digit.');
	await userEvent.fill(name, 'kvinder_2024');
	await expect.element(load()).toBeEnabled();
});

it('is cancelled by Escape, with nothing loaded', async () => {
	const { oncancel, onload } = shown();
	await userEvent.keyboard('{Escape}');
	expect([oncancel.mock.calls.length, onload.mock.calls.length]).toEqual([1, 0]);
});

it('asks for each extract by name and tells how one differs', async () => {
	const onoffer = vi.fn();
	const onload = vi.fn();
	show(ContractDialog, { extracts: contracts, onoffer, onload, onclose: vi.fn() });
	const differences = page.getByRole('list', { name: 'How borgere differs:' }).getByRole('listitem');
	expect(differences.elements().map((item) => item.textContent)).toEqual([
		'The column KOMKODE is missing; kommune is like it.',
		'The column antal is text; the notebook expects integer.',
		'The file is called borgere-ny.csv; the notebook expects borgere.csv.'
	]);
	expect(await complaints()).toEqual([]);
	await userEvent.click(page.getByRole('button', { name: 'Load borgere all the same' }));
	expect(onload.mock.lastCall?.[0]).toMatchObject({ name: 'borgere' });
	const file = new File(['a;b'], 'kvinder_30-39.csv');
	await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file);
	expect(onoffer.mock.lastCall?.[0]).toMatchObject({ name: 'kvinder' });
	expect(onoffer.mock.lastCall?.[1].map(({ name }: File) => name)).toEqual(['kvinder_30-39.csv']);
});
