import {
	macrosIn,
	parametersIn,
	relationsIn,
	type Definers,
	type Meant
} from '#lib/assist/check/sqlCells.ts';
import type { Catalogue } from '#lib/assist/catalogue.ts';
import type { Field, Parameter, Supposed } from '#lib/engine/engine.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';

/** What must be known before a cell can be looked at, and whether all of it is. */
export type Needs = {
	readonly supposed: Supposed;
	readonly parameters: ReadonlyMap<Name, Parameter>;
	/** `$name`s that no cell gives. */
	readonly unknownParameters: readonly Name[];
	/** Something that it reads has a shape that nobody knows: then only its grammar can be judged. */
	readonly blind: boolean;
	/** What of the engine's own tables it rests on: where this is another, the answer may be. */
	readonly restsOn: readonly string[];
};

export type NeedsPorts = {
	readonly definers: Definers;
	readonly catalogue: Catalogue;
	/** The shape of what a sql cell would make under a name, told from its text. */
	readonly shapeOf: (meant: Meant, name: Name) => readonly Field[] | undefined;
	/** A word for the table as the engine holds it of a cell's value; nothing where it holds none as it now is. */
	readonly held: (
		name: Name,
		between: { readonly reader: Cell; readonly definer: Cell }
	) => string | undefined;
	readonly parameterOf: (meant: Meant, name: Name) => Promise<Parameter | undefined>;
};

/** Collects what a cell needs: tables in the shapes they will have, macros, and the values of parameters. */
export async function needsOf(meant: Meant, ports: NeedsPorts): Promise<Needs> {
	const { macros, makers } = macrosUnder(meant, ports.definers);
	const names = new Set([meant, ...makers].flatMap(({ analysis }) => relationsIn(analysis)));
	const tables = tablesNeeded([...names], meant, ports);
	const given = await parametersNeeded(meant, ports);
	return {
		supposed: { tables: tables.shapes, macros: macros.map(({ text }) => text) },
		parameters: given.parameters,
		unknownParameters: given.unknown,
		blind: tables.blind || given.blind || macros.some(({ parameters }) => parameters.length > 0),
		restsOn: tables.restsOn
	};
}

function tablesNeeded(names: readonly Name[], reader: Meant, ports: NeedsPorts) {
	const shapes = new Map<Name, { fields: readonly Field[]; unlessThere?: boolean }>();
	const restsOn: string[] = [];
	let blind = false;
	for (const name of names) {
		const [definer, ...others] = ports.definers.get(foldSqlName(name)) ?? [];
		if (definer === undefined) {
			const fields = declaredFields(name, ports.catalogue);
			if (fields.length > 0) shapes.set(name, { fields, unlessThere: true });
			continue;
		}
		const fields = definer.cell.kind === 'sql' ? ports.shapeOf(definer, name) : undefined;
		const held = fields === undefined ? ports.held(name, { reader: reader.cell, definer: definer.cell }) : '';
		if (fields !== undefined) shapes.set(name, { fields });
		else if (held !== undefined) restsOn.push(`${name} ${held}`);
		if (others.length > 0 || held === undefined) blind = true;
	}
	return { shapes, restsOn, blind };
}

/** The columns that an extract is declared to have; the app's own tables are always in the engine. */
function declaredFields(name: Name, { tables }: Catalogue): readonly Field[] {
	const known = [...tables.values()].find((table) => foldSqlName(table.name) === foldSqlName(name));
	return known?.from === 'extract' ? known.fields : [];
}

async function parametersNeeded({ analysis }: Meant, ports: NeedsPorts) {
	const parameters = new Map<Name, Parameter>();
	const unknown: Name[] = [];
	let blind = false;
	for (const name of parametersIn(analysis)) {
		const [definer] = ports.definers.get(foldSqlName(name)) ?? [];
		const value = definer && (await ports.parameterOf(definer, name));
		if (definer === undefined) unknown.push(name);
		if (value === undefined) blind = true;
		parameters.set(name, value ?? null);
	}
	return { parameters, unknown, blind };
}

/** The macros of other cells that a cell calls, directly or through each other, the innermost first. */
function macrosUnder(meant: Meant, definers: Definers) {
	const makers: Meant[] = [];
	const seen = new Set([meant]);
	visit(meant);
	return { makers, macros: makers.flatMap(({ analysis }) => macrosIn(analysis)) };

	function visit({ analysis }: Meant) {
		for (const call of analysis.calls ?? []) {
			const [maker] = definers.get(foldSqlName(call)) ?? [];
			if (maker === undefined || seen.has(maker) || !makes(maker, call)) continue;
			seen.add(maker);
			visit(maker);
			makers.push(maker);
		}
	}
}

const makes = ({ analysis }: Meant, call: Name) =>
	(analysis.macros ?? []).some((macro) => foldSqlName(macro) === foldSqlName(call));
