import type { Notebook } from '#lib/notebook/notebook.ts';
import { titleToFileName } from '#lib/notebook/titleToFileName.ts';
import type { Files } from '#lib/storage/browserFiles.ts';
import { cprInNotebook } from '#lib/workspace/cprInNotebook.ts';
import type { KeptTexts } from '#lib/workspace/keptTexts.svelte.ts';
import type { NotebookFile, SaveChoice } from '#lib/workspace/notebookFile.ts';
import type { Notice } from '#lib/workspace/notice.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import type { OtherTabs } from '#lib/workspace/otherTabs.svelte.ts';
import type { Question } from '#lib/workspace/question.ts';

export type SavingOptions = {
	readonly open: () => OpenNotebook | undefined;
	readonly title: () => string;
	readonly files: Pick<Files, 'save'>;
	readonly file: NotebookFile;
	readonly kept: KeptTexts;
	readonly tabs: OtherTabs;
	readonly ask: (question: Question) => void;
	readonly tell: (notice: Notice) => void;
	/** It is in a file of this name. */
	readonly saved: (name: string) => void;
};

/** Writes the open notebook to files. Nothing with a CPR number in it is written before a person was told. */
export class Saving {
	readonly #options: SavingOptions;

	constructor(options: SavingOptions) {
		this.#options = options;
	}

	/** Over its file, or to a new one. */
	async save(choice: SaveChoice = {}) {
		const open = this.#options.open();
		if (open === undefined) return;
		if (choice.withCpr !== true && this.#warned(open.notebook, () => this.save({ ...choice, withCpr: true })))
			return;
		await this.#write(open, choice);
	}

	/** Another program's form of the notebook; its own file stays what it is. */
	async export(text: string, name: string, withCpr = false) {
		const open = this.#options.open();
		if (!withCpr && open !== undefined && this.#warned(open.notebook, () => this.export(text, name, true)))
			return;
		const saved = await this.#options.files.save({ text, name });
		if (saved?.ok === true) this.#options.saved(saved.value.name);
		else if (saved !== undefined && saved.error.kind !== 'changed-outside')
			this.#options.tell({ kind: 'not-saved', problem: saved.error });
	}

	async #write(open: OpenNotebook, choice: SaveChoice) {
		const { file, kept, tabs, ask, tell } = this.#options;
		const { notebook, text } = open.written;
		const own = open.trust.waiting.size === 0;
		const outcome = await file.save(text, titleToFileName(this.#options.title()), choice);
		if (outcome?.kind === 'failed') tell({ kind: 'not-saved', problem: outcome.problem });
		if (outcome?.kind === 'overtaken') ask({ kind: 'overwrite', overtaken: outcome.overtaken });
		if (outcome?.kind !== 'saved') return;
		const { saved } = outcome;
		open.written.savedAs(notebook);
		this.#options.saved(saved.name);
		await kept.saved({
			name: saved.name,
			text: saved.holds,
			own,
			handle: saved.kind === 'written' ? saved.handle : undefined
		});
		tabs.saved();
	}

	/** Asks where a CPR number was typed; tells whether it did. Without delay: a file dialog opens only right after a key. */
	#warned(notebook: Notebook, save: () => Promise<void>): boolean {
		const found = cprInNotebook(notebook);
		if (found.length > 0) this.#options.ask({ kind: 'cpr', found, save: () => void save() });
		return found.length > 0;
	}
}
