import { librarySchema } from '#lib/language/sql/librarySchema.ts';

/** A macro that every engine has. Its name is that of the TypeScript function that computes the same. */
export type LibraryMacro = {
	readonly name: string;
	readonly kind: 'scalar' | 'table';
	/** The ways to call it; parameters as they stand in brackets, `tabel, months := 12`. */
	readonly ways: readonly { readonly parameters: string; readonly body: string }[];
};

/** A formula: one way to call it. */
export const formula = (name: string, parameters: string, body: string): LibraryMacro => ({
	name,
	kind: 'scalar',
	ways: [{ parameters, body }]
});

/** A query over the tables that its first arguments name. */
export const tableMacro = (name: string, parameters: string, body: string): LibraryMacro => ({
	name,
	kind: 'table',
	ways: [{ parameters, body }]
});

/** The statement that makes it. */
export function createMacro({ name, kind, ways }: LibraryMacro): string {
	const as = kind === 'table' ? 'AS TABLE' : 'AS';
	const written = ways.map(({ parameters, body }) => `(${parameters}) ${as} (${body})`);
	return `CREATE MACRO ${librarySchema}.${name}${written.join(', ')}`;
}
