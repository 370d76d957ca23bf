import type { Cage } from '#lib/cage/cage.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { InputValue } from '#lib/language/analysis.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import type { Source } from '#lib/runtime/evaluator.ts';

/** Where cells run, and what an evaluator may know of them. */
export type Rooms = {
	readonly engine: Engine;
	/** Opened when first needed; there is one. */
	readonly cage: () => Promise<Cage>;
	/** The value each input has now, by name. */
	readonly inputs: Map<Name, InputValue>;
	/** Which version of a TypeScript value the engine holds as a table. */
	readonly carried: Map<Name, number>;
};

/** The version of what a name stands for; a table of the app never changes. */
export const versionOf = (source: Source): number => (source.kind === 'app' ? 0 : source.version);

/** Does this name stand for a table in the engine? */
export const isRelation = (source: Source): boolean => source.kind !== 'cell' || source.cellKind === 'sql';

export const isTypeScript = (source: Source): boolean => source.kind === 'cell' && source.cellKind === 'ts';
