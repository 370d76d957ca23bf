import type { Notebook } from '#lib/notebook/notebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { textOf, type KeptTexts } from '#lib/workspace/keptTexts.svelte.ts';
import type { NotebookFile, Overtaken } from '#lib/workspace/notebookFile.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import type { OtherTabs } from '#lib/workspace/otherTabs.svelte.ts';

export type TakenTextsOptions = {
	readonly open: () => OpenNotebook | undefined;
	readonly kept: KeptTexts;
	readonly file: NotebookFile;
	readonly tabs: OtherTabs;
};

/**
 * Texts that take the place of the open notebook's, each as one step of its history. What of them was neither
 * here before nor written here waits for a person's word.
 */
export class TakenTexts {
	readonly #options: TakenTextsOptions;

	constructor(options: TakenTextsOptions) {
		this.#options = options;
	}

	/** What was made of the open notebook and another. */
	async made(result: Notebook, other: Notebook) {
		const { open, kept } = this.#options;
		const isOwn = await kept.isOwn(printNotebook(other));
		if (isOwn) open()?.trust.vouchFor(other.cells);
		this.#take(result);
	}

	/** What the browser kept; `own` where nothing from elsewhere waited in it. */
	kept(notebook: Notebook, own: boolean) {
		if (own) this.#options.open()?.trust.vouchFor(notebook.cells);
		this.#take(notebook);
	}

	/** The words that its file holds now. */
	async theirs(overtaken: Overtaken & { readonly theirs: Notebook }) {
		const { open, file, tabs } = this.#options;
		file.knowsOf(overtaken);
		await this.made(overtaken.theirs, overtaken.theirs);
		const taken = open();
		taken?.written.savedAs(taken.notebook);
		tabs.savedElsewhere = false;
	}

	/** Ours and its file's words were made one: that is what the next save writes over theirs. */
	async merged(overtaken: Overtaken, merged: Notebook) {
		const { file, tabs } = this.#options;
		file.knowsOf(overtaken);
		await this.made(merged, overtaken.theirs ?? merged);
		tabs.savedElsewhere = false;
	}

	/** A draft of the open notebook: it goes on in its place. Tells whether it was there. */
	async draft(id: string): Promise<boolean> {
		const { kept } = this.#options;
		const claimed = await kept.claim(id);
		const parsed = claimed && parseNotebook(claimed.draft.text);
		if (claimed === undefined || parsed?.ok !== true) return claimed !== undefined;
		await kept.goOnWith(claimed);
		this.kept(parsed.value, claimed.draft.own === true);
		return true;
	}

	#take(notebook: Notebook) {
		const open = this.#options.open();
		if (open === undefined) return;
		void this.#options.kept.keepVersion('replaced', textOf(open));
		open.become(notebook);
	}
}
