/**
 * A table on its way out of the cage: its buffers beside a plain description, not Arrow IPC. The bytes of
 * IPC hold counts and offsets of their own, and a reader that believes them can be kept busy for minutes
 * (one changed byte did it). These are checked buffer by buffer, and the IPC is made behind the door.
 */
export type CrossingTable = {
	readonly names: readonly string[];
	readonly types: readonly CrossingType[];
	readonly batches: readonly { readonly length: number; readonly columns: readonly CrossingData[] }[];
};

/** Arrow's units: of a date 0 day, 1 millisecond; of a time 0 second to 3 nanosecond. */
export type CrossingType =
	| { readonly type: 'null' | 'bool' | 'utf8' }
	| { readonly type: 'int'; readonly bits: 8 | 16 | 32 | 64; readonly signed: boolean }
	| { readonly type: 'float'; readonly bits: 32 | 64 }
	| { readonly type: 'decimal'; readonly scale: number; readonly precision: number }
	| { readonly type: 'date'; readonly unit: 0 | 1 }
	| { readonly type: 'time' | 'timestamp'; readonly unit: 0 | 1 | 2 | 3 }
	| { readonly type: 'list'; readonly item: CrossingType }
	| { readonly type: 'struct'; readonly names: readonly string[]; readonly parts: readonly CrossingType[] };

export type CrossingData = {
	readonly length: number;
	/** One bit per row, set where there is a value; absent where all are. */
	readonly valid?: Uint8Array;
	readonly values?: ArrayBufferView;
	/** Where each text or list begins, and where the last one ends. */
	readonly offsets?: Int32Array;
	readonly children?: readonly CrossingData[];
};
