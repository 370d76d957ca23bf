import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Corrections } from '#lib/extract/reading.ts';
import type { ExtractContract } from '#lib/notebook/notebook.ts';
import { ok } from '#lib/notebook/result.ts';
import ContractDialog from '#lib/ui/ContractDialog.svelte';
import ImportDialog from '#lib/ui/ImportDialog.svelte';
import type { ExtractChoice } from '#lib/workspace/extracts.svelte.ts';
import type { OfferedTable } from '#lib/workspace/importOffer.svelte.ts';
import { contracts, offeredTables, personsReading, read, readingOf } from './importSamples.ts';
import { complaints, show } from './stage.ts';

const keys = {
	fingerprint: undefined,
	use: () => Promise.resolve(ok('abcd1234')),
	make: () => Promise.resolve(),
	keyFile: () => Promise.resolve(new File(['{}'], 'key.json'))
};

type Given = {
	readonly tables?: readonly OfferedTable[];
	readonly taken?: readonly string[];
	readonly wantedKey?: string;
};

function shown({ tables = offeredTables, taken = [], wantedKey }: Given = {}) {
	const reread = vi.fn<(id: number, corrections: Corrections) => Promise<void>>(() => Promise.resolve());
	const addPart = vi.fn(() => Promise.resolve());
	const leave = vi.fn();
	const onload = vi.fn<(choices: readonly ExtractChoice[]) => void>();
	const oncancel = vi.fn();
	const offer = { tables, reread, addPart, leave };
	show(ImportDialog, { offer, taken, keys, wantedKey, onload, oncancel });
	return { reread, addPart, leave, onload, oncancel };
}

const load = () => page.getByRole('button', { name: 'Load', exact: true });
const ofPersons = () => shown({ tables: [read(1, personsReading)] });

it('shows what was understood, and what cannot be read with the way out', async () => {
	shown();
	await expect.element(page.getByRole('dialog', { name: 'Load 5 files' })).toBeVisible();
	await expect.element(page.getByText('tal.xlsx looks like XLSX, which cannot be read here')).toBeVisible();
	await expect.element(page.getByLabelText('Encoding')).toHaveDisplayValue('Windows-1252 (ANSI)');
	await expect.element(page.getByLabelText('Separator')).toHaveDisplayValue('semicolon ;');
	await expect.element(page.getByRole('combobox', { name: 'Decimal sign' })).toHaveDisplayValue('comma 1,5');
	await expect.element(page.getByLabelText('Type of antal')).toHaveDisplayValue('integer');
	expect(await complaints()).toEqual([]);
});

it('is there while a file is read, with its name, and can be cancelled', async () => {
	const { oncancel } = shown({ tables: [{ id: 1, file: new File([''], 'stor.csv'), status: 'reading' }] });
	await expect.element(page.getByText('Reading stor.csv …')).toBeVisible();
	await expect.element(load()).toBeDisabled();
	await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
	expect(oncancel).toHaveBeenCalledOnce();
});

