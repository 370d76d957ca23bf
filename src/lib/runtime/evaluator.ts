import type { CellError } from '#lib/runtime/cellError.ts';
import type { LogLine, Outcome } from '#lib/runtime/cellState.ts';
import type { Runnable } from '#lib/language/analysis.ts';
import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';

/** Who gives a name its meaning. */
export type Source =
	| {
			readonly kind: 'cell';
			readonly cell: CellId;
			readonly cellKind: 'sql' | 'ts' | 'input' | 'chart' | 'md' | 'other';
			readonly version: number;
	  }
	| { readonly kind: 'extract'; readonly version: number }
	| { readonly kind: 'app' };

export type Run<O> = {
	readonly cell: Cell;
	readonly body: Runnable;
	readonly defines: readonly Name[];
	/** Every name this cell reads that has a meaning, and who gives it. */
	readonly scope: ReadonlyMap<Name, Source>;
	/** Grows with every run of the notebook; answers of older runs are dropped by the runtime. */
	readonly version: number;
	readonly signal: AbortSignal;
	readonly progress: (done: number) => void;
	/** Shows outputs before the run has ended. */
	readonly show: (outputs: readonly O[], logs: readonly LogLine[]) => void;
};

export type Failure = { readonly error: CellError; readonly logs: readonly LogLine[] };

export type Evaluator<O> = (run: Run<O>) => Promise<Result<Omit<Outcome<O>, 'took'>, Failure>>;
