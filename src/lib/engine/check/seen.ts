import type { Calls } from '#lib/engine/check/harmless.ts';
import type { Database } from '#lib/engine/database.ts';
import type { Field } from '#lib/engine/engine.ts';
import type { Job } from '#lib/engine/jobs.ts';
import type { Bound } from '#lib/engine/parameters.ts';
import type { Name } from '#lib/notebook/notebook.ts';

export type LookMeans = {
	readonly database: Database;
	readonly job: Job;
	readonly bound: Bound;
	readonly calls: Calls;
};

/** What is known of a statement that was not run. What is wrong with it is thrown, as when it is run. */
export type Seen =
	| { readonly kind: 'rows'; readonly fields: readonly Field[] }
	| { readonly kind: 'created'; readonly name: Name; readonly fields: readonly Field[] }
	/** In order, and of no consequence for what follows. */
	| { readonly kind: 'passed' }
	/** Nobody can tell, but what follows does not rest on it. */
	| { readonly kind: 'unknown' }
	/** Nobody can tell this, nor what follows. */
	| { readonly kind: 'end' };