it('loads files of one shape as one extract, with the file’s name in a column', async () => {
	const { onload } = shown();
	await userEvent.click(load());
	expect(onload.mock.calls[0]?.[0]).toMatchObject([
		{
			contract: { name: 'kvinder', file: 'kvinder_*.csv', fileColumn: 'fil' },
			readings: offeredTables.slice(0, 3).map(({ file }) => ({ file }))
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
	const { reread } = shown();
	await userEvent.selectOptions(page.getByLabelText('Type of antal'), 'text');
	await userEvent.selectOptions(page.getByRole('combobox', { name: 'Decimal sign' }), 'point 1.5');
	await expect.poll(() => reread.mock.calls.length).toBe(6);
	expect(reread.mock.calls.slice(3)).toEqual(
		[1, 2, 3].map((id) => [id, { decimal: '.', thousands: ',', columns: [{ from: 1, type: 'text' }] }])
	);
});

it('asks what can be read in two ways, with both readings, and takes the answer for all files', async () => {
	const { reread } = shown();
	const question = page.getByRole('group', { name: 'How are the numbers in antal written?' });
	await expect
		.element(page.getByText('1 question is unanswered: antal. Unanswered, they are read as now.'))
		.toBeVisible();
	const cards = question.getByRole('radio');
	expect(
		cards.elements().map((card) => card.closest('label')?.textContent?.replace(/\s+/g, ' ').trim())
	).toEqual([
		'The comma is the decimal sign read so now 2.439→is read as 2439',
		'The point is the decimal sign 2.439→is read as 2.439'
	]);
	await userEvent.click(cards.nth(1));
	expect(reread.mock.calls.map(([, corrections]) => corrections)).toEqual(
		[1, 2, 3].map(() => ({ decimal: '.', thousands: '', columns: [] }))
	);
	await expect.element(cards.nth(1)).toBeChecked();
	await expect.element(page.getByText(/unanswered/)).not.toBeInTheDocument();
	await expect.element(load()).toBeEnabled();
});

it('leaves out what tells who somebody is, and says so', async () => {
	const { onload } = ofPersons();
	const ticked = page.getByRole('checkbox', { name: /^Load / });
	expect(
		ticked.elements().map((box) => [box.getAttribute('aria-label'), (box as HTMLInputElement).checked])
	).toEqual([
		['Load CPR', false],
		['Load Navn', false],
		['Load KOMKODE', true],
		['Load cvr', true],
		['Load Bemærkning', false],
		['Load Beløb', true]
	]);
	await expect
		.element(page.getByRole('checkbox', { name: 'Load Navn' }))
		.toHaveAccessibleDescription('Names are loaded only if you choose them.');
	await expect.element(page.getByText('3 of 6 are loaded')).toBeVisible();
	await expect
		.element(page.getByRole('checkbox', { name: 'Load cvr' }))
		.toHaveAccessibleDescription('Digits were lost in a spreadsheet and cannot be recovered: 7.07614E+08');
	await expect
		.element(page.getByRole('checkbox', { name: 'Load KOMKODE' }))
		.toHaveAccessibleDescription('1 code lost its leading zero; it is put back.');
	expect(await complaints()).toEqual([]);
	await userEvent.click(load());
	expect(contractIn(onload)).toMatchObject({
		columns: [{ name: 'KOMKODE' }, { name: 'cvr' }, { name: 'Beløb' }],
		leftOut: ['CPR', 'Navn', 'Bemærkning']
	});
});

it('makes of a CPR number what is ticked, the age on the day that is given', async () => {
	const { onload } = ofPersons();
	const made = page.getByRole('group', { name: 'Made of CPR:' });
	await userEvent.click(made.getByRole('checkbox', { name: 'age on' }));
	await userEvent.fill(made.getByLabelText('Date of the age from CPR'), '2026-01-01');
	await userEvent.tab();
	await userEvent.click(made.getByRole('checkbox', { name: 'sex' }));
	await expect.element(page.getByRole('checkbox', { name: 'Load CPR' })).toBeChecked();
	await expect.element(page.getByRole('region', { name: 'Key for pseudonyms' })).not.toBeInTheDocument();
	await userEvent.click(load());
	const { columns } = contractIn(onload);
	expect(columns.filter(({ source, as }) => source === 'CPR' && as !== undefined)).toEqual([
		{ name: 'CPR_alder', type: 'integer', source: 'CPR', as: 'age', at: '2026-01-01' },
		{ name: 'CPR_koen', type: 'text', source: 'CPR', as: 'sex' }
	]);
	expect(columns.map(({ name }) => name)).not.toContain('CPR');
});

it('tells of the key as soon as a pseudonym is wanted, and which one the notebook was made with', async () => {
	shown({ tables: [read(1, personsReading)], wantedKey: '0a1b2c3d' });
	await userEvent.click(page.getByRole('checkbox', { name: 'pseudonym' }));
	const box = page.getByRole('region', { name: 'Key for pseudonyms' });
	await expect.element(box).toHaveTextContent('were made with the key 0a1b2c3d');
	await expect.element(box.getByRole('button', { name: 'Make a new key' })).toBeVisible();
	expect(await complaints()).toEqual([]);
});

it('reaches every column of a wide table by searching and by asking for more', async () => {
	const wide = readingOf('bred.csv', {
		columns: Array.from({ length: 500 }, (_, at) => ({
			name: `k${at}`,
			header: `k${at}`,
			type: 'text' as const,
			misfits: []
		})),
		rows: [Array.from({ length: 500 }, (_, at) => String(at))]
	});
	const { onload } = shown({ tables: [read(1, wide)] });
	const rows = page.getByRole('checkbox', { name: /^Load k/ });
	expect(rows.elements().length).toBe(60);
	await userEvent.click(page.getByRole('button', { name: 'Show 60 of the other 440 columns' }));
	expect(rows.elements().length).toBe(120);
	await userEvent.click(page.getByRole('button', { name: 'None', exact: true }));
	await expect.element(page.getByText('Choose at least one column.')).toBeVisible();
	await expect.element(load()).toBeDisabled();
	await userEvent.fill(page.getByRole('searchbox', { name: 'Find a column' }), 'k49');
	expect(rows.elements().length).toBe(11);
	await userEvent.click(page.getByRole('button', { name: 'All', exact: true }));
	await userEvent.click(load());
	expect(contractIn(onload).columns.map(({ name }) => name)).toEqual(
		[49, ...Array.from({ length: 10 }, (_, at) => 490 + at)].map((at) => `k${at}`)
	);
});

it('keeps the focus where it is when the table was read again', async () => {
	shown();
	const type = page.getByLabelText('Type of antal');
	(type.element() as HTMLElement).focus();
	await userEvent.selectOptions(type, 'text');
	await expect.element(page.getByText('Read again.')).toBeInTheDocument();
	await expect.element(type).toHaveFocus();
});

it('lists the sheets of a workbook, of which each that is ticked is read', async () => {
	const parts = ['2023', '2024', 'Noter'].map((sheet, at) => ({
		part: { sheet },
		rows: 10 * at,
		columns: 3
	}));
	const reading = readingOf('tal.xlsx', { format: 'spreadsheet', part: { sheet: '2023' }, parts });
	const { addPart, onload, reread } = shown({ tables: [read(1, reading)] });
	const list = page.getByRole('group', { name: 'Sheets in tal.xlsx' });
	await expect.element(list.getByRole('checkbox', { name: '2023' })).toBeChecked();
	await userEvent.click(list.getByRole('checkbox', { name: '2024' }));
	expect(addPart.mock.calls).toEqual([[reading.file, { sheet: '2024' }]]);
	await expect.element(page.getByLabelText('Encoding')).not.toBeInTheDocument();
	await userEvent.fill(page.getByLabelText('Range'), 'b4:h200');
	await userEvent.tab();
	expect(reread.mock.calls).toEqual([[1, { part: { sheet: '2023', range: 'B4:H200' }, columns: [] }]]);
	await userEvent.click(load());
	expect(contractIn(onload)).toMatchObject({ name: 'tal', format: 'spreadsheet', part: { sheet: '2023' } });
});

it('does not load under a name that is taken or no name, and says so', async () => {
	shown({ taken: ['Kvinder'] });
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
	show(ContractDialog, { extracts: contracts, onoffer, onload, keys, onclose: vi.fn() });
	const differences = page.getByRole('list', { name: 'How borgere differs:' }).getByRole('listitem');
	expect(differences.elements().map((item) => item.textContent)).toEqual([
		'The column KOMKODE is missing; kommune is like it.',
		'The column antal is text; the notebook expects integer.',
		'The file is called borgere-ny.csv; the notebook expects borgere.csv.'
	]);
	const jump = page.getByRole('list', { name: 'folk was loaded, but is not as before:' });
	await expect.element(jump).toHaveTextContent('The file has 20,620 rows; last time there were about 2,100.');
	expect(await complaints()).toEqual([]);
	await userEvent.click(page.getByRole('button', { name: 'Load borgere all the same' }));
	expect(onload.mock.lastCall?.[0]).toMatchObject({ name: 'borgere' });
	const dataTransfer = new DataTransfer();
	dataTransfer.items.add(new File(['a;b'], 'kvinder_30-39.csv'));
	const row = page.getByText('kvinder', { exact: true }).element();
	row.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
	await expect.poll(() => onoffer.mock.lastCall?.[0]).toMatchObject({ name: 'kvinder' });
	expect(onoffer.mock.lastCall?.[1].map(({ file }: { file: File }) => file.name)).toEqual([
		'kvinder_30-39.csv'
	]);
});

it('asks for the key file of pseudonyms, or a new key, and says what that means', async () => {
	const make = vi.fn(() => Promise.resolve());
	const wanting: ExtractContract = { name: 'borgere', file: 'borgere.csv', columns: [], key: '0a1b2c3d' };
	show(ContractDialog, {
		extracts: [
			{
				contract: wanting,
				state: { status: 'differs', readings: [personsReading], differences: [], wantsKey: '0a1b2c3d' }
			}
		],
		onoffer: vi.fn(),
		onload: vi.fn(),
		keys: { ...keys, make },
		wantedKey: '0a1b2c3d',
		onclose: vi.fn()
	});
	const box = page.getByRole('region', { name: 'Key for pseudonyms' });
	await expect
		.element(box)
		.toHaveTextContent('With a new key the pseudonyms match none that were made before.');
	await expect
		.element(page.getByRole('button', { name: 'Load borgere all the same' }))
		.not.toBeInTheDocument();
	expect(await complaints()).toEqual([]);
	await userEvent.click(box.getByRole('button', { name: 'Make a new key' }));
	expect(make).toHaveBeenCalledOnce();
});

function contractIn(onload: {
	readonly mock: { readonly calls: (readonly (readonly ExtractChoice[])[])[] };
}) {
	const [choice] = onload.mock.calls[0]?.[0] ?? [];
	if (choice === undefined) throw new Error('Nothing was loaded.');
	return choice.contract;
}
