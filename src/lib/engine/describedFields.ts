import type { Field } from '#lib/engine/engine.ts';

/** The columns that the rows of DESCRIBE tell of. */
export const describedFields = (rows: readonly (readonly unknown[])[]): readonly Field[] =>
	rows.map(([name, type, nullable]) => ({
		name: String(name),
		type: String(type),
		nullable: nullable === 'YES'
	}));
