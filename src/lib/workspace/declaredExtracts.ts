import type { Edit } from '#lib/notebook/edit.ts';
import type { ExtractContract, Name } from '#lib/notebook/notebook.ts';
import type { Reading } from '#lib/extract/reading.ts';
import { roughly } from '#lib/extract/rowJump.ts';
import type { ExtractChoice, Extracts } from '#lib/workspace/extracts.svelte.ts';
import { makesPseudonyms } from '#lib/workspace/pseudonymKeys.svelte.ts';

export type DeclaredExtractsOptions = {
	readonly extracts: Extracts;
	/** As the notebook declares them now. */
	readonly contracts: () => readonly ExtractContract[];
	readonly edit: (edit: Edit) => void;
	/** An edit that is part of the step before it. */
	readonly amend: (edit: Edit) => void;
};

/** What the notebook says of its extracts, kept in step with what a person loads. */
export class DeclaredExtracts {
	readonly #options: DeclaredExtractsOptions;

	constructor(options: DeclaredExtractsOptions) {
		this.#options = options;
	}

	/** Declared, not in memory, and not of the app's own making. */
	missing(): readonly ExtractContract[] {
		const { contracts, extracts } = this.#options;
		return contracts().filter(
			({ name, synthetic }) => synthetic === undefined && extracts.stateOf(name).status !== 'loaded'
		);
	}

	/** Declares extracts in the notebook and loads them. */
	async add(choices: readonly ExtractChoice[]) {
		const { extracts } = this.#options;
		const { wipes } = extracts;
		const keyed = await Promise.all(
			choices.map(async ({ contract, readings }) => ({ contract: await this.#keyed(contract), readings }))
		);
		const names = new Set(keyed.map(({ contract }) => contract.name));
		const kept = this.#options.contracts().filter(({ name }) => !names.has(name));
		this.#declare([...kept, ...keyed.map(({ contract }) => contract)]);
		for (const { contract, readings } of keyed) {
			if (wipes !== extracts.wipes) return;
			await extracts.load(contract, readings);
			this.#keepRows(contract.name);
		}
	}

	/** Loads what differs from what the notebook says, since the person wants it so. */
	async loadDiffering(contract: ExtractContract, readings: readonly Reading[]) {
		const keyed = await this.#keyed(contract);
		if (keyed.key !== contract.key)
			this.#declare(this.#options.contracts().map((other) => (other.name === contract.name ? keyed : other)));
		await this.#options.extracts.load(keyed, readings);
		this.#keepRows(contract.name);
	}

	/** Files for one extract; what they hold is loaded where nothing differs. */
	async offer(contract: ExtractContract, files: readonly File[]) {
		await this.#options.extracts.offer(contract, files);
		if (contract.rows === undefined) this.#keepRows(contract.name);
	}

	/** The fingerprint of a key that the notebook's pseudonyms were made with and this tab does not hold. */
	wantedKey(): string | undefined {
		const { extracts, contracts } = this.#options;
		return contracts().flatMap((contract) => extracts.keys.wantedBy(contract) ?? [])[0];
	}

	/** The person brought a key file: what waited for its key is loaded. */
	async useKey(file: File) {
		const { extracts, contracts } = this.#options;
		const used = await extracts.keys.use(file, this.wantedKey());
		if (used.ok) await extracts.keyArrived(contracts());
		return used;
	}

	/** A new key, for pseudonyms that match no earlier ones; the notebook names it from now on. */
	async makeKey() {
		const { extracts, contracts } = this.#options;
		const { fingerprint: key } = await extracts.keys.make();
		this.#declare(
			contracts().map((contract) =>
				extracts.keys.wantedBy(contract) === undefined ? contract : { ...contract, key }
			)
		);
		await extracts.keyArrived(contracts());
	}

	drop(name: Name) {
		this.#declare(this.#options.contracts().filter((contract) => contract.name !== name));
		void this.#options.extracts.drop(name);
	}

	/** With the fingerprint of the key that this tab holds, made now where there is none yet. */
	async #keyed(contract: ExtractContract): Promise<ExtractContract> {
		if (!makesPseudonyms(contract)) return contract;
		const { keys } = this.#options.extracts;
		await keys.bytes();
		return { ...contract, ...(keys.fingerprint !== undefined && { key: keys.fingerprint }) };
	}

	#declare(extracts: readonly ExtractContract[]) {
		this.#options.edit({ kind: 'setFront', front: { extracts } });
	}

	/** The number of rows belongs to the load, so that taking that back is one step. */
	#keepRows(name: Name) {
		const state = this.#options.extracts.stateOf(name);
		if (state.status !== 'loaded') return;
		const rows = roughly(state.rows);
		const contracts = this.#options.contracts();
		if (contracts.find((contract) => contract.name === name)?.rows === rows) return;
		const extracts = contracts.map((contract) => (contract.name === name ? { ...contract, rows } : contract));
		this.#options.amend({ kind: 'setFront', front: { extracts } });
	}
}
