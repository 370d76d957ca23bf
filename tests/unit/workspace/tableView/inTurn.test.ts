import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { expect, it, vi } from 'vitest';
import { ok } from '#lib/notebook/result.ts';
import { rowsOf } from '#lib/engine/arrowRows.ts';
import { inTurn } from '#lib/workspace/tableView/inTurn.ts';

/** Numbers from 0 to 99 as an engine gives them: what is looked up becomes the table `block`. */
function numbered() {
	const made: string[] = [];
	let held: readonly number[] = [];
	const ipcOf = (offset: number, limit: number) =>
		ok(tableToIPC(tableFromArrays({ n: Int32Array.from(held.slice(offset, offset + limit)) }), 'stream'));
	const engine = {
		async query(sql: string) {
			const [, offset, limit] = /^CREATE OR REPLACE TABLE "block" AS (\d+)\+(\d+)$/.exec(sql) ?? [];
			if (offset === undefined) {
				const [, size, start] = /^SELECT "n" FROM "block" LIMIT (\d+) OFFSET (\d+)$/.exec(sql) ?? [];
				return ipcOf(Number(start), Number(size));
			}
			made.push(`${offset}+${limit}`);
			held = Array.from({ length: 100 }, (_, at) => at).slice(Number(offset), Number(offset) + Number(limit));
			return ok(new Uint8Array());
		},
		read: async (_: string, { offset, limit } = { offset: 0, limit: 0 }) => ipcOf(offset, limit),
		drop: vi.fn(async () => ok(undefined))
	};
	const pages = inTurn(engine, {
		fields: [{ name: 'n', type: 'INTEGER' }],
		name: 'block',
		block: 40,
		queryOf: (offset, limit) => `${offset}+${limit}`
	});
	return { ...pages, made, drop: engine.drop };
}

it('pages in turn are all the rows, looked up in blocks', async () => {
	const { page, made } = numbered();
	const all: unknown[] = [];
	for (let offset = 0; offset < 100; offset += 16)
		all.push(...(await page(offset, Math.min(16, 100 - offset))));
	expect(all).toEqual(Array.from({ length: 100 }, (_, at) => [at]));
	expect(made).toEqual(['0+40', '32+40', '64+40']);
});

it('pages of Arrow bytes come from the same blocks', async () => {
	const { ipc, made } = numbered();
	expect(rowsOf(await ipc!(20, 2))).toEqual([[20], [21]]);
	expect(rowsOf(await ipc!(22, 2))).toEqual([[22], [23]]);
	expect(made).toEqual(['20+40']);
});

it('whoever goes back, or asks for more than a block, gets it all the same', async () => {
	const { page, made } = numbered();
	expect(await page(50, 1)).toEqual([[50]]);
	expect(await page(0, 1)).toEqual([[0]]);
	expect(await page(10, 90)).toHaveLength(90);
	expect(made).toEqual(['50+40', '0+40', '10+90']);
});

it('nothing is left in the engine once it is let go of', () => {
	const { close, drop } = numbered();
	close?.();
	expect(drop).toHaveBeenCalledWith('block');
});
