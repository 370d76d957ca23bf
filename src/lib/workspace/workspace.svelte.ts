import type { Reader } from '#lib/extract/reader.ts';
import { newNotebook } from '#lib/notebook/newNotebook.ts';
import type { ExtractContract, Notebook } from '#lib/notebook/notebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import type { ParseProblem } from '#lib/notebook/parseProblem.ts';
import { titleOf } from '#lib/notebook/titleOf.ts';
import type { Files } from '#lib/storage/browserFiles.ts';
import type { Draft } from '#lib/storage/drafts.ts';
import { openHandle, type OpenedFile } from '#lib/storage/openFile.ts';
import { readTextFile } from '#lib/storage/textFile.ts';
import { chooseCompared } from '#lib/workspace/comparedFile.ts';
import type { ClaimedDraft } from '#lib/workspace/draftKeeper.ts';
import type { ExtractChoice } from '#lib/workspace/extracts.svelte.ts';
import type { FileHandles } from '#lib/workspace/fileHandles.ts';
import type { ImportReport } from '#lib/workspace/foreign/importReport.ts';
import { firstNotebook, openAny } from '#lib/workspace/foreign/openAny.ts';
import { writableOf, type GivenFile } from '#lib/workspace/givenFile.ts';
import { textOf, type KeptTexts, type OpenText } from '#lib/workspace/keptTexts.svelte.ts';
import type { Memory } from '#lib/workspace/memory.svelte.ts';
import { NotebookFile, type NotebookPlace } from '#lib/workspace/notebookFile.ts';
import type { Notice } from '#lib/workspace/notice.ts';
import { OfferedFiles } from '#lib/workspace/offeredFiles.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import type { OpenNotebookOptions } from '#lib/workspace/openNotebookOptions.ts';
import type { OtherTabs } from '#lib/workspace/otherTabs.svelte.ts';
import type { Preferences } from '#lib/workspace/preferences.svelte.ts';
import type { Question } from '#lib/workspace/question.ts';
import type { OpenEvidence } from '#lib/workspace/receipt/evidence.ts';
import type { Sample } from '#lib/workspace/sample.ts';
import { Saving } from '#lib/workspace/saving.ts';
import { TakenTexts } from '#lib/workspace/takenTexts.ts';

export type UnreadableText = {
	readonly name: string;
	readonly text: string;
	readonly problem: ParseProblem;
};

/** Where a notebook that is to be opened comes from. */
type Origin = {
	/** The text as its file has it; absent where it has none. */
	readonly saved?: string;
	readonly file?: OpenedFile & OpenText;
	readonly draft?: ClaimedDraft;
	readonly place?: NotebookPlace | undefined;
	/** It was not written here: it waits for a person's word. */
	readonly foreign?: boolean;
};

