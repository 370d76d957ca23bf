import { SvelteMap } from 'svelte/reactivity';
import type { Engine, EngineError, Rejects } from '#lib/engine/engine.ts';
import { compareWithContract } from '#lib/extract/compareWithContract.ts';
import { correctionsOf } from '#lib/extract/contract.ts';
import { importOf } from '#lib/extract/importOf.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { ContractDifference, Reading, ReadingProblem } from '#lib/extract/reading.ts';
import type { ExtractContract, Name } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';
import type { Runtime } from '#lib/runtime/runtime.ts';

export type ExtractState =
	| { readonly status: 'missing' }
	| { readonly status: 'reading' }
	| { readonly status: 'unreadable'; readonly problem: ReadingProblem }
	| {
			readonly status: 'differs';
			readonly readings: readonly Reading[];
			readonly differences: readonly ContractDifference[];
	  }
	| { readonly status: 'loading'; readonly progress: number }
	| { readonly status: 'failed'; readonly error: EngineError }
	| {
			readonly status: 'loaded';
			readonly readings: readonly Reading[];
			readonly rows: number;
			readonly rejects: Rejects;
			readonly at: Date;
			readonly version: number;
	  };

/** What the person decided about files they dropped: a contract with the readings that fill it. */
export type ExtractChoice = { readonly contract: ExtractContract; readonly readings: readonly Reading[] };

type GivenTable = Parameters<Runtime<unknown>['setGiven']>[0] extends ReadonlyMap<Name, infer T> ? T : never;

export type SyntheticContract = ExtractContract & Required<Pick<ExtractContract, 'synthetic'>>;

export type ExtractsOptions = {
	readonly engine: Engine;
	readonly reader: () => Promise<Reader>;
	/** Makes the file of an extract that the app generates itself. */
	readonly synthesise: (contract: SyntheticContract) => Promise<Result<File, { readonly given: string }>>;
	/** An extract came, went or changed. */
	readonly changed: () => void;
};

/** The extracts of one notebook: what it declares, and what of that is in memory. */
export class Extracts {
	readonly #states = new SvelteMap<Name, ExtractState>();
	readonly #options: ExtractsOptions;
	readonly #cancels = new Map<Name, AbortController>();
	#version = 0;

	constructor(options: ExtractsOptions) {
		this.#options = options;
	}

	stateOf(name: Name): ExtractState {
		return this.#states.get(name) ?? { status: 'missing' };
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
		this.#set(contract.name, { status: 'reading' });
		const readings = await this.#readAs(contract, files);
		if ('problem' in readings) {
			this.#set(contract.name, { status: 'unreadable', problem: readings.problem });
			return;
		}
		const differences = distinct(readings.read.flatMap((reading) => compareWithContract(contract, reading)));
		if (differences.some(({ kind }) => kind !== 'added-column'))
			this.#set(contract.name, { status: 'differs', readings: readings.read, differences });
		else await this.load(contract, readings.read);
	}

	/** Loads what was read; on failure nothing of it stays. */
	async load(contract: ExtractContract, readings: readonly Reading[]) {
		const { name } = contract;
		const cancel = new AbortController();
		this.#cancels.get(name)?.abort();
		this.#cancels.set(name, cancel);
		this.#set(name, { status: 'loading', progress: 0 });
		const reader = await this.#options.reader();
		const loaded = await this.#options.engine.importExtract(importOf(contract, readings, reader), {
			signal: cancel.signal,
			progress: (progress) => this.#states.set(name, { status: 'loading', progress })
		});
		if (this.#cancels.get(name) !== cancel) return;
		this.#cancels.delete(name);
		if (!loaded.ok) this.#set(name, { status: 'failed', error: loaded.error });
		else
			this.#set(name, {
				status: 'loaded',
				readings,
				...loaded.value,
				at: new Date(),
				version: ++this.#version
			});
	}

	/** Loads an extract that the app makes itself, unless it is there. */
	async synthesise(contract: SyntheticContract) {
		const { name } = contract;
		if (this.stateOf(name).status !== 'missing') return;
		this.#set(name, { status: 'reading' });
		const made = await this.#options.synthesise(contract);
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
		for (const contract of contracts) {
			const state = this.stateOf(contract.name);
			if (state.status === 'loaded') await this.load(contract, state.readings);
		}
	}

	/** Forgets an extract and its rows. */
	async drop(name: Name) {
		this.cancel(name);
		await this.#options.engine.drop(name);
		this.#states.delete(name);
		this.#options.changed();
	}

	async close() {
		for (const name of [...this.#states.keys()]) await this.drop(name);
	}

	/** What the app wrote itself, as the contract says, need not be looked into before it is loaded. */
	#loadMade(contract: SyntheticContract, file: File): Promise<void> {
		const { dialect, columns } = contract;
		if (dialect === undefined) return this.offer(contract, [file]);
		const declared = columns.map(({ name, type }) => ({ name, header: name, type, misfits: [] }));
		return this.load(contract, [{ file, format: 'text', dialect, columns: declared, rows: [], skipped: [] }]);
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

/** Ten files that lack the same column differ in one thing. */
const distinct = (differences: readonly ContractDifference[]): readonly ContractDifference[] => [
	...new Map(differences.map((difference) => [JSON.stringify(difference), difference])).values()
];
