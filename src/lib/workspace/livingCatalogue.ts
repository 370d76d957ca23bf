import type { Catalogue, CatalogueFunction, CatalogueTable } from '#lib/assist/catalogue.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { Field } from '#lib/engine/engine.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import { isSameList } from '#lib/notebook/isSameList.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';
import { macrosIn } from '#lib/workspace/macrosIn.ts';
import type { Language } from '#messages/inBoth.ts';

export type LivingCatalogueOptions = {
	readonly surroundings: Surroundings;
	readonly lookUp: LookUp;
	/** Milliseconds that only ever grow. */
	readonly now: () => number;
};

/** What the engine alone can tell. It may take its time; nothing where it cannot. */
export type LookUp = {
	readonly describe: (relation: Name) => Promise<readonly Field[] | undefined>;
	/** What the app says of its own functions is in the person's language. */
	readonly functions: (language: Language) => Promise<readonly CatalogueFunction[] | undefined>;
};

/** How long what could not be told is not asked for again, in milliseconds. */
const rest = 3_000;

/**
 * The catalogue as it is when it is asked for: what the notebook knows by itself, and what the engine tells of
 * its own tables and functions. A question is answered at once with what is known, and sets
 * off asking for the rest. The same answer comes for the same knowledge, so that what is worked out of it keeps.
 */
export class LivingCatalogue {
	readonly #options: LivingCatalogueOptions;
	#last: Catalogue = { tables: new Map(), functions: [] };
	readonly #described = new Map<Name, Described>();
	#engineFunctions: AskedFunctions | undefined;
	#functions: Functions | undefined;

	constructor(options: LivingCatalogueOptions) {
		this.#options = options;
	}

	now(): Catalogue {
		const tables = this.#tables();
		const functions = this.#allFunctions();
		if (functions !== this.#last.functions || !isSame(tables, this.#last.tables))
			this.#last = { tables, functions };
		return this.#last;
	}

	#tables(): ReadonlyMap<Name, CatalogueTable> {
		const { surroundings } = this.#options;
		const tables = new Map<Name, CatalogueTable>();
		for (const [name, table] of surroundings.catalogue().tables) tables.set(name, kept(table));
		const taken = new Set([...tables.keys()].map(foldSqlName));
		for (const name of surroundings.given()) {
			if (taken.has(foldSqlName(name))) continue;
			const fields = this.#describe(name, undefined);
			tables.set(name, tableFrom(name, 'app', fields ?? []));
		}
		for (const table of this.#ofCells(taken)) if (!tables.has(table.name)) tables.set(table.name, table);
		return tables;
	}

	/** Relations that cells create beside their own, and values that SQL reads as tables. */
	*#ofCells(taken: ReadonlySet<string>): Iterable<CatalogueTable> {
		const { surroundings } = this.#options;
		const cells = surroundings.cells();
		const wanted = new Set(cells.flatMap((cell) => (cell.kind === 'sql' ? readsOf(surroundings, cell) : [])));
		for (const cell of cells) {
			const analysis = cell.kind === 'md' ? undefined : surroundings.analysisOf(cell);
			if (analysis === undefined || 'problem' in analysis) continue;
			const macros = new Set(analysis.macros);
			for (const name of analysis.defines) {
				if (taken.has(foldSqlName(name)) || macros.has(name)) continue;
				const isCreated = cell.kind === 'sql' && name !== cell.name;
				if (!isCreated && !wanted.has(name)) continue;
				const fields = this.#describe(name, cell);
				if (isCreated || fields !== undefined) yield tableFrom(name, 'cell', fields ?? [], { cell: cell.id });
			}
		}
	}

	/** What the engine has under a name. It is asked again when the cell that makes it is another. */
	#describe(name: Name, cell: Cell | undefined): readonly Field[] | undefined {
		const known = this.#described.get(name);
		const isNew = known?.cell === cell && known?.fields !== undefined;
		const now = this.#options.now();
		if (!isNew && (known === undefined || now - known.at > rest)) {
			const asked: Described = { cell, at: now, fields: known?.fields };
			this.#described.set(name, asked);
			void this.#options.lookUp.describe(name).then((fields) => (asked.fields = fields ?? asked.fields));
		}
		return known?.fields;
	}

	#allFunctions(): readonly CatalogueFunction[] {
		const { surroundings, lookUp, now } = this.#options;
		const { language } = surroundings.messages();
		const asked = this.#engineFunctions;
		const isToldOtherwise = asked?.language !== language;
		if (isToldOtherwise || (asked.found === undefined && now() - asked.at > rest)) {
			const asking: AskedFunctions = { at: now(), language, found: undefined };
			this.#engineFunctions = asking;
			void lookUp.functions(language).then((found) => (asking.found = found));
		}
		const engine = asked?.found ?? none;
		const macros = surroundings.cells().flatMap((cell) => macrosIn(cell, surroundings.analysisOf(cell)));
		const last = this.#functions;
		if (last?.engine === engine && isSameList(last.macros, macros)) return last.all;
		this.#functions = { engine, macros, all: [...macros, ...engine] };
		return this.#functions.all;
	}
}

type Described = {
	readonly cell: Cell | undefined;
	readonly at: number;
	fields: readonly Field[] | undefined;
};
type AskedFunctions = {
	readonly at: number;
	readonly language: Language;
	found: readonly CatalogueFunction[] | undefined;
};
type Functions = Readonly<Record<'engine' | 'macros' | 'all', readonly CatalogueFunction[]>>;

const none: readonly CatalogueFunction[] = [];

function readsOf({ analysisOf }: Surroundings, cell: Cell): readonly Name[] {
	const analysis = analysisOf(cell);
	return analysis === undefined || 'problem' in analysis ? [] : analysis.reads;
}

/** One table for each shape, so that the same shape is the same table. */
function tableFrom(
	name: Name,
	from: CatalogueTable['from'],
	fields: readonly Field[],
	{ cell, rows }: Pick<CatalogueTable, 'cell' | 'rows'> = {}
): CatalogueTable {
	const known = made.get(fields);
	if (known?.name === name && known.cell === cell && known.rows === rows) return known;
	const table: CatalogueTable = {
		name,
		from,
		fields,
		...(cell !== undefined && { cell }),
		...(rows !== undefined && { rows })
	};
	made.set(fields, table);
	return table;
}

const kept = ({ name, from, fields, ...rest }: CatalogueTable) => tableFrom(name, from, fields, rest);

/** Forgets with the shapes. */
const made = new WeakMap<readonly Field[], CatalogueTable>();

const isSame = (one: Catalogue['tables'], other: Catalogue['tables']): boolean =>
	one.size === other.size && [...one].every(([name, table]) => isSameTable(other.get(name), table));

/** Tables that nobody knows the columns of are made anew each time, and are the same all the same. */
const isSameTable = (one: CatalogueTable | undefined, other: CatalogueTable): boolean =>
	one === other ||
	(one !== undefined &&
		one.fields.length === 0 &&
		other.fields.length === 0 &&
		one.from === other.from &&
		one.cell === other.cell);
