import { SvelteMap } from 'svelte/reactivity';
import type { Engine, EngineError, Imported } from '#lib/engine/engine.ts';
import { differencesFrom } from '#lib/extract/compareWithContract.ts';
import { correctionsOf, sourceOf } from '#lib/extract/contract.ts';
import { importOf } from '#lib/extract/importOf.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { ContractDifference, Reading, ReadingProblem } from '#lib/extract/reading.ts';
import type { ExtractContract, Name } from '#lib/notebook/notebook.ts';
import { rowJump } from '#lib/extract/rowJump.ts';
import type { Result } from '#lib/notebook/result.ts';
import type { Runtime } from '#lib/runtime/runtime.ts';
import type { FileHandles } from '#lib/workspace/fileHandles.ts';
import { makesPseudonyms, PseudonymKeys } from '#lib/workspace/pseudonymKeys.svelte.ts';

export type ExtractState =
	| { readonly status: 'missing' }
	| { readonly status: 'reading' }
	| { readonly status: 'unreadable'; readonly problem: ReadingProblem }
	| {
			readonly status: 'differs';
			readonly readings: readonly Reading[];
			readonly differences: readonly ContractDifference[];
			/** Fingerprint of the key that the notebook's pseudonyms were made with, where this tab holds another or none. */
			readonly wantsKey?: string;
	  }
	| { readonly status: 'loading'; readonly progress: number }
	| { readonly status: 'failed'; readonly error: EngineError }
	| (Imported & {
			readonly status: 'loaded';
			readonly readings: readonly Reading[];
			/** How it differs from what the notebook says, though it was loaded. */
			readonly differences: readonly ContractDifference[];
			readonly at: Date;
			readonly version: number;
	  });

/** What the person decided about files they dropped: a contract with the readings that fill it. */
export type ExtractChoice = { readonly contract: ExtractContract; readonly readings: readonly Reading[] };

type GivenTable = Parameters<Runtime<unknown>['setGiven']>[0] extends ReadonlyMap<Name, infer T> ? T : never;

export type SyntheticContract = ExtractContract & Required<Pick<ExtractContract, 'synthetic'>>;

export type ExtractsOptions = {
	readonly engine: Engine;
	readonly reader: () => Promise<Reader>;
	/** Makes the file of an extract that the app generates itself. */
	readonly synthesise: (contract: SyntheticContract) => Promise<Result<File, { readonly given: string }>>;
	/** Through which handles the files came. */
	readonly handles: FileHandles;
	/** An extract came, went or changed. */
	readonly changed: () => void;
};

/** The extracts of one notebook: what it declares, and what of that is in memory. */
export class Extracts {
	/** One key for the notebook in this tab. */
	readonly keys = new PseudonymKeys();
	readonly #states = new SvelteMap<Name, ExtractState>();
	readonly #options: ExtractsOptions;
	readonly #cancels = new Map<Name, AbortController>();
	#version = 0;
	#wipes = 0;
	#closed = false;

	constructor(options: ExtractsOptions) {
		this.#options = options;
	}

	stateOf(name: Name): ExtractState {
		return this.#states.get(name) ?? { status: 'missing' };
	}

	/** How often all was forgotten: who loads several goes no further where this has changed. */
	get wipes(): number {
		return this.#wipes;
	}

