import type { Notebook } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';
import type { Draft } from '#lib/storage/drafts.ts';
import type { ComparedFile, CompareProblem } from '#lib/workspace/comparedFile.ts';
import type { TypedCpr } from '#lib/workspace/cprInNotebook.ts';
import type { ImportReport } from '#lib/workspace/foreign/importReport.ts';
import type { ImportOffer } from '#lib/workspace/importOffer.svelte.ts';
import type { Overtaken } from '#lib/workspace/notebookFile.ts';

/** What the app asks, in a dialog of its own. */
export type Question =
	| { readonly kind: 'import'; readonly offer: ImportOffer }
	| { readonly kind: 'contract' }
	/** How a table is pasted; the keys do it, a command can only tell. */
	| { readonly kind: 'paste' }
	| { readonly kind: 'wipe' }
	| { readonly kind: 'leave'; readonly then: () => void }
	| { readonly kind: 'overwrite'; readonly overtaken: Overtaken }
	| { readonly kind: 'versions' }
	/** Which of the notebooks that come with the app is to be opened. */
	| { readonly kind: 'samples' }
	| { readonly kind: 'self-test' }
	| { readonly kind: 'receipt' }
	/** CPR numbers were typed into the text that is to be saved. */
	| { readonly kind: 'cpr'; readonly found: readonly TypedCpr[]; readonly save: () => void }
	/** Another version from a file, beside the open notebook as it is now. */
	| {
			readonly kind: 'compare';
			readonly mine: Notebook;
			readonly theirs: Result<ComparedFile, CompareProblem>;
	  }
	/** A draft of the open notebook that a closed tab left. */
	| { readonly kind: 'draft'; readonly draft: Draft }
	/** A notebook of another program was opened: what came along, and what did not. */
	| { readonly kind: 'imported'; readonly report: ImportReport }
	/** As which program's file the notebook is written, and what that cannot hold. */
	| { readonly kind: 'export'; readonly notebook: Notebook };
