import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import { changedChartSpec, printChartSpec } from '#lib/language/chart/printChartSpec.ts';
import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import { ChartDraft } from '#lib/workspace/charting/chartDraft.svelte.ts';
import type { Charted, ChartedTable } from '#lib/workspace/charting/charted.ts';
import { chartableNames, chartedTable, tableNamed } from '#lib/workspace/charting/chartedTable.ts';
import type { Charting } from '#lib/workspace/charting/charting.ts';
import { ChartPreview } from '#lib/workspace/charting/chartPreview.svelte.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import type { Language } from '#messages/inBoth.ts';

export type ChartChoosingOptions = {
	readonly open: OpenNotebook;
	readonly charted: Charted;
	/** Of the titles, where the notebook says none. */
	readonly language: Language;
	/** The name of a result that has none. */
	readonly words: { readonly result: string };
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
	/** The existing cell, and what it says now, as far as that can be read. */
	readonly #cell: Cell | undefined;
	readonly #written: ChartSpec | undefined;
	#charting: Charting | undefined;
	#stopping = new AbortController();
	#relation: Name = '';

	constructor(options: ChartChoosingOptions) {
		this.#options = options;
		const { open, charted, words } = options;
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
		const opened = await charting.open(table, signal);
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
			language: open.notebook.front.language ?? this.#options.language,
			...(this.#written !== undefined && { written: this.#written })
		});
	}

	/** What is asked of the engine now: of where the rows lie meanwhile. */
	get asked(): ChartSpec | undefined {
		const spec = this.draft?.spec;
		return spec && { ...spec, table: this.#relation };
	}

	/** What was drawn last, under the title that it has now. */
	get picture(): DrawnChart | undefined {
		const last = this.preview?.last;
		if (last === undefined || this.draft?.spec === undefined) return undefined;
		const { title, table } = this.draft;
		return { spec: { ...last.spec, table, title }, table: last.table };
	}

	/** What writes the chart as it is chosen now, once the panel is gone; nothing where none can be drawn. */
	chosen(): (() => void) | undefined {
		const { draft, table } = this;
		if (draft?.spec === undefined || table === undefined) return undefined;
		const spec = { ...draft.spec, title: draft.title };
		const cell = this.#cell;
		return cell === undefined ? () => this.#insert(spec, table) : () => this.#change(cell.id, spec);
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
