import type { Output } from '#lib/cage/output.ts';
import type { Engine, EngineError, Field } from '#lib/engine/engine.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import type { Result } from '#lib/notebook/result.ts';

/** A table as the grid asks for it: its fields, how many rows, and any page of them. */
export type TablePages = {
	readonly fields: readonly Pick<Field, 'name' | 'type'>[];
	readonly rows: number;
	readonly page: (offset: number, limit: number) => Promise<readonly (readonly unknown[])[]>;
	/** The same rows as Arrow IPC stream bytes, every digit and type as the engine or the cage has them. */
	readonly ipc?: (offset: number, limit: number) => Promise<Uint8Array>;
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
				ipc: async (offset, limit) => ipcPart(output.ipc, offset, limit)
			};
		}
		return {
			fields: output.fields,
			rows: output.rows,
			page: async (offset, limit) => readRows(await read(output.name, { offset, limit })),
			ipc: async (offset, limit) =>
				bytesOf(await query(`${withPlainTexts(output)} LIMIT ${limit} OFFSET ${offset}`))
		};
	};

/** ENUMs leave as texts: the engine's Arrow bytes of them are understood by few other programs. */
function withPlainTexts({ name, fields }: Extract<Output, { kind: 'relation' }>): string {
	const enums = fields
		.filter(({ type }) => type.startsWith('ENUM'))
		.map((field) => quoteIdentifier(field.name));
	const texts = enums.map((column) => `CAST(${column} AS VARCHAR) AS ${column}`);
	const columns = texts.length === 0 ? '*' : `* REPLACE (${texts.join(', ')})`;
	return `SELECT ${columns} FROM ${quoteIdentifier(name)}`;
}

/** The rows of an answer. What went wrong is thrown: whoever shows pages says so in their place. */
export async function readRows(
	answer: Result<Uint8Array, EngineError>
): Promise<readonly (readonly unknown[])[]> {
	const { rowsOf } = await import('#lib/engine/arrowRows.ts');
	return rowsOf(bytesOf(answer));
}

function bytesOf(answer: Result<Uint8Array, EngineError>): Uint8Array {
	if (!answer.ok) throw new Error('detail' in answer.error ? answer.error.detail : answer.error.kind);
	return answer.value;
}
