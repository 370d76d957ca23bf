import { afterEach, expect, test, vi } from 'vitest';
import type { Cell, CellId } from '#lib/notebook/notebook.ts';
import { copyWhole } from '#lib/ui/release/copyWhole.ts';
import type { Taker } from '#lib/workspace/takeOut.ts';
import { messagesIn } from '#messages/messages.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
	['copied', 2, 'left'],
	['too large to be copied', 200_001, 'too-many-cells']
])('what was made to read a table by goes, the table %s', async (_, rows, told) => {
	const writeText = vi.fn(async () => undefined);
	vi.stubGlobal('navigator', { clipboard: { writeText } });
	const cell: Cell = { id: 'a' as CellId, kind: 'sql', source: '', flags: {} };
	const tell = vi.fn();
	const open = {
		notebook: { front: { kladde: 1, run: 'auto', extracts: [] }, cells: [cell] },
		stateOf: () => ({ status: 'done', outcome: { outputs: [], logs: [], took: 1 } }),
		takingOut: { agreed: new Set(), tell }
	} as unknown as Taker['open'];
	const close = vi.fn();
	const table = { fields: [{ name: 'n', type: 'INTEGER' }], rows, page: async () => [[1], [2]], close };
	await copyWhole(() => table, { open, cell, title: '', language: 'da' }, messagesIn('da'));
	expect(tell.mock.calls).toEqual([[expect.objectContaining({ kind: told })]]);
	expect(close).toHaveBeenCalledOnce();
});
