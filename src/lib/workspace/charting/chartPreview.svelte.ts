import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { Charting } from '#lib/workspace/charting/charting.ts';

export type PreviewState =
	| { readonly status: 'nothing' }
	/** What was drawn last stays meanwhile. */
	| { readonly status: 'drawing' }
	| { readonly status: 'drawn' }
	| { readonly status: 'failed'; readonly error: CellError };

/** What a picture asks the engine, and its answer. */
export type Pictured = { readonly asked: string; readonly spec: ChartSpec; readonly table: ChartTable };

/** After the last change of a choice, in milliseconds: arrows run through radio buttons. */
const rest = 120;

/** The picture of what is chosen now. Each change calls off the question before; late answers are dropped here. */
export class ChartPreview {
	state = $state.raw<PreviewState>({ status: 'nothing' });
	last = $state.raw<Pictured | undefined>();
	readonly #draw: Charting['draw'];
	readonly #later: (task: () => void, milliseconds: number) => () => void;
	#wanted: string | undefined;
	#stopping = new AbortController();
	#callOff: () => void = () => undefined;

	constructor(draw: Charting['draw'], later: (task: () => void, milliseconds: number) => () => void) {
		this.#draw = draw;
		this.#later = later;
	}

	/** The first question is asked at once. A title asks nothing of the engine. */
	ask(spec: ChartSpec | undefined) {
		const wanted = spec && questionIn(spec);
		if (wanted === this.#wanted) return;
		const isFirst = this.#wanted === undefined;
		this.#wanted = wanted;
		this.#stopping.abort();
		this.#callOff();
		this.#stopping = new AbortController();
		if (spec === undefined || wanted === undefined) {
			this.state = { status: 'nothing' };
			return;
		}
		this.state = { status: 'drawing' };
		const { signal } = this.#stopping;
		this.#callOff = this.#later(() => void this.#answer(spec, wanted, signal), isFirst ? 0 : rest);
	}

	close() {
		this.#stopping.abort();
		this.#callOff();
	}

	async #answer(spec: ChartSpec, asked: string, signal: AbortSignal) {
		const drawn = await this.#draw(spec, signal);
		if (signal.aborted) return;
		if (!drawn.ok) this.state = { status: 'failed', error: drawn.error };
		else {
			this.last = { asked, spec: drawn.value.spec, table: drawn.value.table };
			this.state = { status: 'drawn' };
		}
	}
}

/** All of a spec that the engine is asked. */
function questionIn({ title: _, subtitle: _subtitle, source: _source, ...asked }: ChartSpec): string {
	return JSON.stringify(asked);
}
