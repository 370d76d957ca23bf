import type { Output } from '#lib/cage/output.ts';
import type { Engine, EngineError, Field } from '#lib/engine/engine.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import type { Result } from '#lib/notebook/result.ts';
import type { PartOf } from '#lib/release/leavingTable.ts';

/** A table as the grid asks for it: its fields, how many rows, and any page of them. */
export type TablePages = {
	readonly fields: readonly Pick<Field, 'name' | 'type'>[];
	readonly rows: number;
	readonly page: (offset: number, limit: number) => Promise<readonly (readonly unknown[])[]>;
	/** The same rows as Arrow IPC stream bytes, every digit and type as the engine or the cage has them: of all columns, or of these in their order. */
	readonly ipc?: (offset: number, limit: number, columns?: readonly string[]) => Promise<Uint8Array>;
	/** Where it is not the table as a cell made it. */
	readonly part?: PartOf;
	/** Where something was made for the reading: whoever has read enough lets go of it. */
	readonly close?: () => void;
};

/** Pages of a relation are fetched from the engine when they are looked at; a table from the cage is here already. */
export const tablePagesIn =
	({ read, query }: Pick<Engine, 'read' | 'query'>) =>
	async (output: Extract<Output, { kind: 'relation' | 'table' }>): Promise<TablePages> => {
		const { tableOfIpc, ipcPart } = await import('#lib/engine/arrowRows.ts');
		if (output.kind === 'table') {
			const { fields, rows } = tableOfIpc(output.ipc);
			return {
				fields,
				rows: rows.length,
				page: async (offset, limit) => rows.slice(offset, offset + limit),
				ipc: async (offset, limit, columns) => ipcPart(output.ipc, { offset, limit, columns })
			};
		}
		return {
			fields: output.fields,
			rows: output.rows,
			page: async (offset, limit) => readRows(await read(output.name, { offset, limit })),
			ipc: async (offset, limit, columns) => {
				const from = `FROM ${quoteIdentifier(output.name)} LIMIT ${limit} OFFSET ${offset}`;
				return bytesOf(await query(`SELECT ${plainColumns(output.fields, { columns })} ${from}`));
			}
		};
	};

/** ENUMs leave as texts: the engine's Arrow bytes of them are understood by few other programs. */
export function plainColumns(
	fields: TablePages['fields'],
	{ columns, of = '' }: { readonly columns: readonly string[] | undefined; readonly of?: string }
): string {
	const enums = new Set(fields.filter(({ type }) => type.startsWith('ENUM')).map(({ name }) => name));
	const selected = (columns ?? fields.map(({ name }) => name)).map((name) => {
		const column = quoteIdentifier(name);
		return enums.has(name) ? `CAST(${of}${column} AS VARCHAR) AS ${column}` : `${of}${column}`;
	});
	return selected.join(', ');
}

/** The rows of an answer. What went wrong is thrown: whoever shows pages says so in their place. */
export async function readRows(
	answer: Result<Uint8Array, EngineError>
): Promise<readonly (readonly unknown[])[]> {
	const { rowsOf } = await import('#lib/engine/arrowRows.ts');
	return rowsOf(bytesOf(answer));
}

export function bytesOf(answer: Result<Uint8Array, EngineError>): Uint8Array {
	if (!answer.ok) throw new Error('detail' in answer.error ? answer.error.detail : answer.error.kind);
	return answer.value;
}
