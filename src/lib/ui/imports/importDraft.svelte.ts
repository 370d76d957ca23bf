import { SvelteMap } from 'svelte/reactivity';
import { contractOf } from '#lib/extract/contract.ts';
import { fileColumnFor, groupBySameShape, type ShapeGroup } from '#lib/extract/groupBySameShape.ts';
import type { Corrections, Reading, ReadingProblem } from '#lib/extract/reading.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { ColumnChoices } from '#lib/ui/imports/columnChoices.svelte.ts';
import { correctedBy, isNewTable } from '#lib/ui/imports/correctedBy.ts';
import { DoubtAnswers, type Question } from '#lib/ui/imports/doubtAnswers.svelte.ts';
import { proposedName, tablesOfOne } from '#lib/ui/imports/parts.ts';
import type { ExtractChoice } from '#lib/workspace/extracts.svelte.ts';
import type { OfferedTable } from '#lib/workspace/importOffer.svelte.ts';

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
	readonly offered: () => readonly OfferedTable[];
	/** Names that are used already. */
	readonly taken: () => readonly Name[];
	/** Reads the table of this id again. */
	readonly reread: (id: number, corrections: Corrections) => Promise<void>;
};

/** What a person decides about dropped files before anything is loaded. */
export class ImportDraft {
	readonly columns = new ColumnChoices();
	readonly #doubts = new DoubtAnswers();
	readonly #options: DraftOptions;
	readonly #names = new SvelteMap<string, Name>();
	readonly #fileColumns = new SvelteMap<string, string>();
	readonly #apart = new SvelteMap<string, boolean>();
	readonly #corrections = new Map<number, Corrections>();
	/** The last reading of each table: a correction that leads nowhere must be correctable. */
	readonly #last = new Map<number, Reading>();
	readonly #ids = new WeakMap<Reading, number>();
	/** Answers come one after the other, so that a late one never replaces a newer. */
	#queue: Promise<unknown> = Promise.resolve();
	#pending = $state(0);
	#told = $state<'done' | 'nowhere' | undefined>();
	#shownBefore: readonly DraftExtract[] = [];

	constructor(options: DraftOptions) {
		this.#options = options;
	}

	get busy(): boolean {
		return this.#pending > 0;
	}

	/** What the last correction came to, for those who do not see it. */
	get told(): 'done' | 'nowhere' | undefined {
		return this.#told;
	}

	/** Files that are being looked into for the first time. */
	readonly waiting: readonly File[] = $derived.by(() =>
		this.#options.offered().flatMap((table) => (table.status === 'reading' ? [table.file] : []))
	);

	/** While files are read again their shapes differ for a moment: what was shown stays until all are there. */
	readonly extracts: readonly DraftExtract[] = $derived.by(() => {
		const offered = this.#options.offered();
		if (this.busy) return this.#shownBefore;
		for (const table of offered) if (table.status === 'read') this.#keep(table.id, table.reading);
		const readings = offered.flatMap(({ id }) => this.#last.get(id) ?? []);
		const groups = tablesOfOne(readings).flatMap(groupBySameShape);
		this.#shownBefore = groups.flatMap((group) => this.#extractsOf(group));
		return this.#shownBefore;
	});

	/** Files that could never be read. */
	readonly unreadable: readonly { readonly id: number; readonly problem: ReadingProblem }[] = $derived.by(
		() =>
			this.#options
				.offered()
				.flatMap((table) => (table.status === 'unreadable' && !this.#last.has(table.id) ? [table] : []))
	);

	/** What can be read in two ways and nobody has answered. */
	readonly unanswered: readonly Question[] = $derived.by(() =>
		this.extracts.flatMap((extract) => this.questionsOf(extract)).filter(({ answer }) => answer === undefined)
	);

	readonly ready: boolean = $derived.by(
		() =>
			!this.busy &&
			this.waiting.length === 0 &&
			this.extracts.length > 0 &&
			this.extracts.every(
				(extract) =>
					extract.problems.length === 0 &&
					this.nameProblem(extract) === undefined &&
					this.columns.countOf(extract) > 0
			)
	);

	/** Is a pseudonym to be made of anything? */
	readonly wantsKey: boolean = $derived.by(() =>
		this.extracts.some((extract) => this.columns.makes(extract, 'pseudonym'))
	);

	questionsOf({ key, shown }: DraftExtract): readonly Question[] {
		return this.#doubts.questionsOf(key, shown.doubts ?? []);
	}

	async answer(extract: DraftExtract, question: Question, which: 0 | 1) {
		this.#doubts.answer(extract.key, question, which);
		await this.correct(extract, question.answers[which]);
	}

	rename({ key }: DraftExtract, name: string) {
		this.#names.set(key, name.trim());
	}

	nameFileColumn({ key }: DraftExtract, name: string) {
		this.#fileColumns.set(key, name.trim());
	}

	group({ group }: DraftExtract, how: 'together' | 'apart') {
		this.#apart.set(this.#keyOf(group.readings[0]), how === 'apart');
	}

	/** Reads the extract's tables again with this correction on top of those before. */
	async correct({ key, readings }: Pick<DraftExtract, 'key' | 'readings'>, change: Corrections) {
		if (isNewTable(change)) this.#doubts.forget(key);
		const ids = readings.map((reading) => this.#ids.get(reading) ?? 0);
		for (const [at, id] of ids.entries()) {
			const part = readings[at]?.part;
			const before = this.#corrections.get(id) ?? (part === undefined ? {} : { part });
			this.#corrections.set(id, correctedBy(before, change));
		}
		this.#pending += 1;
		const again = () =>
			Promise.all(ids.map((id) => this.#options.reread(id, this.#corrections.get(id) ?? {})));
		this.#queue = this.#queue.then(again).finally(() => (this.#pending -= 1));
		await this.#queue;
		this.#told = this.extracts.some(({ problems }) => problems.length > 0) ? 'nowhere' : 'done';
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
		return this.extracts.map((extract) => {
			const { name, shown, readings, together, group, fileColumn } = extract;
			return {
				contract: contractOf(shown, name, {
					chosen: this.columns.chosen(extract),
					...(together && { file: group.pattern }),
					...(together && fileColumn !== '' && { fileColumn })
				}),
				readings
			};
		});
	}

	#keep(id: number, reading: Reading) {
		this.#last.set(id, reading);
		this.#ids.set(reading, id);
	}

	#extractsOf(group: ShapeGroup): readonly DraftExtract[] {
		const [first] = group.readings;
		const together = group.readings.length > 1 && this.#apart.get(this.#keyOf(first)) !== true;
		if (together) return [this.#extract(`all ${this.#keyOf(first)}`, group, group.readings, true)];
		return group.readings.map((reading) => this.#extract(this.#keyOf(reading), group, [reading], false));
	}

	#extract(key: string, group: ShapeGroup, readings: readonly Reading[], together: boolean): DraftExtract {
		const [first = group.readings[0]] = readings;
		const shown = together ? group.merged : first;
		const others = [...this.#last.values()].filter(({ file }) => file === first.file).length;
		const proposed = together ? group.name : proposedName(first, others);
		const ids = readings.map((reading) => this.#ids.get(reading));
		return {
			key,
			name: this.#names.get(key) ?? proposed,
			readings,
			shown,
			group,
			together,
			fileColumn: this.#fileColumns.get(key) ?? (together ? fileColumnFor(shown) : ''),
			problems: this.#options
				.offered()
				.flatMap((table) => (table.status === 'unreadable' && ids.includes(table.id) ? [table.problem] : []))
		};
	}

	#keyOf(reading: Reading): string {
		return String(this.#ids.get(reading));
	}
}