	/** Is any extract being read or loaded? */
	get busy(): boolean {
		return [...this.#states.values()].some(({ status }) => status === 'reading' || status === 'loading');
	}

	/** What SQL may read: each declared extract, in memory or not. */
	given(contracts: readonly ExtractContract[]): readonly (readonly [Name, GivenTable])[] {
		return contracts.map(({ name, file }) => {
			const state = this.stateOf(name);
			const loaded = state.status === 'loaded';
			return [name, { owner: 'extract', file, loaded, version: loaded ? state.version : 0 }] as const;
		});
	}

	/**
	 * Reads files as the contract says, without guessing anew, and loads them when nothing that it expects
	 * differs. Columns beyond it were left out on purpose, or are not needed.
	 */
	async offer(contract: ExtractContract, files: readonly File[]) {
		const wipes = this.#wipes;
		this.#set(contract.name, { status: 'reading' });
		const readings = await this.#readAs(contract, files);
		if (wipes !== this.#wipes) return;
		if ('problem' in readings) {
			this.#set(contract.name, { status: 'unreadable', problem: readings.problem });
			return;
		}
		const { read } = readings;
		const differences = differencesFrom(contract, read);
		const wantsKey = this.keys.wantedBy(contract);
		if (wantsKey !== undefined || differences.some(isSerious)) {
			const wanted = wantsKey !== undefined && { wantsKey };
			this.#set(contract.name, { status: 'differs', readings: read, differences, ...wanted });
		} else await this.load(contract, read);
	}

	/**
	 * Reads a loaded extract anew, from the files as they lie on disk now or from those given, and loads it
	 * as the contract says. `asks` where the contract dialog has to: for the file, or what to do about it.
	 */
	async reloadFrom(contract: ExtractContract, given?: readonly File[]): Promise<'done' | 'asks'> {
		const { name } = contract;
		const wipes = this.#wipes;
		const files = given === undefined ? await this.#filesAnew(name) : { files: given };
		if (wipes !== this.#wipes) return 'done';
		if (files === undefined) return 'asks';
		if ('problem' in files) this.#set(name, { status: 'unreadable', problem: files.problem });
		else await this.offer(contract, files.files);
		const { status } = this.stateOf(name);
		return status === 'differs' || status === 'unreadable' ? 'asks' : 'done';
	}

	/** Can a loaded extract be read anew without asking for its files? */
	canReadAnew(name: Name): boolean {
		const state = this.stateOf(name);
		return state.status === 'loaded' && this.#options.handles.holds(filesOf(state.readings));
	}

	/** Loads what waited for nothing but the key that this tab holds now. */
	async keyArrived(contracts: readonly ExtractContract[]) {
		for (const contract of contracts) {
			const state = this.stateOf(contract.name);
			if (state.status !== 'differs' || state.wantsKey === undefined) continue;
			if (this.keys.wantedBy(contract) !== undefined) continue;
			const { readings, differences } = state;
			if (differences.some(isSerious)) this.#set(contract.name, { status: 'differs', readings, differences });
			else await this.load(contract, readings);
		}
	}

	/** Loads what was read; on failure nothing of it stays. */
	async load(contract: ExtractContract, readings: readonly Reading[]) {
		if (this.#closed) return;
		const { name } = contract;
		const cancel = new AbortController();
		this.#cancels.get(name)?.abort();
		this.#cancels.set(name, cancel);
		this.#set(name, { status: 'loading', progress: 0 });
		const { pieces } = await this.#options.reader();
		const key = makesPseudonyms(contract) && { key: await this.keys.bytes() };
		const loaded = await this.#options.engine.importExtract(
			importOf(contract, readings, { pieces, ...key }),
			{
				signal: cancel.signal,
				progress: (progress) => this.#states.set(name, { status: 'loading', progress })
			}
		);
		if (this.#cancels.get(name) !== cancel) return;
		this.#cancels.delete(name);
		if (!loaded.ok) this.#set(name, { status: 'failed', error: loaded.error });
		else
			this.#set(name, {
				status: 'loaded',
				readings,
				differences: toldAfter(contract, readings, loaded.value.rows),
				...loaded.value,
				at: new Date(),
				version: ++this.#version
			});
	}

	/** Loads an extract that the app makes itself, unless it is there. */
	async synthesise(contract: SyntheticContract) {
		const { name } = contract;
		if (this.stateOf(name).status !== 'missing') return;
		const wipes = this.#wipes;
		this.#set(name, { status: 'reading' });
		const made = await this.#options.synthesise(contract);
		if (wipes !== this.#wipes) return;
		if (made.ok) return this.#loadMade(contract, made.value);
		const problem = { kind: 'unreadable', file: name, detail: made.error.given } as const;
		this.#set(name, { status: 'unreadable', problem });
	}

	cancel(name: Name) {
		this.#cancels.get(name)?.abort();
	}

	cancelAll() {
		for (const cancel of this.#cancels.values()) cancel.abort();
	}

	/** The engine was replaced: loads again what can be read again. */
	async reload(contracts: readonly ExtractContract[]) {
		const wipes = this.#wipes;
		const held = contracts.flatMap((contract) => {
			const state = this.stateOf(contract.name);
			return state.status === 'loaded' ? [{ contract, readings: state.readings }] : [];
		});
		// None of them is there until it is loaded again: a cell that runs meanwhile is told so.
		for (const { contract } of held) this.#set(contract.name, { status: 'loading', progress: 0 });
		for (const { contract, readings } of held) if (wipes === this.#wipes) await this.load(contract, readings);
	}

	/** Forgets an extract and its rows. */
	async drop(name: Name) {
		this.cancel(name);
		await this.#options.engine.drop(name);
		this.#states.delete(name);
		this.#options.changed();
	}

	/** Forgets every extract, and the key; what is still being read is not loaded. The engine is ended beside it. */
	wipe() {
		this.#forget();
		this.#options.changed();
	}

	/** Another notebook takes the place of this one: what was on its way comes no more, least of all into the other's tables. */
	close() {
		this.#closed = true;
		this.#forget();
	}

	#forget() {
		this.cancelAll();
		this.#cancels.clear();
		this.#wipes += 1;
		this.#states.clear();
		this.keys.forget();
	}

	/** What the app wrote itself, as the contract says, need not be looked into before it is loaded. */
	#loadMade(contract: SyntheticContract, file: File): Promise<void> {
		const { dialect, columns } = contract;
		if (dialect === undefined) return this.offer(contract, [file]);
		// Several declared columns may be made of one of the file's.
		const origins = new Map(columns.map((column) => [sourceOf(column), column]));
		const declared = [...origins].map(([header, { as, type }]) => {
			return { name: header, header, type: as === undefined ? type : 'text', misfits: [] } as const;
		});
		return this.load(contract, [{ file, format: 'text', dialect, columns: declared, rows: [], skipped: [] }]);
	}

	async #filesAnew(name: Name) {
		const state = this.stateOf(name);
		if (state.status !== 'loaded') return undefined;
		const known = filesOf(state.readings);
		try {
			const files = await this.#options.handles.anew(known);
			return files && { files };
		} catch (thrown) {
			const file = known.map((one) => one.name).join(', ');
			return { problem: { kind: 'unreadable', file, detail: String(thrown) } as const };
		}
	}

	async #readAs(
		contract: ExtractContract,
		files: readonly File[]
	): Promise<{ readonly read: readonly Reading[] } | { readonly problem: ReadingProblem }> {
		const reader = await this.#options.reader();
		const read: Reading[] = [];
		for (const file of files) {
			const reading = await reader.read(file, correctionsOf(contract));
			if (!reading.ok) return { problem: reading.error };
			read.push(reading.value);
		}
		return { read };
	}

	#set(name: Name, state: ExtractState) {
		this.#states.set(name, state);
		this.#options.changed();
	}
}

/** Text tells its number of rows only once it is loaded. */
function toldAfter(contract: ExtractContract, readings: readonly Reading[], rows: number) {
	const before = differencesFrom(contract, readings).filter(({ kind }) => kind !== 'row-jump');
	return [...before, ...rowJump(contract, rows)];
}

/** What a person should look at before anything is loaded. */
const isSerious = ({ kind }: ContractDifference) => kind !== 'added-column';

const filesOf = (readings: readonly Reading[]): readonly File[] => [
	...new Set(readings.map(({ file }) => file))
];
