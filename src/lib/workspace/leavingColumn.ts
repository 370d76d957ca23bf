import { isNameColumn } from '#lib/extract/isNameColumn.ts';
import { kindOf } from '#lib/language/sql/valueKind.ts';
import type { LeavingColumn } from '#lib/release/leavingTable.ts';

/** A column as a file or the clipboard is to know it. */
export function leavingColumn({
	name,
	type
}: {
	readonly name: string;
	readonly type: string;
}): LeavingColumn {
	const kind = kindOf(type);
	return { name, kind: kind === 'number' && isNameColumn(name) ? 'name' : kind };
}
