import type { Output } from '#lib/cage/output.ts';
import type { Engine, Field } from '#lib/engine/engine.ts';

/** A table as the grid asks for it: its fields, how many rows, and any page of them. */
export type TablePages = {
	readonly fields: readonly Pick<Field, 'name' | 'type'>[];
	readonly rows: number;
	readonly page: (offset: number, limit: number) => Promise<readonly (readonly unknown[])[]>;
};

/** Pages of a relation are fetched from the engine when they are looked at; a table from the cage is here already. */
export const tablePagesIn =
	({ read }: Pick<Engine, 'read'>) =>
	async (output: Extract<Output, { kind: 'relation' | 'table' }>): Promise<TablePages> => {
		const { tableOfIpc, rowsOf } = await import('#lib/engine/arrowRows.ts');
		if (output.kind === 'table') {
			const { fields, rows } = tableOfIpc(output.ipc);
			return { fields, rows: rows.length, page: async (offset, limit) => rows.slice(offset, offset + limit) };
		}
		return {
			fields: output.fields,
			rows: output.rows,
			async page(offset, limit) {
				const page = await read(output.name, { offset, limit });
				if (!page.ok) throw new Error('detail' in page.error ? page.error.detail : page.error.kind);
				return rowsOf(page.value);
			}
		};
	};
