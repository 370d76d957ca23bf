import type { OpenProblem } from '#lib/storage/textFile.ts';
import type { SaveOutcome } from '#lib/workspace/notebookFile.ts';

/** What the app tells above the notebook, until it is put away. */
export type Notice =
	| { readonly kind: 'not-run' }
	| { readonly kind: 'engine-replaced' }
	| { readonly kind: 'start-failed'; readonly detail: string }
	/** A file of the app is not to be had: no network, or another version lies on the server. */
	| { readonly kind: 'part-missing' }
	| { readonly kind: 'not-opened'; readonly problem: OpenProblem }
	| { readonly kind: 'not-saved'; readonly problem: Extract<SaveOutcome, { kind: 'failed' }>['problem'] }
	| { readonly kind: 'no-draft'; readonly because: 'full' | 'unavailable' }
	/** Another tab has opened it, or it was discarded there. */
	| { readonly kind: 'draft-gone' };
