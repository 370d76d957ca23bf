import { cellText, type CellText, valueName } from '#lib/assist/ts/service/cellText.ts';
import { d3Text, libraryText } from '#lib/assist/ts/service/libraryText.ts';
import { movesText } from '#lib/assist/ts/service/movesText.ts';
import { type Given, inputText, isWord, namesText, tableText } from '#lib/assist/ts/service/namesText.ts';
import type { Changes, ToldCell, ToldInput, ToldTable } from '#lib/assist/ts/service/told.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';

/** A cell as the language service sees it. */
export type CellFile = ToldCell & { readonly path: string; readonly read: CellText };

/** `seen` is what is shown of types, `checked` what complaints are made of: see `tableText`. */
export type View = 'seen' | 'checked';

type Text = { readonly text: string; readonly version: string };

/** The notebook as files in memory: a module for each ts cell, and declarations of all that cells find around them. */
export class NotebookFiles {
	readonly #texts = new Map<string, Text>();
	readonly #cells = new Map<CellId, CellFile>();
	readonly #tables = new Map<Name, ToldTable>();
	#inputs: readonly ToldInput[] = [];
	#order: readonly CellId[] = [];
	#language: 'da' | 'en' = 'da';
	#version = 0;

	/** Grows with every change. */
	get version(): number {
		return this.#version;
	}

	get cells(): readonly CellFile[] {
		return this.#order.flatMap((id) => this.#cells.get(id) ?? []);
	}

	cell(id: CellId): CellFile | undefined {
		return this.#cells.get(id);
	}

	cellAt(path: string): CellFile | undefined {
		return this.cells.find((cell) => cell.path === path || lastPath(cell.id) === path);
	}

	tableAt(path: string): ToldTable | undefined {
		const name = /^\/tables\/(?:seen|checked)\/(.+)\.d\.ts$/.exec(path)?.[1];
		return name === undefined ? undefined : this.#tables.get(name);
	}

	inputAt(path: string): ToldInput | undefined {
		return this.#inputs.find((input) => inputPath(input) === path);
	}

	tableNamed(name: Name): ToldTable | undefined {
		return this.#tables.get(name);
	}

	/** Names that a cell of the notebook, an extract or an input gives. */
	get given(): ReadonlySet<Name> {
		const defined = this.cells.flatMap((cell) => [...this.#definedBy(cell).keys()]);
		return new Set([...defined, ...this.#tables.keys(), ...this.#inputs.map(({ name }) => name)]);
	}

	text(path: string): Text | undefined {
		return this.#texts.get(path);
	}

	paths(view: View): readonly string[] {
		const other = view === 'seen' ? '/tables/checked/' : '/tables/seen/';
		return [...this.#texts.keys()].filter((path) => !path.startsWith(other));
	}

	take({ language, order, cells = [], tables = [], tablesGone = [], inputs }: Changes): void {
		if (language !== undefined) {
			this.#put('/library.d.ts', libraryText(language));
			this.#put('/d3.d.ts', d3Text(language));
			this.#language = language;
		}
		for (const cell of cells) this.#takeCell(cell);
		if (order !== undefined) this.#takeOrder(order);
		for (const name of tablesGone) this.#dropTable(name);
		for (const table of tables) this.#takeTable(table);
		if (inputs !== undefined) this.#takeInputs(inputs);
		this.#put('/names.d.ts', namesText(this.#defined()));
		this.#put('/moves.d.ts', movesText(this.#language, this.given));
	}

	/** A cell that does not parse goes on giving what it gave when it last did. */
	#takeCell(cell: ToldCell): void {
		const before = this.#cells.get(cell.id);
		const read = cellText(cell.source);
		const path = cellPath(cell.id);
		if (!read.broken) this.#remove(lastPath(cell.id));
		else if (before !== undefined && !before.read.broken) this.#put(lastPath(cell.id), before.read.text);
		if (!read.broken) this.#last.set(cell.id, read);
		this.#put(path, read.text);
		this.#cells.set(cell.id, { ...cell, path, read });
	}

	/** What each cell last gave. */
	readonly #last = new Map<CellId, CellText>();

	#takeOrder(order: readonly CellId[]): void {
		this.#order = order;
		const here = new Set(order);
		for (const id of [...this.#cells.keys()]) {
			if (here.has(id)) continue;
			this.#cells.delete(id);
			this.#last.delete(id);
			this.#remove(cellPath(id));
			this.#remove(lastPath(id));
		}
	}

	#takeTable(table: ToldTable): void {
		this.#tables.set(table.name, table);
		if (!isWord(table.name)) return;
		this.#put(`/tables/seen/${table.name}.d.ts`, tableText(table, { nulls: true }));
		this.#put(`/tables/checked/${table.name}.d.ts`, tableText(table, { nulls: false }));
	}

	#dropTable(name: Name): void {
		this.#tables.delete(name);
		this.#remove(`/tables/seen/${name}.d.ts`);
		this.#remove(`/tables/checked/${name}.d.ts`);
	}

	#takeInputs(inputs: readonly ToldInput[]): void {
		for (const input of this.#inputs) this.#remove(inputPath(input));
		this.#inputs = inputs.filter(({ name }) => isWord(name));
		for (const input of this.#inputs) this.#put(inputPath(input), inputText(input));
	}

	/** Of two cells that define one name the first is meant; that they both do is told elsewhere. */
	#defined(): readonly Given[] {
		const taken = new Set<Name>([...this.#tables.keys(), ...this.#inputs.map(({ name }) => name)]);
		return this.cells.map((cell) => {
			const names = [...this.#definedBy(cell)].filter(([name]) => !taken.has(name));
			for (const [name] of names) taken.add(name);
			return { path: this.#givingPath(cell), names: new Map(names) };
		});
	}

	#givingPath = ({ id, path, read }: CellFile): string =>
		(read.broken && this.#texts.has(lastPath(id)) ? lastPath(id) : path).replace(/\.ts$/, '');

	/**
	 * What a cell gives others, by what it is called in its module: its own name stands for its value. Of a cell
	 * that never parsed only the names are known.
	 */
	#definedBy({ id, name, read }: CellFile): Given['names'] {
		const last = this.#last.get(id);
		const { names, hasValue } = last ?? read;
		const defined = new Map(names.map((own) => [own, last && own]));
		const isNamed = name !== undefined && isWord(name) && !defined.has(name);
		if (isNamed && (hasValue || last === undefined)) defined.set(name, last && valueName);
		return defined;
	}

	#put(path: string, text: string): void {
		if (this.#texts.get(path)?.text === text) return;
		this.#version += 1;
		this.#texts.set(path, { text, version: String(this.#version) });
	}

	#remove(path: string): void {
		if (this.#texts.delete(path)) this.#version += 1;
	}
}

const cellPath = (id: CellId): string => `/cells/${encodeURIComponent(id)}.ts`;
const lastPath = (id: CellId): string => `/cells/${encodeURIComponent(id)}.last.ts`;
const inputPath = ({ name }: ToldInput): string => `/inputs/${name}.d.ts`;
