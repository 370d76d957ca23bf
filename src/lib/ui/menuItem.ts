export type MenuItem = {
	readonly id: string;
	readonly title: string;
	readonly keys?: string;
	readonly enabled?: boolean;
	/** One of several of which one holds. */
	readonly checked?: boolean;
	/** The menu stays open, for what is done several times in a row. */
	readonly stays?: boolean;
	/** A line parts it from what is above. */
	readonly apart?: boolean;
	readonly run: () => void;
};
