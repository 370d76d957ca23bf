/** What tabs tell each other of a notebook: ids and times, never a word of its text. */
export type TabWord = {
	/**
	 * `came` and `went`: the notebook was opened or left. `saved`: its file holds something else now. `wants`:
	 * the sender would go on with it here. `gave`: it may, with the draft that is named, where there is one.
	 */
	readonly kind: 'came' | 'went' | 'saved' | 'wants' | 'gave';
	readonly notebook: string;
	readonly tab: string;
	readonly draft?: string;
};

export type TabTalk = {
	readonly say: (word: TabWord) => void;
	readonly close: () => void;
};

export type ConnectTabTalk = (heard: (word: TabWord) => void) => TabTalk;

/** Through a channel that reaches the other tabs of this site in this browser. */
export const tabTalkOn =
	(open: () => BroadcastChannel): ConnectTabTalk =>
	(heard) => {
		const channel = open();
		channel.addEventListener('message', ({ data }) => {
			if (isTabWord(data)) heard(data);
		});
		return { say: (word) => channel.postMessage(word), close: () => channel.close() };
	};

const kinds: readonly unknown[] = [
	'came',
	'went',
	'saved',
	'wants',
	'gave'
] satisfies readonly TabWord['kind'][];

/** Another version of the app may be at the other end, or another app of the same site. */
function isTabWord(data: unknown): data is TabWord {
	if (typeof data !== 'object' || data === null) return false;
	const { kind, notebook, tab, draft } = data as { readonly [part in keyof TabWord]?: unknown };
	const areTexts = [notebook, tab, draft ?? ''].every((part) => typeof part === 'string');
	return areTexts && kinds.includes(kind);
}
