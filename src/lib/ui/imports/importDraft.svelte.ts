import { SvelteMap } from 'svelte/reactivity';
import { contractOf } from '#lib/extract/contract.ts';
import { nameOf } from '#lib/extract/nameOf.ts';
import { fileColumnFor, groupBySameShape, type ShapeGroup } from '#lib/extract/groupBySameShape.ts';
import type { Corrections, Reading, ReadingProblem } from '#lib/extract/reading.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { correctedBy } from '#lib/ui/imports/correctedBy.ts';
import type { ExtractChoice } from '#lib/workspace/extracts.svelte.ts';
import type { OfferedFile } from '#lib/workspace/workspace.svelte.ts';

/** One extract as it would be loaded. */
export type DraftExtract = {
	readonly key: string;
	readonly name: Name;
	readonly readings: readonly Reading[];
	/** What the dialog shows: the one file's reading, or all of them merged. */
	readonly shown: Reading;
	/** The files it could be loaded with, or has been. */
	readonly group: ShapeGroup;
	readonly together: boolean;
	readonly fileColumn: string;
	/** What the last correction led to, where it led nowhere. */
	readonly problems: readonly ReadingProblem[];
};

export type DraftOptions = {
	readonly offered: () => readonly OfferedFile[];
	/** Names that are used already. */
	readonly taken: () => readonly Name[];
	readonly reread: (file: File, corrections: Corrections) => Promise<void>;
};

/** What a person decides about dropped files before anything is loaded. */
export class ImportDraft {
	readonly #options: DraftOptions;
	readonly #names = new SvelteMap<string, Name>();
	readonly #fileColumns = new SvelteMap<string, string>();
	readonly #apart = new SvelteMap<string, boolean>();
	readonly #corrections = new Map<File, Corrections>();
	/** The last reading of each file: a correction that leads nowhere must be correctable. */
	readonly #last = new Map<File, Reading>();
	/** Answers come one after the other, so that a late one never replaces a newer. */
	#queue: Promise<unknown> = Promise.resolve();
	#pending = $state(0);
	#shownBefore: readonly DraftExtract[] = [];

	constructor(options: DraftOptions) {
		this.#options = options;
	}

	get busy(): boolean {
		return this.#pending > 0;
	}

	/** While files are read again their shapes differ for a moment: what was shown stays until all are there. */
	readonly extracts: readonly DraftExtract[] = $derived.by(() => {
		const offered = this.#options.offered();
		if (this.busy) return this.#shownBefore;
		for (const file of offered) if ('reading' in file) this.#last.set(file.file, file.reading);
		const readings = offered.flatMap(({ file }) => this.#last.get(file) ?? []);
		this.#shownBefore = groupBySameShape(readings).flatMap((group) => this.#extractsOf(group));
		return this.#shownBefore;
	});

	/** Files that could never be read. */
	readonly unreadable: readonly ReadingProblem[] = $derived.by(() =>
		this.#options
			.offered()
			.flatMap((file) => ('problem' in file && !this.#last.has(file.file) ? [file.problem] : []))
	);

	readonly ready: boolean = $derived.by(
		() =>
			!this.busy &&
			this.extracts.length > 0 &&
			this.extracts.every(
				(extract) => extract.problems.length === 0 && this.nameProblem(extract) === undefined
			)
	);

	rename({ key }: DraftExtract, name: string) {
		this.#names.set(key, name.trim());
	}

	nameFileColumn({ key }: DraftExtract, name: string) {
		this.#fileColumns.set(key, name.trim());
	}

	group({ group }: DraftExtract, how: 'together' | 'apart') {
		this.#apart.set(keyOf(group.readings[0]), how === 'apart');
	}

	/** Reads the extract's files again with this correction on top of those before. */
	async correct({ readings }: Pick<DraftExtract, 'readings'>, change: Corrections) {
		for (const { file } of readings) {
			this.#corrections.set(file, correctedBy(this.#corrections.get(file) ?? {}, change));
		}
		this.#pending += 1;
		const again = () =>
			Promise.all(readings.map(({ file }) => this.#options.reread(file, this.#corrections.get(file) ?? {})));
		this.#queue = this.#queue.then(again).finally(() => (this.#pending -= 1));
		await this.#queue;
	}

	nameProblem({ key, name }: DraftExtract): 'empty' | 'shape' | 'taken' | undefined {
		if (name === '') return 'empty';
		if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return 'shape';
		const others = this.extracts.filter((other) => other.key !== key).map((other) => other.name);
		const folded = name.toLowerCase();
		return [...this.#options.taken(), ...others].some((other) => other.toLowerCase() === folded)
			? 'taken'
			: undefined;
	}

	/** What is to be loaded, and what the notebook keeps of it. */
	choices(): readonly ExtractChoice[] {
		return this.extracts.map(({ name, shown, readings, together, group, fileColumn }) => ({
			contract: contractOf(shown, name, {
				...(together && { file: group.pattern }),
				...(together && fileColumn !== '' && { fileColumn })
			}),
			readings
		}));
	}

	#extractsOf(group: ShapeGroup): readonly DraftExtract[] {
		const [first] = group.readings;
		const together = group.readings.length > 1 && this.#apart.get(keyOf(first)) !== true;
		if (together) return [this.#extract(`all ${keyOf(first)}`, group, group.readings, true)];
		return group.readings.map((reading) => this.#extract(keyOf(reading), group, [reading], false));
	}

	#extract(key: string, group: ShapeGroup, readings: readonly Reading[], together: boolean): DraftExtract {
		const [first = group.readings[0]] = readings;
		const shown = together ? group.merged : first;
		return {
			key,
			name: this.#names.get(key) ?? (together ? group.name : nameOf(first.file.name)),
			readings,
			shown,
			group,
			together,
			fileColumn: this.#fileColumns.get(key) ?? (together ? fileColumnFor(shown) : ''),
			problems: this.#options
				.offered()
				.flatMap((file) =>
					'problem' in file && readings.some((reading) => reading.file === file.file) ? [file.problem] : []
				)
		};
	}
}

const keyOf = ({ file }: Reading) => `${file.name} ${file.size} ${file.lastModified}`;
