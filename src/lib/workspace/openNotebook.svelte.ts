import type { Renaming } from '#lib/assist/assistant.ts';
import type { Output } from '#lib/cage/output.ts';
import { cellIds } from '#lib/notebook/cellIds.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import { withCellsOf } from '#lib/notebook/withCellsOf.ts';
import type { Cell, CellId, CellKind, Name, Notebook } from '#lib/notebook/notebook.ts';
import type { Shown } from '#lib/notebook/shownAfter.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import type { Assistance } from '#lib/workspace/assistance.ts';
import { AskedRuns } from '#lib/workspace/askedRuns.ts';
import { CellRuns } from '#lib/workspace/cellRuns.svelte.ts';
import { Clock } from '#lib/workspace/clock.svelte.ts';
import { DeclaredExtracts } from '#lib/workspace/declaredExtracts.ts';
import type { Extracts } from '#lib/workspace/extracts.svelte.ts';
import { Forms } from '#lib/workspace/forms.svelte.ts';
import { newSource } from '#lib/workspace/newSource.ts';
import { NotebookText } from '#lib/workspace/notebookText.svelte.ts';
import type { OpenNotebookOptions } from '#lib/workspace/openNotebookOptions.ts';
import { Remarks } from '#lib/workspace/remarks.svelte.ts';
import { Selection } from '#lib/workspace/selection.svelte.ts';
import { TakingOut } from '#lib/workspace/takingOut.svelte.ts';
import { Trust } from '#lib/workspace/trust.svelte.ts';
import { surroundingsOf } from '#lib/workspace/surroundingsOf.ts';
import type { WaysOut } from '#lib/workspace/waysOut.ts';
import { Whereabouts } from '#lib/workspace/whereabouts.svelte.ts';

/** One notebook as it stands on the screen: its text and history, its runs, and where the person is in it. */
export class OpenNotebook {
	readonly at: Whereabouts;
	/** Help with writing the cells' texts. */
	readonly assistance: Assistance;
	readonly remarks: Remarks;
	readonly runs: CellRuns;
	readonly asked: AskedRuns;
	readonly forms: Forms;
	readonly selection: Selection;
	readonly clock = new Clock();
	readonly extracts: Extracts;
	readonly declared: DeclaredExtracts;
	readonly pagesOf: OpenNotebookOptions['pagesOf'];
	readonly takingOut = new TakingOut();
	readonly waysOut: () => Promise<WaysOut>;
	/** What the choosing of a chart asks of the engine. */
	readonly charting: OpenNotebookOptions['charting'];
	readonly tables: OpenNotebookOptions['tables'];

	readonly trust: Trust;
	readonly written: NotebookText;
	#clipboard: Cell | undefined;
	readonly #options: OpenNotebookOptions;
	readonly #nextId: () => CellId;

