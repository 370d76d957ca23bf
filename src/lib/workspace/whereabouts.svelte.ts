import type { Cell, CellId } from '#lib/notebook/notebook.ts';
import type { Charted } from '#lib/workspace/charting/charted.ts';
import type { Explored } from '#lib/workspace/explored.ts';

export type WhereaboutsOptions = {
	readonly cells: () => readonly Cell[];
	/** The person left the text of a cell. */
	readonly leftText: (id: CellId) => void;
};

/** Where in a notebook the person is: the chosen cell, the text being written, what takes the focus next. */
export class Whereabouts {
	selected = $state<CellId | undefined>();
	editing = $state<CellId | undefined>();
	/** Where in the text the cursor shall stand, a UTF-16 offset; whoever takes it clears this. */
	cursorWanted = $state<number | undefined>();
	/** What should take the focus as soon as it is shown; whoever takes it clears this. */
	focusWanted = $state<'selected' | 'notebook' | 'title' | undefined>();
	/** What is to be drawn, in the panel that asks how. */
	charted = $state.raw<Charted | undefined>();
	/** Whose columns are looked at beside the notebook. */
	explored = $state.raw<Explored | undefined>();
	readonly #options: WhereaboutsOptions;

	constructor(options: WhereaboutsOptions) {
		this.#options = options;
		this.selected = options.cells()[0]?.id;
	}

	select(id: CellId) {
		if (this.editing !== undefined && this.editing !== id) this.#leaveText(this.editing);
		this.selected = id;
	}

	selectBeside(id: CellId, by: 1 | -1) {
		const beside = this.#beside(id, by);
		if (beside !== undefined) this.goTo(beside.id);
	}

	goTo(id: CellId) {
		if (this.editing !== undefined) this.#leaveText(this.editing);
		this.selected = id;
		this.focusWanted = 'selected';
	}

	/** To where the person was, or the beginning. */
	takeFocus() {
		this.lookAt(this.selected);
	}

	/** The focus goes nowhere when its cell does. */
	lookAt(id: CellId | undefined) {
		if (id !== undefined) return this.goTo(id);
		if (this.#options.cells().length > 0) return;
		this.selected = undefined;
		this.focusWanted = 'notebook';
	}

	/** Into a cell's text; `cursor` is a UTF-16 offset in it. */
	edit(id: CellId, cursor?: number) {
		this.select(id);
		this.editing = id;
		this.cursorWanted = cursor;
	}

	/** Leaves the editor over its upper or lower edge into the cell beside. */
	leave(id: CellId, direction: 'up' | 'down') {
		this.goTo(this.#beside(id, direction === 'up' ? -1 : 1)?.id ?? id);
	}

	#beside(id: CellId, by: 1 | -1): Cell | undefined {
		const cells = this.#options.cells();
		return cells[cells.findIndex((cell) => cell.id === id) + by];
	}

	#leaveText(id: CellId) {
		this.editing = undefined;
		this.#options.leftText(id);
	}
}
