import { bindToContract } from '#lib/extract/bindToContract.ts';
import { matchesPattern } from '#lib/extract/matchesPattern.ts';
import type { Reader } from '#lib/extract/reader.ts';
import { newNotebook } from '#lib/notebook/newNotebook.ts';
import type { ExtractContract, Notebook } from '#lib/notebook/notebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import type { ParseProblem } from '#lib/notebook/parseProblem.ts';
import { titleOf } from '#lib/notebook/titleOf.ts';
import { titleToFileName } from '#lib/notebook/titleToFileName.ts';
import type { Files } from '#lib/storage/browserFiles.ts';
import type { Draft } from '#lib/storage/drafts.ts';
import type { FileHandle } from '#lib/storage/fileHandle.ts';
import type { OpenedFile } from '#lib/storage/openFile.ts';
import type { Saved, SaveProblem } from '#lib/storage/saveFile.ts';
import { readTextFile, type OpenProblem } from '#lib/storage/textFile.ts';
import type { DraftKeeper } from '#lib/workspace/draftKeeper.ts';
import type { ExtractChoice } from '#lib/workspace/extracts.svelte.ts';
import type { FileHandles } from '#lib/workspace/fileHandles.ts';
import type { GivenFile } from '#lib/workspace/givenFile.ts';
import { ImportOffer } from '#lib/workspace/importOffer.svelte.ts';
import type { Memory } from '#lib/workspace/memory.svelte.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import type { Preferences } from '#lib/workspace/preferences.svelte.ts';

export type UnreadableText = {
	readonly name: string;
	readonly text: string;
	readonly problem: ParseProblem;
};

/** What the app asks, in a dialog of its own. */
export type Question =
	| { readonly kind: 'import'; readonly offer: ImportOffer }
	| { readonly kind: 'contract' }
	/** How a table is pasted; the keys do it, a command can only tell. */
	| { readonly kind: 'paste' }
	| { readonly kind: 'wipe' }
	| { readonly kind: 'leave'; readonly then: () => void }
	/** The file holds another's words now: `holds`, where they can be read. */
	| { readonly kind: 'overwrite'; readonly name: string; readonly holds: string | undefined };

/** What the app tells above the notebook, until it is put away. */
export type Notice =
	| { readonly kind: 'not-run' }
	| { readonly kind: 'engine-replaced' }
	| { readonly kind: 'start-failed'; readonly detail: string }
	| { readonly kind: 'not-opened'; readonly problem: OpenProblem }
	| { readonly kind: 'not-saved'; readonly problem: SaveProblem }
	| { readonly kind: 'no-draft' }
	| { readonly kind: 'draft'; readonly draft: Draft };

/** Where the open notebook lies on disk, and what that file holds as far as we know. */
type Place = { readonly handle: FileHandle; readonly holds: string };

export type WorkspaceOptions = {
	readonly preferences: Preferences;
	readonly openNotebook: (notebook: Notebook, saved: string | undefined) => OpenNotebook;
	readonly reader: () => Promise<Reader>;
	readonly files: Files;
	/** Remembers through which handles files came. */
	readonly handles: FileHandles;
	readonly drafts: DraftKeeper;
	readonly memory: Memory;
	/** Empties the rooms in which the last notebook ran: every row and every value is gone. */
	readonly wipe: () => void;
	/** The text of the sample notebook. */
	readonly sample: () => Promise<string>;
};

/** The app: which notebook is open, what it asks the person, what it tells. */
export class Workspace {
	open = $state.raw<OpenNotebook | undefined>();
	unreadable = $state.raw<UnreadableText | undefined>();
	question = $state.raw<Question | undefined>();
	notice = $state.raw<Notice | undefined>();
	announcement = $state('');
	readonly preferences: Preferences;
	readonly memory: Memory;
	readonly #options: WorkspaceOptions;
	#place: Place | undefined;
	#opening: Promise<void> = Promise.resolve();
	#draftId = '';
	/** Files that are asked about once the open question is closed. */
	#others: readonly File[] = [];

	constructor(options: WorkspaceOptions) {
		this.#options = options;
		this.preferences = options.preferences;
		this.memory = options.memory;
	}

