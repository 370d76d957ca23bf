import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import { keysOf } from '#lib/language/chart/chartKeys.ts';
import { changedChartSpec, printChartSpec } from '#lib/language/chart/printChartSpec.ts';
import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import { ChartDraft } from '#lib/workspace/charting/chartDraft.svelte.ts';
import type { Charted, ChartedTable } from '#lib/workspace/charting/charted.ts';
import { chartableNames, chartedTable, namesIn, tableNamed } from '#lib/workspace/charting/chartedTable.ts';
import type { Charting } from '#lib/workspace/charting/charting.ts';
import { ChartPreview } from '#lib/workspace/charting/chartPreview.svelte.ts';
import { freeName } from '#lib/workspace/freeName.ts';
import { outlineTables } from '#lib/workspace/charting/outlineTables.ts';
import { pickedInput } from '#lib/workspace/charting/pickedInput.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import type { Language } from '#messages/inBoth.ts';

export type ChartChoosingOptions = {
	readonly open: OpenNotebook;
	readonly charted: Charted;
	/** Of the titles, where the notebook says none. */
	readonly language: Language;
	/** The name of a result that has none, and of an input for what is picked, with its label. */
	readonly words: { readonly result: string; readonly picked: string; readonly pickedLabel: string };
	readonly later: (task: () => void, milliseconds: number) => () => void;
};

/** From a table to a chart cell: what is looked at, chosen and drawn on the way. Nothing is written on it. */
export class ChartChoosing {
	/** The tables to choose from, where none was meant. */
	readonly tables: readonly Name[];
	table = $state.raw<ChartedTable | undefined>();
	draft = $state.raw<ChartDraft | undefined>();
	preview = $state.raw<ChartPreview | undefined>();
	problem = $state.raw<CellError | undefined>();
	readonly #options: ChartChoosingOptions;
	readonly #newInput: Name;
	/** The existing cell, and what it says now, as far as that can be read. */
	readonly #cell: Cell | undefined;
	readonly #written: ChartSpec | undefined;
	#charting: Charting | undefined;
	#stopping = new AbortController();
	#relation: Name = '';

	constructor(options: ChartChoosingOptions) {
		this.#options = options;
		const { open, charted, words } = options;
		this.#newInput = freeName(words.picked, namesIn(open));
		this.#cell = charted.kind === 'chart' ? open.cell(charted.cell) : undefined;
		this.#written = this.#cell && chartIn(open, this.#cell);
		this.tables = this.#written === undefined && isAny(charted) ? chartableNames(open) : [];
		if (this.#written !== undefined) this.table = tableNamed(open, this.#written.table, words);
		else if (!isAny(charted)) this.table = chartedTable(open, charted, words);
		else if (this.tables[0] !== undefined) this.table = tableNamed(open, this.tables[0], words);
	}

	/** Whether a chart that is there already is changed. */
	get changes(): boolean {
		return this.#cell !== undefined;
	}

	choose(name: Name) {
		this.table = tableNamed(this.#options.open, name, this.#options.words);
		void this.start();
	}

	/** Looks at the table's columns, and draws. */
	async start() {
		this.#stop();
		const { table } = this;
		if (table === undefined) return;
		const { signal } = this.#stopping;
		const charting = await this.#options.open.charting();
		const opened = await charting.open({ ...table, outlines: outlineTables(this.#options.open) }, signal);
		if (signal.aborted) return;
		if (!opened.ok) {
			this.problem = opened.error;
			return;
		}
		this.#charting = charting;
		this.#relation = opened.value.relation;
		const { open, later } = this.#options;
		this.preview = new ChartPreview((spec, stop) => charting.draw(spec, stop), later);
		this.draft = new ChartDraft({
			table: table.name,
			columns: opened.value.columns,
			own: opened.value.own,
			language: open.notebook.front.language ?? this.#options.language,
			...(this.#written !== undefined && { written: this.#written })
		});
	}

	/** What is asked of the engine now: of where the rows lie meanwhile. A picture that is being chosen sets no input. */
	get asked(): ChartSpec | undefined {
		if (this.draft?.spec === undefined) return undefined;
		const { picks: _, ...spec } = this.draft.spec;
		return { ...spec, table: this.#relation };
	}

	/** What was drawn last, under the title that it has now. */
	get picture(): DrawnChart | undefined {
		const last = this.preview?.last;
		if (last === undefined || this.draft?.spec === undefined) return undefined;
		const { title, table } = this.draft;
		return { spec: { ...last.spec, table, title }, table: last.table };
	}

	/** The name of an input that could be made for what is picked in this picture. */
	get newInput(): Name | undefined {
		return this.draft?.spec && this.#inputFor(this.draft.spec) && this.#newInput;
	}

	/** What writes the chart as it is chosen now, once the panel is gone; nothing where none can be drawn. */
	chosen(): (() => void) | undefined {
		const { draft, table } = this;
		if (draft?.spec === undefined || table === undefined) return undefined;
		const spec = { ...draft.spec, title: draft.title };
		const input = spec.picks === this.#newInput ? this.#inputFor(spec) : undefined;
		const cell = this.#cell;
		return () => {
			if (cell === undefined) this.#insert(spec, table);
			else this.#change(cell.id, spec);
			if (input !== undefined) this.#insertInput(input);
		};
	}

	close() {
		this.#stop();
	}

	/** Below the cell that it is of, or where it was asked for. */
	#insert(spec: ChartSpec, { cell, name, isNamed }: ChartedTable) {
		const { open, charted } = this.#options;
		open.addMade(
			{ kind: 'chart', source: printChartSpec(spec) },
			{
				...(charted.kind === 'any' && { index: charted.index }),
				...(cell !== undefined && { below: cell }),
				...(isNamed === false && { naming: name })
			}
		);
	}

	/** Above its chart, which keeps the focus. */
	#insertInput(source: string) {
		const { open } = this.#options;
		const chart = open.at.selected;
		const index = open.notebook.cells.findIndex(({ id }) => id === chart);
		open.addMade({ kind: 'input', name: this.#newInput, source }, { index: Math.max(0, index) });
		if (chart !== undefined) open.at.goTo(chart);
	}

	#inputFor(spec: ChartSpec): string | undefined {
		if (!keysOf[spec.type].includes('picks')) return undefined;
		return pickedInput(spec, this.preview?.last?.table, this.#options.words.pickedLabel);
	}

	#change(id: CellId, spec: ChartSpec) {
		const { open } = this.#options;
		open.written.mark();
		open.setSource(id, changedChartSpec(open.cell(id)?.source ?? '', spec));
		open.run(id);
		open.at.goTo(id);
	}

	#stop() {
		this.#stopping.abort();
		this.#stopping = new AbortController();
		this.preview?.close();
		this.#charting?.close();
		this.preview = undefined;
		this.draft = undefined;
		this.problem = undefined;
	}
}

const isAny = (charted: Charted): charted is Extract<Charted, { kind: 'any' | 'chart' }> =>
	charted.kind === 'any' || charted.kind === 'chart';

function chartIn({ runs }: Pick<OpenNotebook, 'runs'>, cell: Cell): ChartSpec | undefined {
	const analysis = runs.analysisOf(cell);
	if (analysis === undefined || 'problem' in analysis) return undefined;
	return analysis.body.kind === 'chart' ? analysis.body.chart : undefined;
}
