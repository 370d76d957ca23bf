import type { CellError } from '#lib/runtime/cellError.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';

export type Outcome<O> = {
	readonly outputs: readonly O[];
	readonly logs: readonly LogLine[];
	/** Milliseconds. */
	readonly took: number;
	readonly rows?: number;
};

export type LogLine = {
	readonly level: 'log' | 'info' | 'warn' | 'error' | 'debug';
	readonly text: string;
	/** Line in the cell, from 1. */
	readonly line?: number;
};

export type StaleCause =
	/** `lost`: the text is as it was, but its value went with a restarted engine or cage. */
	| { readonly kind: 'edited'; readonly lost?: true }
	/** `dropped`: what it reads is as it was, but no longer in memory. */
	| { readonly kind: 'upstream'; readonly cell: CellId; readonly name: Name; readonly dropped?: true }
	/** Nobody gives what it reads under that name any more: removed, or called otherwise. */
	| { readonly kind: 'gone'; readonly name: Name }
	| { readonly kind: 'extract'; readonly name: Name }
	/** Its own result was put out of memory. */
	| { readonly kind: 'dropped' };

export type CellState<O> =
	| { readonly status: 'idle' }
	| { readonly status: 'queued'; readonly last?: Outcome<O> }
	| {
			readonly status: 'running';
			readonly since: number;
			readonly progress?: number;
			readonly last?: Outcome<O>;
	  }
	/** `before`: how many milliseconds the run before took. */
	| { readonly status: 'done'; readonly outcome: Outcome<O>; readonly before?: number }
	| {
			readonly status: 'failed';
			readonly error: CellError;
			readonly logs: readonly LogLine[];
			readonly last?: Outcome<O>;
	  }
	| { readonly status: 'blocked'; readonly error: CellError; readonly last?: Outcome<O> }
	| {
			readonly status: 'stale';
			readonly because: StaleCause;
			readonly since: number;
			readonly last?: Outcome<O>;
	  };