	get title(): string {
		const title = this.open === undefined ? '' : titleOf(this.open.notebook);
		return title === '' ? this.#words.untitled : title;
	}

	newNotebook() {
		this.#leaving(() => {
			const { language } = this.preferences;
			this.#become(newNotebook({ title: this.#words.untitled, language }), undefined);
		});
	}

	/** The sample is ours: it is run at once. */
	openSample() {
		this.#leaving(() => (this.#opening = this.#runSample()));
	}

	/** Settles when what is opened has run. */
	async atRest() {
		await this.#opening;
		await this.open?.idle();
	}

	/** What was written is kept in the browser until it is in its file. */
	keepDraft() {
		const written = this.open?.written;
		if (written === undefined) return;
		if (written.changed) this.#options.drafts.keep(this.#draftId, written.text);
	}

	/** Tells of a draft that a closed tab left behind. */
	async lookForDraft() {
		const draft = await this.#options.drafts.left();
		if (draft !== undefined) this.notice = { kind: 'draft', draft };
	}

	openDraft({ id, text }: Draft) {
		this.openText({ name: id, text });
		if (this.open?.written.text === text) this.open.written.savedAs('');
		void this.#options.drafts.forget(id);
	}

	dropDraft({ id }: Draft) {
		void this.#options.drafts.forget(id);
	}

	/** Lets the person choose a notebook file. */
	async chooseNotebook() {
		const opened = await this.#options.files.open();
		if (opened?.ok === true) this.openText(opened.value);
		else if (opened !== undefined) this.notice = { kind: 'not-opened', problem: opened.error };
	}

	/** A text from elsewhere is opened unrun; one that does not parse is shown as text, with the line named. */
	openText({ name, text, handle }: OpenedFile) {
		const parsed = parseNotebook(text);
		if (!parsed.ok) {
			this.unreadable = { name, text, problem: parsed.error };
			return;
		}
		this.#leaving(() => {
			const open = this.#become(parsed.value, text);
			this.#place = handle && { handle, holds: text };
			this.notice = { kind: 'not-run' };
			this.announcement = this.#words.opened(this.title);
			if (open.declared.missing().length > 0) this.question = { kind: 'contract' };
		});
	}

	/** Writes the notebook's text: over its file, or to a new one. */
	async save({ anew = false, overwriting }: { anew?: boolean; overwriting?: string } = {}) {
		const { open } = this;
		if (open === undefined) return;
		const { text } = open.written;
		const place = anew ? undefined : this.#place;
		const over = place && { handle: place.handle, holds: overwriting ?? place.holds };
		const name = titleToFileName(this.title);
		const saved = await this.#options.files.save({ text, name, ...(over && { over }) });
		if (saved === undefined) return;
		if (saved.ok) this.#saved(open, text, saved.value);
		else this.#notSaved(saved.error);
	}

	leaveUnreadable() {
		this.unreadable = undefined;
		this.open?.at.takeFocus();
	}

	/**
	 * Files that were dropped, chosen or pasted: a notebook is opened, the rest are extracts. Those that the
	 * open notebook waits for by name are taken as it says; the others are asked about.
	 */
	async take(given: readonly GivenFile[]) {
		const files = this.#options.handles.keep(given);
		const notebook = files.find(({ name }) => /\.md$/i.test(name));
		if (notebook !== undefined) return this.#openFile(notebook);
		if (files.length === 0) return;
		const fits = ({ name }: File, { file }: ExtractContract) => matchesPattern(name, file);
		const awaited = this.open?.declared.missing() ?? [];
		const known = awaited.filter((contract) => files.some((file) => fits(file, contract)));
		const others = files.filter((file) => !known.some((contract) => fits(file, contract)));
		if (known.length === 0) return this.#ask(others);
		this.#others = others;
		this.question = { kind: 'contract' };
		for (const contract of known)
			await this.open?.declared.offer(
				contract,
				files.filter((file) => fits(file, contract))
			);
	}

	/** Files for one extract of the open notebook. */
	async fill(contract: ExtractContract, given: readonly GivenFile[]) {
		await this.open?.declared.offer(contract, this.#options.handles.keep(given));
	}

	/** Puts the question away; files that are still to be asked about come next. */
	closeQuestion() {
		if (this.question?.kind === 'import') this.question.offer.close();
		this.question = undefined;
		const others = this.#others;
		this.#others = [];
		if (others.length > 0) void this.#ask(others);
	}

	async load(choices: readonly ExtractChoice[]) {
		this.closeQuestion();
		await this.open?.declared.add(choices);
	}

	/** Empties memory: extracts, results, values, the key of pseudonyms. What was written stays. */
	wipe() {
		this.question = undefined;
		this.#options.wipe();
		this.open?.wiped();
		void this.memory.look();
		this.announcement = this.preferences.messages.memory.wiped;
	}

	/** Every table is gone; extracts are read again from their files. */
	engineReplaced() {
		this.notice = { kind: 'engine-replaced' };
		void this.open?.engineReplaced();
	}

	askForExtracts() {
		this.question = { kind: 'contract' };
	}

	async #runSample() {
		const text = await this.#options.sample();
		const parsed = parseNotebook(text);
		if (!parsed.ok) throw new Error(`The sample does not parse: line ${parsed.error.line}.`);
		await this.#become(parsed.value, text).runAll();
	}

	async #openFile(file: File) {
		const read = await readTextFile(file);
		if (read.ok) this.openText(read.value);
		else this.notice = { kind: 'not-opened', problem: read.error };
	}

	#saved(open: OpenNotebook, text: string, saved: Saved) {
		open.written.savedAs(text);
		void this.#options.drafts.forget(this.#draftId);
		if (saved.kind === 'written') this.#place = { handle: saved.handle, holds: saved.holds };
		this.announcement = this.#words.savedAs(saved.name);
	}

	#notSaved(problem: SaveProblem) {
		if (problem.kind === 'changed-outside') {
			this.question = { kind: 'overwrite', name: problem.name, holds: problem.text };
		} else {
			this.notice = { kind: 'not-saved', problem };
		}
	}

	/** The dialog is there at once, and fills as the files are read. */
	async #ask(files: readonly File[]) {
		if (this.open === undefined) this.newNotebook();
		const offer = new ImportOffer(files, this.#options.reader);
		this.question = { kind: 'import', offer };
		await offer.readAll();
		await this.#bind(offer);
	}

	/** A file of another name may still be one that the notebook waits for: its columns tell. */
	async #bind(offer: ImportOffer) {
		const isAsked = this.question?.kind === 'import' && this.question.offer === offer;
		const awaited = this.open?.declared.missing() ?? [];
		if (!isAsked || awaited.length === 0) return;
		const readings = offer.tables.flatMap((table) => (table.status === 'read' ? [table.reading] : []));
		const { bound } = bindToContract(readings, awaited);
		if (bound.length === 0) return;
		const taken = new Set(bound.flatMap((one) => one.readings.map(({ file }) => file)));
		this.#others = offer.tables.flatMap(({ file }) => (taken.has(file) ? [] : [file]));
		this.question = { kind: 'contract' };
		for (const { contract, readings: own } of bound)
			await this.open?.declared.offer(
				contract,
				own.map(({ file }) => file)
			);
	}

	#become(notebook: Notebook, saved: string | undefined): OpenNotebook {
		if (this.open !== undefined) {
			this.open.close();
			this.#options.wipe();
			void this.#options.drafts.forget(this.#draftId);
		}
		this.#draftId = crypto.randomUUID();
		this.unreadable = undefined;
		this.notice = undefined;
		this.#place = undefined;
		const open = this.#options.openNotebook(notebook, saved);
		// At the very start the page keeps its own beginning.
		if (this.open !== undefined) open.at.takeFocus();
		this.open = open;
		return open;
	}

	/** Nothing that was written goes without being asked for. */
	#leaving(then: () => void) {
		if (this.open?.written.changed) this.question = { kind: 'leave', then };
		else then();
	}

	get #words() {
		return this.preferences.messages.shell;
	}
}