export type WorkspaceOptions = {
	readonly preferences: Preferences;
	readonly openNotebook: (
		opened: Pick<OpenNotebookOptions, 'notebook' | 'saved' | 'foreign'>
	) => OpenNotebook;
	readonly reader: () => Promise<Reader>;
	readonly files: Files;
	/** Remembers through which handles files came. */
	readonly handles: FileHandles;
	readonly kept: KeptTexts;
	readonly tabs: (given: (draft: string | undefined) => void) => OtherTabs;
	readonly memory: Memory;
	readonly evidence: OpenEvidence;
	/** Empties the rooms in which the last notebook ran: every row and every value is gone. */
	readonly wipe: () => void;
	/** The sample that the app opens with. */
	readonly sample: () => Promise<Sample>;
	readonly samples: () => Promise<readonly Sample[]>;
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
	/** What the app can show of its own walls. */
	readonly evidence: OpenEvidence;
	/** The notebooks that come with the app. */
	readonly samples: () => Promise<readonly Sample[]>;
	/** What the browser keeps: drafts and versions. */
	readonly kept: KeptTexts;
	readonly tabs: OtherTabs;
	/** Texts that take the place of the open notebook's. */
	readonly taken: TakenTexts;
	readonly saving: Saving;
	readonly #options: WorkspaceOptions;
	readonly #file: NotebookFile;
	readonly #offered: OfferedFiles;
	#opening: Promise<void> = Promise.resolve();
	/** Settles when the browser has found out which notebook is open. */
	#begun: Promise<void> = Promise.resolve();

	constructor(options: WorkspaceOptions) {
		this.#options = options;
		this.preferences = options.preferences;
		this.memory = options.memory;
		this.evidence = options.evidence;
		this.samples = options.samples;
		this.kept = options.kept;
		this.#file = new NotebookFile(options.files);
		this.#offered = new OfferedFiles({
			reader: options.reader,
			open: () => this.open,
			newNotebook: () => this.newNotebook(),
			askImport: (offer) => (this.question = { kind: 'import', offer }),
			askContract: () => this.askForExtracts(),
			isAsked: (offer) => this.question?.kind === 'import' && this.question.offer === offer
		});
		this.tabs = options.tabs((draft) => void this.#given(draft));
		const parts = { open: () => this.open, kept: this.kept, file: this.#file, tabs: this.tabs };
		this.taken = new TakenTexts(parts);
		this.saving = new Saving({
			...parts,
			title: () => this.title,
			files: options.files,
			ask: (question) => (this.question = question),
			tell: (notice) => (this.notice = notice),
			saved: (name) => this.#savedAs(name)
		});
	}

	get title(): string {
		const title = this.open === undefined ? '' : titleOf(this.open.notebook);
		return title === '' ? this.#words.untitled : title;
	}

	newNotebook() {
		this.#leaving(() => {
			const { language } = this.preferences;
			this.#become(newNotebook({ title: this.#words.untitled, language }), {});
		});
	}

	/** Samples are ours: they are run at once. */
	openSample(chosen?: Sample) {
		this.#leaving(() => (this.#opening = this.#runSample(chosen)));
	}

	/** Settles when what is opened has run. */
	async atRest() {
		await this.#opening;
		await this.open?.idle();
	}

	/** What was written is kept in the browser until it is in its file. */
	keepDraft() {
		const { open } = this;
		if (open === undefined) return;
		const { written, trust } = open;
		// Reads what is written, so that whoever watches comes again with the next letter.
		const { notebook } = written;
		const own = trust.waiting.size === 0;
		if (written.changed) this.kept.keep(() => ({ text: printNotebook(notebook), own }));
		else void this.kept.forget();
	}

	/** The page was hidden or shown: what was written is kept before it may go, and who else is there looked at. */
	seen(visible: boolean) {
		void (visible ? this.tabs.look() : this.kept.flush());
	}

	/** What a closed tab left goes on here: in the open notebook where it is the same, as one step. */
	openDraft(draft: Draft) {
		if (draft.notebook === this.kept.notebook) void this.#takeDraft(draft.id);
		else this.#leaving(() => void this.#openLeft(draft));
	}

	/** Lets the person choose a notebook file. */
	async chooseNotebook() {
		const opened = await this.#options.files.open();
		if (opened?.ok === true) await openAny(this, opened.value);
		else if (opened !== undefined) this.notice = { kind: 'not-opened', problem: opened.error };
	}

	/** Another version of the open notebook, for the person to choose; nothing where they thought better of it. */
	chooseCompared() {
		return chooseCompared(this.#options.files.open);
	}

	async compareWithFile() {
		const theirs = await this.chooseCompared();
		if (this.open === undefined || theirs === undefined) return;
		this.question = { kind: 'compare', mine: this.open.notebook, theirs };
	}

	/**
	 * A text is opened unrun, and waits for a person's word where it was not saved here; one that does not parse
	 * is shown as text, with the line named.
	 */
	async openText({ name, text, handle }: OpenedFile, opened?: (open: OpenNotebook) => void) {
		const parsed = parseNotebook(text);
		if (!parsed.ok) {
			this.unreadable = { name, text, problem: parsed.error };
			return;
		}
		const own = await this.kept.isOwn(text);
		this.#leaving(() => {
			const place = handle && { handle, holds: text };
			const open = this.#become(parsed.value, {
				saved: text,
				file: { name, text, own, ...(handle && { handle }) },
				place,
				foreign: !own
			});
			this.announcement = this.#words.opened(this.title);
			// What waits says so itself, and asks for nothing before it is let.
			if (open.trust.waiting.size > 0) void this.#tellOfOwn(open, text);
			else this.#tellUnrun(open);
			opened?.(open);
		});
	}

	/** What another tab or program wrote into the file meanwhile. */
	async lookAtFile() {
		this.tabs.savedElsewhere = false;
		const overtaken = await this.#file.look();
		if (overtaken !== undefined) this.question = { kind: 'overwrite', overtaken };
	}

	/** What came along from another program's file; what the notebook then asks for can wait. */
	tellImported(report: ImportReport) {
		this.question = { kind: 'imported', report };
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
		const notebook = await firstNotebook(given);
		if (notebook !== undefined) return this.#openGiven(notebook);
		if (files.length > 0) await this.#offered.take(files);
	}

	/** Files for one extract of the open notebook. */
	async fill(contract: ExtractContract, given: readonly GivenFile[]) {
		await this.open?.declared.offer(contract, this.#options.handles.keep(given));
	}

	/** Puts the question away; files that are still to be asked about come next. */
	closeQuestion() {
		if (this.question?.kind === 'import') this.question.offer.close();
		this.question = undefined;
		void this.#offered.askNext();
	}

	async load(choices: readonly ExtractChoice[]) {
		this.closeQuestion();
		await this.open?.declared.add(choices);
	}

	/** Empties memory: extracts, results, values, the key of pseudonyms. What was written stays. */
	wipe() {
		if (this.question?.kind === 'import') this.question.offer.close();
		this.question = undefined;
		this.#offered.forget();
		this.#options.wipe();
		this.open?.wiped();
		void this.memory.look();
		this.announcement = this.preferences.messages.memory.wiped;
	}

	/** Every table is gone; extracts are read again from their files. */
	engineReplaced() {
		this.notice = { kind: 'engine-replaced' };
		this.open?.tables.views.arrangeAnew();
		void this.open?.engineReplaced();
	}

	askForExtracts() {
		this.question = { kind: 'contract' };
	}

	async #runSample(chosen?: Sample) {
		const { notebook } = chosen ?? (await this.#options.sample());
		await this.#become(notebook, {}).runAll();
	}

	/** Through its handle where it has one, so that it is saved in its place. */
	async #openGiven(given: GivenFile) {
		const handle = writableOf(given);
		const read = await (handle === undefined ? readTextFile(given.file) : openHandle(handle));
		if (read.ok) await openAny(this, read.value);
		else this.notice = { kind: 'not-opened', problem: read.error };
	}

	async #openLeft({ id }: Draft) {
		const draft = await this.kept.claim(id);
		const parsed = draft && parseNotebook(draft.draft.text);
		if (draft === undefined) this.notice = { kind: 'draft-gone' };
		else if (parsed?.ok === true) {
			const place = await this.kept.placeOf(draft.draft);
			const open = this.#become(parsed.value, { draft, place, foreign: draft.draft.own !== true });
			open.written.unsaved();
			if (open.trust.waiting.size === 0) this.notice = { kind: 'not-run' };
		} else await this.openText({ name: this.#words.untitled, text: draft.draft.text });
	}

	async #takeDraft(id: string) {
		if (!(await this.taken.draft(id))) this.notice = { kind: 'draft-gone' };
	}

	/** Another tab gave the notebook: what was not saved there is written here, as one step. */
	async #given(draft: string | undefined) {
		if (draft !== undefined) await this.#takeDraft(draft);
		this.announcement = this.preferences.messages.versions.takenOver;
	}

	#become(notebook: Notebook, { saved, file, draft, place, foreign = false }: Origin): OpenNotebook {
		const before = this.open;
		if (before !== undefined) {
			if (before.written.changed) void this.kept.keepVersion('replaced', textOf(before));
			before.close();
			this.#options.wipe();
		}
		this.tabs.leave();
		this.#begun = this.kept.begin({ file, draft });
		void this.#begun.then(() => this.tabs.open(this.kept.notebook));
		this.unreadable = undefined;
		this.notice = undefined;
		this.#file.lieAt(place);
		const open = this.#options.openNotebook({ notebook, saved, foreign });
		// At the very start the page keeps its own beginning.
		if (before !== undefined) open.at.takeFocus();
		this.open = open;
		return open;
	}

	#tellUnrun(open: OpenNotebook) {
		this.notice = { kind: 'not-run' };
		if (open.declared.missing().length > 0) this.question = { kind: 'contract' };
	}

	/** A file that another changed: what was saved of it here can be put beside it. */
	async #tellOfOwn(open: OpenNotebook, text: string) {
		await this.#begun;
		const before = await this.kept.ownBefore(text);
		if (this.open === open) open.trust.savedBefore = before;
	}

	#savedAs(name: string) {
		if (this.notice?.kind === 'not-saved') this.notice = undefined;
		if (this.question?.kind === 'export') this.closeQuestion();
		this.announcement = this.#words.savedAs(name);
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