	constructor(options: OpenNotebookOptions) {
		this.#options = options;
		this.written = new NotebookText(options.notebook, options.saved);
		this.#nextId = cellIds(options.notebook.cells);
		this.pagesOf = options.pagesOf;
		this.waysOut = options.waysOut;
		this.charting = options.charting;
		this.tables = options.tables;
		this.runs = new CellRuns(options.connectRuntime, options.analysers, () => this.remarks.ask());
		this.trust = new Trust({ cells: () => this.notebook.cells, hold: (ids) => this.runs.hold(ids) });
		if (options.foreign) this.trust.cameIn(options.notebook.cells, []);
		const written = {
			runs: this.runs,
			notebook: () => this.notebook,
			mark: () => this.written.mark(),
			edit: (edit: Edit) => this.#edit(edit),
			letRun: (ids: ReadonlySet<CellId>) => this.trust.letRun(ids)
		};
		this.asked = new AskedRuns(written);
		this.forms = new Forms(written);
		this.selection = new Selection({ ...written, forms: this.forms, trust: this.trust });
		this.assistance = options.assistance(
			surroundingsOf({ ...options, notebook: () => this.notebook, runs: this.runs })
		);
		this.remarks = new Remarks({ checks: this.assistance.checks, later: options.later });
		this.extracts = options.extracts(() => this.#plan());
		this.declared = new DeclaredExtracts({
			extracts: this.extracts,
			contracts: () => this.notebook.front.extracts,
			edit: (edit) => this.#edit(edit),
			amend: (edit) => this.written.amend(edit)
		});
		this.at = new Whereabouts({
			cells: () => this.notebook.cells,
			leftText: (id) => this.#leftText(id)
		});
		this.#plan();
	}

	get notebook(): Notebook {
		return this.written.notebook;
	}

	get busy(): boolean {
		return this.extracts.busy || this.runs.some('running', 'queued');
	}

	/** Has any cell been run, or asked to? */
	get anyRun(): boolean {
		return this.runs.some('queued', 'running', 'done', 'failed');
	}

	get anyStale(): boolean {
		return this.runs.some('stale', 'idle', 'failed', 'blocked');
	}

	async loadSynthetic() {
		for (const { synthetic, ...contract } of this.notebook.front.extracts)
			if (synthetic !== undefined) await this.extracts.synthesise({ ...contract, synthetic });
	}

	cell(id: CellId): Cell | undefined {
		return this.notebook.cells.find((cell) => cell.id === id);
	}

	stateOf(id: CellId): CellState<Output> {
		return this.runs.stateOf(id);
	}

	isFolded({ kind, flags }: Cell): boolean {
		return kind === 'input' ? flags.open === undefined : flags.folded !== undefined;
	}

	run(id: CellId) {
		this.asked.run(id);
	}

	runAnd(id: CellId, then: 'stay' | 'next' | 'below') {
		this.run(id);
		const below = this.#indexOf(id) + 1;
		const next = this.notebook.cells[below];
		if (then === 'stay') this.at.goTo(id);
		else if (then === 'next' && next !== undefined) this.at.goTo(next.id);
		else this.add(kindBelow(this.cell(id)?.kind), below);
	}

	async runAll() {
		this.trust.letRun();
		await Promise.all([this.loadSynthetic(), this.runs.ready]);
		this.runs.runtime.runAll();
	}

	runStale() {
		this.trust.letRun();
		this.runs.runtime.runStale();
	}

	/** Stops a cell; without one everything, a load too. */
	stop(id?: CellId) {
		if (id === undefined) this.extracts.cancelAll();
		this.runs.runtime.stop(id);
	}

	/** Every table is gone: what can be read again is, and cells wait to be run. */
	async engineReplaced() {
		this.forget(['sql']);
		// What brought the engine down may be a cell: nothing runs by itself after that.
		await this.asked.quietly(() => this.extracts.reload(this.notebook.front.extracts));
	}

	/** The values of these kinds of cells are gone. */
	forget(kinds: readonly CellKind[]) {
		this.runs.runtime.forget(kinds);
	}

	/** Settles when nothing runs. */
	idle(): Promise<void> {
		return this.runs.runtime.idle();
	}

	/** How a chart is to be drawn is asked first. */
	add(kind: CellKind, index: number) {
		if (kind === 'chart') return void (this.at.charted = { kind: 'any', index });
		const id = this.#nextId();
		this.#edit({ kind: 'add', index, cell: { id, kind, source: newSource(kind), flags: {} } });
		this.at.edit(id);
	}

	/** What a person made by choosing, as one step: at the end, or below the cell that it is of, which may get a name by it. */
	addMade(made: Pick<Cell, 'kind' | 'name' | 'source'>, { below, naming, index }: MadePlace = {}) {
		const cell: Cell = { ...made, id: this.#nextId(), flags: {} };
		const at = index ?? (below === undefined ? Infinity : this.#indexOf(below) + 1);
		const add: Edit = { kind: 'add', index: Math.min(at, this.notebook.cells.length), cell };
		const isNaming = below !== undefined && naming !== undefined;
		this.#edit(isNaming ? together({ kind: 'rename', id: below, name: naming }, add) : add);
		this.run(cell.id);
		this.at.goTo(cell.id);
	}

	addBeside(id: CellId, where: 'above' | 'below') {
		this.add('sql', this.#indexOf(id) + (where === 'above' ? 0 : 1));
		this.at.editing = undefined;
		this.at.focusWanted = 'selected';
	}

	addAfterSelected(kind: CellKind) {
		const index = this.at.selected === undefined ? -1 : this.#indexOf(this.at.selected);
		this.add(kind, index < 0 ? this.notebook.cells.length : index + 1);
	}

	remove(id: CellId) {
		const index = this.#indexOf(id);
		this.#edit({ kind: 'remove', id });
		this.at.lookAt((this.notebook.cells[index] ?? this.notebook.cells.at(-1))?.id);
	}

	move(id: CellId, by: 1 | -1) {
		const to = this.#indexOf(id) + by;
		if (to < 0 || to >= this.notebook.cells.length) return;
		this.#edit({ kind: 'move', id, to });
		this.at.goTo(id);
	}

	copy(id: CellId) {
		this.#clipboard = this.cell(id);
	}

	cut(id: CellId) {
		this.copy(id);
		this.remove(id);
	}

	/** Below a cell, or into an empty notebook. A copy keeps its name: two cells of one name are an error that says so. */
	paste(id?: CellId) {
		if (this.#clipboard === undefined) return;
		const { written: _, ...cell } = this.#clipboard;
		const copy = { ...cell, id: this.#nextId() };
		this.#edit({ kind: 'add', index: this.#indexOf(id) + 1, cell: copy });
		this.at.goTo(copy.id);
	}

	setSource(id: CellId, source: string) {
		this.#edit({ kind: 'setSource', id, source });
	}

	setKind(id: CellId, cellKind: CellKind) {
		this.#edit({ kind: 'setKind', id, cellKind });
	}

	rename(id: CellId, name: string) {
		this.#edit({ kind: 'rename', id, name: name.trim() });
	}

	/** A new name in all cells that say the old one, as one step. */
	applyRenaming({ sources, named }: Renaming) {
		const written = [...sources].map(([id, source]): Edit => ({ kind: 'setSource', id, source }));
		const name: readonly Edit[] =
			named === undefined ? [] : [{ kind: 'rename', id: named.cell, name: named.name }];
		this.#edit({ kind: 'together', edits: [...written, ...name] });
	}

	toggleFold(id: CellId) {
		const cell = this.cell(id);
		if (cell === undefined) return;
		const flag = cell.kind === 'input' ? 'open' : 'folded';
		this.#edit({ kind: 'setFlag', id, flag, value: cell.flags[flag] === undefined ? true : undefined });
	}

	setTitle(title: string) {
		this.#edit({ kind: 'setFront', front: { title } });
	}

	setRunMode(run: 'auto' | 'manual') {
		this.#edit({ kind: 'setFront', front: { run } });
	}

	dropExtract(name: Name) {
		this.declared.drop(name);
	}

	/** Puts an extract out of memory; the notebook goes on knowing what it is. */
	release(name: Name): Promise<void> {
		return this.extracts.drop(name);
	}

	/** Puts a cell's result out of memory. */
	async dropResult(id: CellId) {
		const cell = this.cell(id);
		if (cell === undefined) return;
		this.runs.runtime.drop([id]);
		await this.#options.left([cell]);
	}

	/** Everything was put out of memory, engine and cage are empty: what was written is all there is. */
	wiped() {
		this.extracts.wipe();
		this.runs.runtime.wipe();
	}

	/** ISO date; none takes it away. */
	setDeleteBy(deleteBy: string | undefined) {
		this.#edit({ kind: 'setFront', front: { deleteBy } });
	}

	/**
	 * Another text of the whole takes this one's place, as one step; a cell that is in both stays the cell it is.
	 * What is neither in this text nor known to be written here waits for a person's word.
	 */
	become(other: Notebook) {
		const notebook = withCellsOf(this.notebook, other, this.#nextId);
		this.trust.cameIn(notebook.cells);
		this.#edit({ kind: 'become', notebook });
		if (this.at.selected === undefined || this.cell(this.at.selected) === undefined)
			this.at.lookAt(this.notebook.cells[0]?.id);
	}

	/** Takes the last step back and goes to where it was: `into` a text with the cursor, or to its cell. */
	undo(into?: 'text') {
		this.#step(() => this.written.undo(), into);
	}

	redo(into?: 'text') {
		this.#step(() => this.written.redo(), into);
	}

	close() {
		this.remarks.close();
		// The browser may hold on to a closed notebook's fields for a while: what they lead to is empty.
		this.runs.runtime.wipe();
		this.runs.runtime.close();
		this.extracts.close();
	}

	#step(step: () => Shown | undefined, into: 'text' | undefined) {
		const before = this.notebook.cells;
		const shown = this.#changing(step);
		this.forms.stepped(before);
		const inText = shown?.kind === 'text' && into === 'text' && this.cell(shown.cell)?.kind !== 'input';
		if (shown?.kind === 'title') this.at.focusWanted = 'title';
		else if (inText) this.at.edit(shown.cell, shown.cursor);
		else this.at.lookAt(shown?.cell);
	}

	#edit(edit: Edit) {
		this.#changing(() => this.written.apply(edit));
	}

	/** Whatever changes the notebook is planned anew; cells that left it are forgotten. */
	#changing<T>(change: () => T): T {
		const before = this.notebook.cells;
		const result = change();
		const now = new Set(this.notebook.cells.map(({ id }) => id));
		const left = before.filter(({ id }) => !now.has(id));
		this.#plan();
		if (left.length > 0) void this.#options.left(left);
		return result;
	}

	#plan() {
		// Until the constructor is through, an extract may already tell of itself.
		if (this.extracts === undefined) return;
		const { front, cells } = this.notebook;
		this.trust.look();
		const given = new Map(this.extracts.given(front.extracts));
		for (const name of this.#options.given) given.set(name, { owner: 'app', version: 0, loaded: true });
		this.runs.plan(cells, given);
		this.asked.arrived(given);
	}

	/** What was written is one step of the history, and prose is set again. */
	#leftText(id: CellId) {
		this.written.mark();
		if (this.cell(id)?.kind === 'md') void this.runs.run([id]);
	}

	#indexOf(id: CellId | undefined): number {
		return this.notebook.cells.findIndex((cell) => cell.id === id);
	}
}

/** After a chart nobody is asked for another. */
const kindBelow = (kind: CellKind = 'sql'): CellKind => (kind === 'chart' ? 'sql' : kind);

type MadePlace = { readonly below?: CellId; readonly naming?: Name; readonly index?: number };

const together = (...edits: readonly Edit[]): Edit => ({ kind: 'together', edits });
