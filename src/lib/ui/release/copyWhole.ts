import { copyOut, mostCopied } from '#lib/ui/release/copyOut.ts';
import type { Taker } from '#lib/workspace/takeOut.ts';
import type { TablePages } from '#lib/workspace/tablePages.ts';
import type { Messages } from '#messages/messages.ts';

/** A table with its columns' names onto the clipboard, if it is not too large for one. */
export async function copyWhole(
	table: () => TablePages | Promise<TablePages>,
	leaver: Taker,
	messages: Messages
): Promise<void> {
	const { takingOut } = leaver.open;
	let close: TablePages['close'];
	try {
		const { fields, rows, page, ...more } = await table();
		({ close } = more);
		if (rows * fields.length > mostCopied)
			return takingOut.tell({ kind: 'too-many-cells', most: mostCopied });
		const copied = { fields, rows, all: () => page(0, rows), named: true };
		if (!(await copyOut(copied, { leaver, messages }))) return;
		// With something to mind it was told already.
		if (takingOut.stage?.kind !== 'told')
			takingOut.tell({ kind: 'left', rows, columns: fields.length, conditions: [], losses: [] });
	} catch (thrown) {
		takingOut.tell({ kind: 'failed', detail: thrown instanceof Error ? thrown.message : String(thrown) });
	} finally {
		close?.();
	}
}
