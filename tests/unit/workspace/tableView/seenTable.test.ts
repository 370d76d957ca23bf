import { expect, it, vi } from 'vitest';
import type { TablePages } from '#lib/workspace/tablePages.ts';
import { seenPart, seenTable } from '#lib/workspace/tableView/seenTable.ts';
import { hidden, moved, plainView } from '#lib/workspace/tableView/tableView.ts';

const pagesOf = (rows: readonly (readonly unknown[])[]): TablePages => ({
	fields: ['navn', 'alder', 'by'].map((name) => ({ name, type: 'VARCHAR' })),
	rows: rows.length,
	page: async (offset, limit) => rows.slice(offset, offset + limit)
});
const whole = pagesOf([
	['Bo', 41, 'Ribe'],
	['Ida', 7, 'Hobro'],
	['Åse', 60, 'Ribe']
]);
const arrangedOf = (table: TablePages) => ({
	...table,
	...{ name: 'copy', sort: [], filters: [] },
	...{ took: 1, close: () => undefined }
});
const plain = { view: plainView, arranged: undefined, working: undefined, settled: Promise.resolve() };
const names = whole.fields.map(({ name }) => name);

async function rowsOf(shown: Parameters<typeof seenTable>[1]) {
	const { fields, rows, page } = await seenTable(whole, shown, 'changed');
	return { names: fields.map(({ name }) => name), rows: await page(0, rows) };
}

it('a table as it is has no part', async () => {
	expect(seenPart(whole, plain)).toBeUndefined();
	expect((await rowsOf(plain)).rows).toEqual(await whole.page(0, 3));
});

it('chosen rows leave in their order, without the hidden column, the others as they were moved', async () => {
	const view = hidden(moved(plainView, names, { column: 'by', to: 0 }), 'alder');
	const arranged = arrangedOf(
		pagesOf([
			['Åse', 60, 'Ribe'],
			['Bo', 41, 'Ribe']
		])
	);
	const shown = { ...plain, view, arranged };
	expect(seenPart(whole, shown)).toEqual({ rows: 2, columns: 2 });
	expect(await rowsOf(shown)).toEqual({
		names: ['by', 'navn'],
		rows: [
			['Ribe', 'Åse'],
			['Ribe', 'Bo']
		]
	});
});

it('rows that are read one after the other come the faster way, and are let go of', async () => {
	const close = vi.fn();
	const arranged = {
		...arrangedOf(pagesOf([])),
		rows: 1,
		inTurn: () => ({ ...pagesOf([['Bo', 41, 'Ribe']]), close })
	};
	const seen = await seenTable(whole, { ...plain, arranged }, 'changed');
	expect(await seen.page(0, 1)).toEqual([['Bo', 41, 'Ribe']]);
	seen.close?.();
	expect(close).toHaveBeenCalledOnce();
});

it('a filter that is still being applied is waited for', async () => {
	let settle: () => void = () => undefined;
	const shown: Parameters<typeof seenTable>[1] & { arranged: unknown } = {
		...plain,
		working: {},
		settled: new Promise<void>((resolve) => (settle = resolve))
	};
	expect(seenPart(whole, shown)).toEqual({ rows: undefined, columns: 3 });
	const seen = seenTable(whole, shown, 'changed');
	Object.assign(shown, { arranged: arrangedOf(pagesOf([['Ida', 7, 'Hobro']])) });
	settle();
	expect((await seen).rows).toBe(1);
});

it('rows that another view took the place of fail with a reason', async () => {
	const gone = { ...whole, page: () => Promise.reject(new Error('no such table')) };
	const shown = { ...plain, arranged: arrangedOf(gone) };
	const { page } = await seenTable(whole, shown, 'changed');
	await expect(page(0, 1)).rejects.toThrow('no such table');
	Object.assign(shown, { arranged: undefined });
	await expect(page(0, 1)).rejects.toThrow('changed');
});
