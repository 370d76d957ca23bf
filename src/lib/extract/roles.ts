import type { ColumnType } from '#lib/notebook/notebook.ts';

/** What a column's values are, beyond their type: decides what is loaded unless a person says otherwise. */
export type Role =
	| 'cpr'
	| 'name'
	| 'address'
	| 'municipality'
	| 'street'
	| 'postal-code'
	| 'cvr'
	| 'p-number'
	| 'date'
	| 'period'
	| 'money'
	| 'category'
	| 'free-text'
	/** The outline of an area, as GeoJSON text. */
	| 'boundary';

/** In the order in which a person is offered them. */
export const roles: readonly Role[] = [
	'cpr',
	'name',
	'address',
	'municipality',
	'street',
	'postal-code',
	'cvr',
	'p-number',
	'date',
	'period',
	'money',
	'category',
	'free-text',
	'boundary'
];

/** A notebook may name a role that we do not know. */
export const isRole = (role: string): role is Role => roles.some((known) => known === role);

const codes: readonly Role[] = ['cpr', 'municipality', 'street', 'postal-code', 'cvr', 'p-number'];

/** Digits that are a name for something: text, whatever they look like. */
export const isCode = (role: Role | undefined): boolean => role !== undefined && codes.includes(role);

/** The role that a type has without a word: a contract need not name it. */
export const roleOfType = (type: ColumnType): Role | undefined =>
	type === 'date' || type === 'timestamp' ? 'date' : undefined;
