/** Why a text is no notebook, with the line (from 1) where a person should look. */
export type ParseProblem =
	/** `line` is the opening fence's. */
	| { readonly kind: 'unclosed-fence'; readonly line: number }
	/** The first line is `---` and no line closes it. */
	| { readonly kind: 'unclosed-front'; readonly line: number }
	/** `detail` is the YAML reader's own English sentence. */
	| { readonly kind: 'front-yaml'; readonly line: number; readonly detail: string }
	/** A key that we know holds what it cannot hold. `key` is the path with dots; `expected` names what may stand there. */
	| {
			readonly kind: 'front-value';
			readonly line: number;
			readonly key: string;
			readonly expected: Expected;
	  }
	| { readonly kind: 'version-missing'; readonly line: number }
	| { readonly kind: 'version-too-new'; readonly line: number; readonly found: number }
	/** The words after the kind of a cell cannot be read: a quote that is not closed, say. */
	| { readonly kind: 'cell-head'; readonly line: number; readonly head: string };

export type Expected =
	| { readonly kind: 'text' | 'whole-number' | 'date' | 'yes-or-no' | 'keys' | 'list-of-texts' }
	| { readonly kind: 'rising-numbers' | 'fingerprint' }
	| { readonly kind: 'one-of'; readonly choices: readonly string[] };
