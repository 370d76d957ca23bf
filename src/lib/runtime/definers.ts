import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { CellId, CellKind, Name } from '#lib/notebook/notebook.ts';
import type { Bearing } from '#lib/runtime/bearings.ts';
import type { Given } from '#lib/runtime/given.ts';

/** Who gives a name its meaning. */
export type Definer =
	| {
			readonly kind: 'cell';
			readonly cell: CellId;
			readonly name: Name;
			readonly inSql: boolean;
			/** A macro and nothing else: SQL calls it, and nobody reads it. */
			readonly isMacro: boolean;
	  }
	| { readonly kind: 'given'; readonly name: Name };

export type Definers = {
	/** The definer that a reader of this kind means by this name. */
	readonly meant: (by: CellKind, name: Name) => Definer | undefined;
	readonly macro: (name: Name) => Definer | undefined;
	/** Definitions that SQL cannot tell apart, by folded name: all but the harmless single ones. */
	readonly sharing: readonly (readonly Definer[])[];
	readonly names: readonly Name[];
};

/**
 * Case: the engine folds A to Z, the cage does not. A reader means the exact spelling if there is one; a
 * reader in SQL else the table of the engine (a sql cell, an extract, a table of the app) that folds alike.
 * Two definitions clash if they are spelt alike, or fold alike and one of them lives in the engine;
 * `const point` and `class Point` in two ts cells are two names.
 */
export function definersOf(bearings: Iterable<Bearing>, given: Given): Definers {
	const byName = new Map<Name, Definer>();
	const byFold = new Map<string, Definer[]>();
	const macros = new Map<string, Definer>();
	const add = (definer: Definer) => {
		if (!byName.has(definer.name)) byName.set(definer.name, definer);
		const fold = foldSqlName(definer.name);
		const others = byFold.get(fold);
		if (others === undefined) byFold.set(fold, [definer]);
		else others.push(definer);
	};
	// What is given comes first: where a cell takes such a name, readers still mean the extract.
	for (const name of given.keys()) add({ kind: 'given', name });
	for (const bearing of bearings) {
		for (const name of bearing.defines) {
			const { cell, kind, macros: made, own } = bearing;
			const isMacro = made.includes(name) && name !== own;
			const definer: Definer = { kind: 'cell', cell, name, inSql: kind === 'sql', isMacro };
			add(definer);
			if (made.includes(name)) macros.set(foldSqlName(name), definer);
		}
	}
	return {
		meant(by, name) {
			const exact = byName.get(name);
			if (by === 'ts' || by === 'md') return exact?.kind === 'cell' && exact.isMacro ? undefined : exact;
			return exact ?? byFold.get(foldSqlName(name))?.find(livesInEngine);
		},
		macro: (name) => macros.get(foldSqlName(name)),
		sharing: [...byFold.values()].flatMap(clashing),
		names: [...byName.keys()]
	};
}

function clashing(alike: readonly Definer[]): readonly (readonly Definer[])[] {
	if (alike.length < 2) return [];
	if (alike.some(livesInEngine)) return [alike];
	const spellings = [...new Set(alike.map(({ name }) => name))];
	return spellings
		.map((spelling) => alike.filter(({ name }) => name === spelling))
		.filter((definers) => definers.length > 1);
}

const livesInEngine = (definer: Definer): boolean => definer.kind === 'given' || definer.inSql;
