import { bindToContract } from '#lib/extract/bindToContract.ts';
import { matchesPattern } from '#lib/extract/matchesPattern.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { ExtractContract } from '#lib/notebook/notebook.ts';
import { ImportOffer } from '#lib/workspace/importOffer.svelte.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

export type OfferedFilesOptions = {
	readonly reader: () => Promise<Reader>;
	readonly open: () => OpenNotebook | undefined;
	/** Files need a notebook to come into. */
	readonly newNotebook: () => void;
	readonly askImport: (offer: ImportOffer) => void;
	readonly askContract: () => void;
	/** Is this offer still what the person is asked about? */
	readonly isAsked: (offer: ImportOffer) => boolean;
};

/** Files that are no notebook, on their way to becoming extracts. */
export class OfferedFiles {
	readonly #options: OfferedFilesOptions;
	/** Files that are asked about once the open question is closed. */
	#others: readonly File[] = [];

	constructor(options: OfferedFilesOptions) {
		this.#options = options;
	}

	/** Those that the open notebook waits for by name are taken as it says; the others are asked about. */
	async take(files: readonly File[]) {
		const fits = ({ name }: File, { file }: ExtractContract) => matchesPattern(name, file);
		const awaited = this.#options.open()?.declared.missing() ?? [];
		const known = awaited.filter((contract) => files.some((file) => fits(file, contract)));
		const others = files.filter((file) => !known.some((contract) => fits(file, contract)));
		if (known.length === 0) return this.#ask(others);
		this.#others = others;
		this.#options.askContract();
		for (const contract of known)
			await this.#options.open()?.declared.offer(
				contract,
				files.filter((file) => fits(file, contract))
			);
	}

	/** A question was closed: the files that are still to be asked about come next. */
	async askNext() {
		const others = this.#others;
		this.#others = [];
		if (others.length > 0) await this.#ask(others);
	}

	/** Nothing more is asked about. */
	forget() {
		this.#others = [];
	}

	/** The dialog is there at once, and fills as the files are read. */
	async #ask(files: readonly File[]) {
		if (this.#options.open() === undefined) this.#options.newNotebook();
		const offer = new ImportOffer(files, this.#options.reader);
		this.#options.askImport(offer);
		await offer.readAll();
		await this.#bind(offer);
	}

	/** A file of another name may still be one that the notebook waits for: its columns tell. */
	async #bind(offer: ImportOffer) {
		const awaited = this.#options.open()?.declared.missing() ?? [];
		if (!this.#options.isAsked(offer) || awaited.length === 0) return;
		const readings = offer.tables.flatMap((table) => (table.status === 'read' ? [table.reading] : []));
		const { bound } = bindToContract(readings, awaited);
		if (bound.length === 0) return;
		const taken = new Set(bound.flatMap((one) => one.readings.map(({ file }) => file)));
		this.#others = offer.tables.flatMap(({ file }) => (taken.has(file) ? [] : [file]));
		this.#options.askContract();
		for (const { contract, readings: own } of bound)
			await this.#options.open()?.declared.offer(
				contract,
				own.map(({ file }) => file)
			);
	}
}
