/** A cell as it stands on the page after a run. */
export type CellSeen = {
	/** The sign of its state, or nothing for a cell that has none. */
	readonly mark: string;
	/** What its alert says. */
	readonly problem: string;
	readonly hasOutput: boolean;
	/** Whether an attribute or a style of its output still holds an address of the canary. */
	readonly refers: boolean;
};

/** Something that a page must not let be seen, whoever made it. */
export type Sign = {
	readonly kind: 'executed' | 'dialog' | 'new page' | 'secret shown';
	readonly detail: string;
};

/** The built app in one browser, with a hostile notebook in it: what the runner needs, and no more. */
export type AttackedApp = {
	/** Waits until the service worker answers for the whole site. */
	served(): Promise<void>;
	/** Opens a notebook's file, unrun, and loads the files as extracts. */
	load(notebook: string, extracts: readonly string[]): Promise<void>;
	/** Starts every cell and waits until nothing is queued or running, then stops what will not end. */
	runAll(): Promise<void>;
	/** What every cell shows, in page order. */
	cells(): Promise<readonly CellSeen[]>;
	/** Presses what fits in a cell, as a person would; false where there is nothing to press. */
	press(cell: number, selector: string): Promise<boolean>;
	/** What the console and the browser said so far, and what was seen besides. */
	readonly said: readonly string[];
	signs(): Promise<readonly Sign[]>;
	close(): Promise<void>;
};
