import type { Catalogue } from '#lib/assist/catalogue.ts';
import type { CellAnalysis } from '#lib/language/analysis.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';
import type { Messages } from '#messages/messages.ts';

/** What may be known of the open notebook around a cell. Asked anew at every question: nothing here is kept. */
export type Surroundings = {
	readonly cells: () => readonly Cell[];
	/** Names that extracts and the app give. */
	readonly given: () => readonly Name[];
	/** What a cell's text means; nothing until the analysers are there. The same object while the cell is the same. */
	readonly analysisOf: (cell: Cell) => CellAnalysis | undefined;
	readonly catalogue: () => Catalogue;
	readonly messages: () => Messages;
};
