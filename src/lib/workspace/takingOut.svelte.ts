import type { Loss } from '#lib/release/leavingTable.ts';
import type { Condition } from '#lib/workspace/wayOut.ts';

/** What the person is asked before something leaves. */
export type AskedFirst =
	Condition | { readonly kind: 'too-many-rows'; readonly rows: number; readonly most: number };

/** What left, or why it did not. */
export type Told =
	| {
			readonly kind: 'left';
			/** Absent where it went to the clipboard. */
			readonly file?: string;
			/** Of a table. */
			readonly rows?: number;
			readonly columns?: number;
			readonly conditions: readonly Condition[];
			readonly losses: readonly Loss[];
	  }
	| { readonly kind: 'stale' }
	/** The result was made anew while its file was written; there is no file. */
	| { readonly kind: 'changed' }
	| { readonly kind: 'cancelled'; readonly file: string }
	| { readonly kind: 'disk-full'; readonly file: string }
	| { readonly kind: 'too-many-cells'; readonly most: number }
	| { readonly kind: 'failed'; readonly detail: string };

export type Stage =
	| { readonly kind: 'asking'; readonly about: AskedFirst; readonly answer: (goOn: boolean) => void }
	| {
			readonly kind: 'under-way';
			readonly file: string;
			/** From 0 to 1. */
			readonly done: number;
			readonly cancel: () => void;
	  }
	| { readonly kind: 'told'; readonly told: Told };

/** What is being taken out of a notebook, as far as the person is to know of it. One thing at a time. */
export class TakingOut {
	stage = $state.raw<Stage | undefined>();
	readonly #agreed = new Set<Condition>();

	/** What was agreed to once holds until the notebook is closed. */
	get agreed(): ReadonlySet<Condition> {
		return this.#agreed;
	}

	get busy(): boolean {
		return this.stage !== undefined && this.stage.kind !== 'told';
	}

	async ask(about: AskedFirst): Promise<boolean> {
		const goOn = await new Promise<boolean>((answer) => (this.stage = { kind: 'asking', about, answer }));
		this.stage = undefined;
		if (goOn && typeof about === 'string') this.#agreed.add(about);
		return goOn;
	}

	tell(told: Told) {
		this.stage = { kind: 'told', told };
	}
}
