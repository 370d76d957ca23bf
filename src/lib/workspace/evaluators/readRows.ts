import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import { cellErrorOf } from '#lib/workspace/cellErrorOf.ts';
import type { Rooms } from '#lib/workspace/evaluators/rooms.ts';

/** A small answer whole: the names of its columns, and its rows as plain values. */
export async function readRows(
	{ engine }: { readonly engine: Pick<Rooms['engine'], 'query'> },
	sql: string,
	signal: AbortSignal
): Promise<
	Result<{ readonly names: readonly string[]; readonly rows: readonly (readonly unknown[])[] }, CellError>
> {
	const bytes = await engine.query(sql, { signal });
	if (!bytes.ok) return fail(cellErrorOf(bytes.error));
	const { tableOfIpc } = await import('#lib/engine/arrowRows.ts');
	const { fields, rows } = tableOfIpc(bytes.value);
	return ok({ names: fields.map(({ name }) => name), rows });
}
