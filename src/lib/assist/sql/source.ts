import type { Span } from '#lib/language/analysis.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** A column as far as the text tells; `of` is the table it comes from, where that is one. */
export type Column = {
	readonly name: Name;
	readonly type?: string;
	readonly nullable?: boolean;
	readonly of?: Name;
	/** Where the text gives it its name. */
	readonly at?: Span;
};

/** What a query reads rows from, by the name it goes by there. */
export type Source = {
	readonly name: Name;
	/** Where that name is given: an alias, or the table's own name. */
	readonly at: Span;
	readonly kind: 'table' | 'cte' | 'query' | 'function';
	/** What is read, by its own name, and where that stands; empty for a query. */
	readonly called: Name;
	readonly written?: Span;
	/** The table's own name, where it is one. */
	readonly table?: Name;
	readonly aliased: boolean;
	readonly columns: readonly Column[];
};
