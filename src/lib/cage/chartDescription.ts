/**
 * A chart as a tree of calls of Observable Plot's interface. Made in the cage by the recording `Plot`,
 * checked at the page's door, rebuilt by chart/ with the real Plot.
 */
export type ChartDescription = {
	/** Each data set once, as columns; marks refer to it by index, so that identity survives the crossing. */
	readonly datasets: readonly Dataset[];
	readonly root: Described;
};

export type Dataset = {
	readonly length: number;
	readonly columns: readonly {
		readonly name: string;
		readonly values: readonly unknown[] | ArrayBufferView;
	}[];
};

export type Described =
	| { readonly kind: 'plain'; readonly value: string | number | boolean | null | undefined | Date | bigint }
	| { readonly kind: 'list'; readonly items: readonly Described[] }
	| { readonly kind: 'record'; readonly entries: readonly (readonly [string, Described])[] }
	/** `Plot.dot(…)`: `name` is on the door's list of Plot's exports. */
	| { readonly kind: 'call'; readonly name: string; readonly args: readonly Described[] }
	| { readonly kind: 'dataset'; readonly index: number }
	/** An accessor function, evaluated over the data of its mark. */
	| { readonly kind: 'column'; readonly values: readonly unknown[] | ArrayBufferView };
