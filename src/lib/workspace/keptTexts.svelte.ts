import type { Draft } from '#lib/storage/drafts.ts';
import { fingerprintOf } from '#lib/storage/fingerprint.ts';
import type { KnownNotebook, KnownNotebooks } from '#lib/storage/knownNotebooks.ts';
import { isInFile, type Version, type VersionReason, type Versions } from '#lib/storage/versions.ts';
import type { ClaimedDraft, DraftKeeper } from '#lib/workspace/draftKeeper.ts';
import type { NotebookPlace, NotebookSource } from '#lib/workspace/notebookFile.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

export type KeptTextsOptions = {
	readonly drafts: DraftKeeper;
	readonly versions: Versions;
	readonly known: KnownNotebooks;
	readonly newId: () => string;
	/** Milliseconds, on a clock that nobody sets. */
	readonly now: () => number;
	/** Runs a task after so many milliseconds; gives what calls it off. */
	readonly later: (task: () => void, milliseconds: number) => () => void;
};

/** A text of the open notebook. */
export type OpenText = {
	readonly text: string;
	/** Written here, or let run: nothing in it came from elsewhere and waits. */
	readonly own: boolean;
};

/** A version is made of what was written this long after the last one, in milliseconds. */
const often = 4 * 60_000;

/** How long an opening waits to be told whether its text was saved here, in milliseconds. */
const patience = 1_000;

/** What the browser keeps of notebooks: drafts until they are in their files, and earlier versions. Text alone. */
export class KeptTexts {
	/** Drafts that closed tabs left behind, as they are offered. */
	left = $state.raw<readonly Draft[]>([]);
	/** What the open notebook goes by in the browser. */
	notebook = $state('');
	readonly #options: KeptTextsOptions;
	#versionAt = 0;

	constructor(options: KeptTextsOptions) {
		this.#options = options;
	}

	/** Another notebook is open: one that has no file, or goes on from a draft. Settles when it is known which. */
	async begin(from: {
		readonly file?: (NotebookSource & OpenText) | undefined;
		readonly draft?: ClaimedDraft | undefined;
	}) {
		void this.#options.drafts.forget();
		const id = from.draft?.draft.notebook ?? this.#options.newId();
		this.notebook = id;
		this.#versionAt = this.#options.now();
		if (from.draft !== undefined) this.#options.drafts.goOnWith(from.draft);
		else if (from.file !== undefined) await this.#recognise(from.file, id);
	}

	/** The text is printed when its time comes. */
	keep(open: () => OpenText) {
		this.#options.drafts.keep(() => ({ notebook: this.notebook, ...open() }));
		if (this.#options.now() - this.#versionAt >= often) void this.keepVersion('worked', open());
	}

	/** Keeps now what is to be kept. */
	async flush() {
		await this.#options.drafts.flush();
	}

	/** What is written is in its file, or nothing of it is to be kept. */
	async forget() {
		await this.#options.drafts.forget();
	}

	giveAway(): Promise<string | undefined> {
		return this.#options.drafts.giveAway();
	}

	/** Offers what closed tabs left behind. */
	async lookForLeft() {
		this.left = await this.#options.drafts.left();
	}

	/** Makes a draft this tab's own, if no other tab was faster; it is offered no more. */
	async claim(id: string): Promise<ClaimedDraft | undefined> {
		this.#offerNot(id);
		return this.#options.drafts.claim(id);
	}

	async goOnWith(draft: ClaimedDraft) {
		await this.#options.drafts.forget();
		this.#options.drafts.goOnWith(draft);
	}

	async discard(id: string) {
		this.#offerNot(id);
		await this.#options.drafts.discard(id);
	}

	async saved({ name, handle, text, own }: NotebookSource & OpenText) {
		const fingerprint = own ? await fingerprintOf(text) : undefined;
		await this.#options.known.remember({
			id: this.notebook,
			name,
			...(handle && { handle }),
			...(fingerprint && { own: fingerprint })
		});
		await this.keepVersion('saved', { text, own });
	}

	/** Whether this very text was saved here; a browser that does not tell soon does not know it. */
	async isOwn(text: string): Promise<boolean> {
		const given = new Promise<false>((resolve) => this.#options.later(() => resolve(false), patience));
		return Promise.race([given, this.#isOwn(text)]);
	}

	/** The newest version of the open notebook that was written here and says something else. */
	async ownBefore(text: string): Promise<Version | undefined> {
		return (await this.versions()).find((version) => version.own === true && version.text !== text);
	}

	/** No text is known to be saved here any more; gives how many were. */
	async disown(): Promise<number> {
		const disowned = await this.#options.known.disown();
		return disowned.ok ? disowned.value : 0;
	}

	async keepVersion(why: VersionReason, { text, own }: OpenText) {
		const { notebook } = this;
		this.#versionAt = this.#options.now();
		await this.#options.versions.add({ notebook, why, text, own });
	}

	/** Newest first; none where the browser keeps none. */
	async versions(): Promise<readonly Version[]> {
		const kept = await this.#options.versions.of(this.notebook);
		return kept.ok ? kept.value : [];
	}

	async removeVersions(ids: readonly number[]) {
		await this.#options.versions.remove(ids);
	}

	/** Where the file of a draft's notebook is, and what it held when this browser last saw it. */
	async placeOf({ notebook }: Draft): Promise<NotebookPlace | undefined> {
		const known = await this.#options.known.get(notebook);
		const handle = known.ok ? known.value?.handle : undefined;
		const versions = await this.#options.versions.of(notebook);
		const seen = versions.ok ? versions.value.find(({ why }) => isInFile(why)) : undefined;
		return handle && seen && { handle, holds: seen.text };
	}

	async #isOwn(text: string): Promise<boolean> {
		const fingerprint = await fingerprintOf(text);
		const owns = fingerprint === undefined ? undefined : await this.#options.known.owns(fingerprint);
		return owns?.ok === true && owns.value;
	}

	async #recognise(file: NotebookSource & OpenText, id: string) {
		const found = await this.#options.known.find(file);
		// Another notebook may have been opened meanwhile.
		if (this.notebook !== id) return;
		const seen: KnownNotebook | undefined = found.ok ? found.value : undefined;
		if (seen !== undefined) this.notebook = seen.id;
		await this.#options.known.remember({
			id: this.notebook,
			name: file.name,
			...(file.handle && { handle: file.handle })
		});
		await this.keepVersion('opened', file);
		const own = (await this.#options.drafts.left()).filter(({ notebook }) => notebook === seen?.id);
		const others = this.left.filter(({ id: offered }) => own.every((draft) => draft.id !== offered));
		if (own.length > 0) this.left = [...own, ...others];
	}

	#offerNot(id: string) {
		this.left = this.left.filter((draft) => draft.id !== id);
	}
}

/** What is written now, and whether anything in it came from elsewhere and waits. */
export const textOf = ({ written, trust }: Pick<OpenNotebook, 'written' | 'trust'>): OpenText => ({
	text: written.text,
	own: trust.waiting.size === 0
});
