import type { Completion, Definition, Hover, Signature } from '#lib/assist/assistant.ts';
import type { Changes } from '#lib/assist/ts/service/told.ts';
import type { TypeRemark } from '#lib/assist/ts/service/remarksOn.ts';
import type { Span } from '#lib/language/analysis.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';

/** A place in a ts cell. */
export type Place = { readonly cell: CellId; readonly at: number };

/** What stands at a place and can be renamed. `own` is a name that this cell alone says. */
export type Renamable = Span & { readonly name: Name; readonly own: boolean };

/** Where a text is replaced by another, in the cell as it is. */
export type Replacing = Span & { readonly with: string };

/** What the language service is asked, and what it answers to it. Everything is plain data. */
export type Questions = {
	readonly remarks: (cell: CellId) => readonly TypeRemark[];
	readonly complete: (place: Place) => readonly Completion[];
	readonly hover: (place: Place) => Hover | undefined;
	readonly signature: (place: Place) => Signature | undefined;
	readonly definition: (place: Place) => Definition | undefined;
	readonly renamable: (place: Place) => Renamable | undefined;
	/** All that a renaming within ts cells replaces; `taken` where the new name is there already. */
	readonly rename: (
		place: Place & { readonly to: Name }
	) => Result<ReadonlyMap<CellId, readonly Replacing[]>, 'taken'>;
	readonly format: (place: Pick<Place, 'cell'>) => Result<string, TypeRemark>;
};

export type Verb = keyof Questions;

/** One question with what changed since the last one. */
export type Asked<V extends Verb = Verb> = {
	readonly changes: Changes;
	readonly verb: V;
	readonly about: Parameters<Questions[V]>[0];
};
