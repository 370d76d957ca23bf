import type { TabClaims } from '#lib/storage/tabClaims.ts';
import type { ConnectTabTalk, TabTalk, TabWord } from '#lib/storage/tabTalk.ts';

export type OtherTabsOptions = {
	/** What this tab goes by; none other does. */
	readonly tab: string;
	readonly claims: TabClaims;
	readonly talk: ConnectTabTalk;
	/** Another tab goes on with the notebook: gives the draft that it goes on with, where there is one. */
	readonly giveAway: () => Promise<string | undefined>;
	/** The other tab gave the notebook, with what was not saved there. */
	readonly given: (draft: string | undefined) => void;
};

/**
 * - `alone`: no other tab has the notebook open
 * - `shared`: another has it open too
 * - `given`: another tab goes on with it
 */
export type TabState = 'alone' | 'shared' | 'given';

/** What this tab and the others know of each other: who has the same notebook open. No word of a text passes here. */
export class OtherTabs {
	state = $state<TabState>('alone');
	/** Another tab saved the notebook: its file is not what this tab thinks. */
	savedElsewhere = $state(false);
	readonly #options: OtherTabsOptions;
	readonly #talk: TabTalk;
	#notebook: string | undefined;
	#release: () => void = () => undefined;

	constructor(options: OtherTabsOptions) {
		this.#options = options;
		this.#talk = options.talk((word) => void this.#heard(word));
	}

	/** This tab has that notebook open now. */
	async open(notebook: string) {
		if (this.#notebook === notebook) return;
		this.leave();
		this.#notebook = notebook;
		this.#release = this.#options.claims.hold(`${openName(notebook)} ${this.#options.tab}`);
		this.#say('came');
		await this.look();
	}

	/** The tab goes, or another notebook comes. */
	leave() {
		if (this.#notebook === undefined) return;
		this.#release();
		this.#say('went');
		this.#notebook = undefined;
		this.state = 'alone';
		this.savedElsewhere = false;
	}

	/** The file holds something else than the other tabs think. */
	saved() {
		this.savedElsewhere = false;
		this.#say('saved');
	}

	/** Goes on with the notebook here. */
	takeOver() {
		this.state = 'shared';
		this.#say('wants');
	}

	async #heard({ kind, notebook, tab, draft }: TabWord) {
		if (notebook !== this.#notebook || tab === this.#options.tab) return;
		switch (kind) {
			case 'saved':
				this.savedElsewhere = true;
				return;
			case 'wants':
				return this.#give();
			case 'gave':
				this.state = 'shared';
				return this.#options.given(draft);
			case 'came':
				if (this.state === 'alone') this.state = 'shared';
				return;
			case 'went':
				return this.look(tab);
		}
	}

	async #give() {
		if (this.state === 'given') return;
		this.state = 'given';
		const draft = await this.#options.giveAway();
		this.#say('gave', draft);
	}

	/** Looks who lives: the locks know, also of tabs that died without a word. `but` one that is about to go. */
	async look(but?: string) {
		const notebook = this.#notebook;
		if (notebook === undefined) return;
		const held = await this.#options.claims.held();
		if (notebook !== this.#notebook) return;
		const not = [this.#options.tab, but].map((tab) => `${openName(notebook)} ${tab}`);
		const isShared = [...held].some((name) => name.startsWith(openName(notebook)) && !not.includes(name));
		if (!isShared) this.state = 'alone';
		else if (this.state === 'alone') this.state = 'shared';
	}

	#say(kind: TabWord['kind'], draft?: string) {
		const notebook = this.#notebook;
		if (notebook === undefined) return;
		this.#talk.say({ kind, notebook, tab: this.#options.tab, ...(draft !== undefined && { draft }) });
	}
}

const openName = (notebook: string) => `kladde open ${notebook}`;
