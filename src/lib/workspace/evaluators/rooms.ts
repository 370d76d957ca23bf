import type { Cage } from '#lib/cage/cage.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { InputOption } from '#lib/cage/output.ts';
import type { InputSpec } from '#lib/language/analysis.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import type { Source } from '#lib/runtime/evaluator.ts';
import type { Language } from '#messages/inBoth.ts';

/** An input as it was last run; `options` is what it offers, wherever that comes from. */
export type GivenInput = { readonly input: InputSpec; readonly options?: readonly InputOption[] };

/** Where cells run, and what an evaluator may know of them. */
export type Rooms = {
	readonly engine: Engine;
	/** Opened when first needed; there is one. */
	readonly cage: () => Promise<Cage>;
	/** What each input gives its readers now, by name. */
	readonly inputs: Map<Name, GivenInput>;
	/** The language that the notebook is written in. */
	readonly language: () => Language;
	/** Which version of a TypeScript value, or of a table of values, the engine holds as a table. */
	readonly carried: Map<Name, number>;
};

/** The version of what a name stands for; a table of the app never changes. */
export const versionOf = (source: Source): number => (source.kind === 'app' ? 0 : source.version);

/** Does this name stand for a table in the engine? */
export const isRelation = (source: Source): boolean => source.kind !== 'cell' || source.cellKind === 'sql';

export const isInput = (source: Source): boolean => source.kind === 'cell' && source.cellKind === 'input';

export const isTypeScript = (source: Source): boolean => source.kind === 'cell' && source.cellKind === 'ts';
