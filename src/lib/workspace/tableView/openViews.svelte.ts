import type { CellId, Name } from '#lib/notebook/notebook.ts';
import type { ShownTable } from '#lib/workspace/tableView/shownTable.svelte.ts';

/** A cell's table as a person looks at it. */
type OpenView = {
	readonly cell: CellId;
	/** A table that lies in the engine goes with it. */
	readonly inEngine: boolean;
	readonly shown: Pick<ShownTable, 'view' | 'arranged' | 'change' | 'arrangeAnew'>;
};

/** What the engine holds beside a cell's table for as long as a person sees it sorted or filtered: rows, or their numbers. */
export type ViewCopy = {
	/** In the engine. */
	readonly name: Name;
	readonly cell: CellId;
	readonly how: 'sorted' | 'filtered' | 'both';
	readonly rows: number;
	readonly bytes?: number;
};

/** The tables of a notebook that a person looks at now. */
export class OpenViews {
	#open = $state.raw<readonly OpenView[]>([]);

	/** Until what is given back is called. */
	add(view: OpenView): () => void {
		this.#open = [...this.#open, view];
		return () => (this.#open = this.#open.filter((other) => other !== view));
	}

	get copies(): readonly ViewCopy[] {
		return this.#open.flatMap(({ cell, shown: { arranged } }) => {
			if (arranged === undefined) return [];
			const { name, rows, bytes, sort, filters } = arranged;
			const how = filters.length === 0 ? 'sorted' : sort.length === 0 ? 'filtered' : 'both';
			return [{ name, cell, how, rows, ...(bytes !== undefined && { bytes }) }];
		});
	}

	/** The table shows all its rows in its own order again, and the engine lets go of its copy. Columns stay as laid out. */
	letGo(name: Name) {
		for (const { shown } of this.#open)
			if (shown.arranged?.name === name) shown.change({ ...shown.view, sort: [], filters: [] });
	}

	/** The engine has lost every copy. Tables that lie elsewhere are still there to be put in order. */
	arrangeAnew() {
		for (const { shown, inEngine } of this.#open) if (!inEngine) shown.arrangeAnew();
	}
}
