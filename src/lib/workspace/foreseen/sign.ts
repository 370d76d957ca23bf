/** What a cell's text shows of what its run will do. */
export type Sign = {
	readonly kind: SignKind;
	/** What it is about, as the text has it: names, words, a code point. */
	readonly about: readonly string[];
	/** A UTF-16 offset into the cell's text. */
	readonly at?: number;
	/** The piece of the text, where its looks deceive. */
	readonly excerpt?: string;
};

export type SignKind =
	/** SQL makes tables or views beside the one that its cell is named for. */
	| 'creates'
	/** SQL changes or drops tables. */
	| 'changes'
	| 'macro'
	/** A macro bears the name of a function that every query has. */
	| 'hides-function'
	/** SQL asks for files, addresses, settings. */
	| 'beyond'
	/** SQL makes the text of a query while it runs. */
	| 'made-query'
	/** TypeScript makes HTML or SVG to be shown. */
	| 'markup'
	/** TypeScript names what does not exist where it runs, or is refused there. */
	| 'refused'
	/** TypeScript makes code while it runs. */
	| 'made-code'
	| 'does-not-parse'
	/** The cell's text is folded away. */
	| 'folded'
	| 'long-line'
	/** Code stands far to the right, behind blanks. */
	| 'far-right'
	/** Signs that are not seen, or turn the order of others. */
	| 'hidden-signs'
	| 'lookalike';
