import { afterEach, expect, test, vi } from 'vitest';
import type { Cell, CellId } from '#lib/notebook/notebook.ts';
import { copyWhole } from '#lib/ui/release/copyWhole.ts';
import type { Taker } from '#lib/workspace/takeOut.ts';
import { messagesIn } from '#messages/messages.ts';

afterEach(() => vi.unstubAllGlobals());

class ItemOnClipboard {
	constructor(readonly of: Record<string, Blob>) {}
}

const bothForms = [
	['text/plain', 'n\n1\n2'],
	[
		'text/html',
		'<table><tr><td style="mso-number-format:\\@" sdnum="1030;0;@">n</td></tr>' +
			'<tr><td>1</td></tr><tr><td>2</td></tr></table>'
	]
];

test.each([
	['copied as text and as a table', 2, 'left', bothForms],
	['too large to be copied', 200_001, 'too-many-cells', []]
])('what was made to read a table by goes, the table %s', async (_, rows, told, copied) => {
	const forms: Record<string, Blob>[] = [];
	vi.stubGlobal('ClipboardItem', ItemOnClipboard);
	vi.stubGlobal('navigator', {
		clipboard: {
			write: async (items: readonly ItemOnClipboard[]) => forms.push(...items.map(({ of }) => of))
		}
	});
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
	const texts = forms.map((form) => Object.values(form).map(async (blob) => [blob.type, await blob.text()]));
	expect(await Promise.all(texts.flat())).toEqual(copied);
});
