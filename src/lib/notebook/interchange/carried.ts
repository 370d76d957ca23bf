import type { Notebook } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';

/** What one side has and the other has not; the messages have a sentence for each. */
export type LossKind =
	| 'attachments'
	| 'charts'
	| 'comments'
	| 'databases'
	| 'display'
	| 'extracts'
	| 'fileAttachments'
	| 'fileStatements'
	| 'hidden'
	| 'imports'
	| 'inputs'
	| 'interpolations'
	| 'kernel'
	| 'look'
	| 'magics'
	| 'otherCode'
	| 'outputs'
	| 'outputsCut'
	| 'outputsPlans'
	| 'outputsStale'
	| 'outputsUnread'
	| 'parameters'
	| 'sqlDatabase'
	| 'tags'
	| 'tsKernel'
	| 'views'
	| 'widgets';

/** How often it was met, and which ones, where they have names: languages, databases, cells. */
export type Loss = { readonly kind: LossKind; readonly count: number; readonly names: readonly string[] };

export type Imported = { readonly notebook: Notebook; readonly losses: readonly Loss[] };
export type Exported = { readonly text: string; readonly losses: readonly Loss[] };

export type ImportProblem =
	/** Not JSON at all; `detail` is the parser's sentence. */
	| { readonly kind: 'not-json'; readonly detail: string }
	/** Well-formed, but no notebook of that format. */
	| { readonly kind: 'no-notebook' }
	| { readonly kind: 'too-many-cells'; readonly count: number; readonly most: number };

export type Import = Result<Imported, ImportProblem>;

/** Far above any notebook that a person reads. */
export const mostCells = 5_000;

/** Counts what is lost, in the order in which it was met first. */
export function countLosses() {
	const losses = new Map<LossKind, { count: number; readonly names: Set<string> }>();
	return {
		add(kind: LossKind, count = 1, name?: string) {
			if (count === 0) return;
			const loss = losses.get(kind) ?? { count: 0, names: new Set() };
			loss.count += count;
			if (name !== undefined && name.trim() !== '') loss.names.add(name);
			losses.set(kind, loss);
		},
		all: (): readonly Loss[] =>
			[...losses].map(([kind, { count, names }]) => ({ kind, count, names: [...names] }))
	};
}

export type Losses = ReturnType<typeof countLosses>;

/** How often a pattern occurs; it must be global. */
export const countIn = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** `${…}` in prose that Kladde does not fill in: anything but a name or a dotted path. */
export const foreignInterpolation = /\$\{(?!\s*[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}\p{N}_$]+)*\s*\})/gu;
