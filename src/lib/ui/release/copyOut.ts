import { clipboardText } from '#lib/release/csv/clipboardText.ts';
import { clipboardHtml } from '#lib/ui/release/clipboardHtml.ts';
import { leavingColumn } from '#lib/workspace/leavingColumn.ts';
import { letThrough, type Leaver } from '#lib/workspace/letThrough.ts';
import type { Condition } from '#lib/workspace/wayOut.ts';
import type { Messages } from '#messages/messages.ts';

type Rows = readonly (readonly unknown[])[];

export type Copied = {
	readonly fields: readonly { readonly name: string; readonly type: string }[];
	readonly rows: number;
	/** Where they are here already they reach the clipboard in the person's own key press. */
	readonly here?: Rows | undefined;
	readonly all: () => Promise<Rows>;
	/** A first line of the columns' names. */
	readonly named?: boolean;
};

/** The most cells that are copied at a time. */
export const mostCopied = 200_000;

/**
 * Puts cells on the clipboard, through the gate where they are a cell's result. Says whether they are there;
 * why not, the person is told on the way.
 */
export async function copyOut(
	copied: Copied,
	{ leaver, messages }: { readonly leaver: Leaver | undefined; readonly messages: Messages },
	event?: ClipboardEvent
): Promise<boolean> {
	const { here, all } = copied;
	const read = () => (here === undefined ? all() : here);
	const passed = leaver === undefined ? { leaving: read(), told: [] } : letThrough(leaver, 'rows', read);
	const isAtOnce = !(passed instanceof Promise);
	const left = isAtOnce ? passed : await passed;
	if (left === undefined) return false;
	const { leaving, told } = left;
	// Before anything is waited for: the event's clipboard is closed when its task is over.
	if (isAtOnce && event !== undefined && !(leaving instanceof Promise)) {
		for (const { type, text } of formsOf(copied, leaving, messages)) event.clipboardData?.setData(type, text);
	} else await write(formsOf(copied, await leaving, messages));
	if (leaver !== undefined && told.length > 0) remind(leaver, copied, told);
	return true;
}

type Form = { readonly type: string; readonly text: string };

/** A program takes the form that it reads best: a spreadsheet the table, an editor the text. */
function formsOf({ fields, named = false }: Copied, rows: Rows, messages: Messages): readonly Form[] {
	const columns = fields.map(leavingColumn);
	const lines = named ? [fields.map(({ name }) => name), ...rows] : rows;
	return [
		{ type: 'text/plain', text: clipboardText(columns, lines, messages) },
		{ type: 'text/html', text: clipboardHtml(columns, lines, messages) }
	];
}

function write(forms: readonly Form[]): Promise<void> {
	const blobs = forms.map(({ type, text }) => [type, new Blob([text], { type })]);
	return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

const remind = ({ open }: Leaver, { rows, fields }: Copied, conditions: readonly Condition[]) =>
	open.takingOut.tell({ kind: 'left', rows, columns: fields.length, conditions, losses: [] });
