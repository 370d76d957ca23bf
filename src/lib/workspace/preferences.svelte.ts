import type { Language } from '#messages/inBoth.ts';
import { messagesIn } from '#messages/messages.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What a person chose about the app itself, kept in the browser: no word of a notebook, no data. */
export class Preferences {
	language = $state<Language>('da');
	theme = $state<Theme>('system');
	readonly messages = $derived(messagesIn(this.language));
	readonly #store: Pick<Storage, 'getItem' | 'setItem'>;

	constructor({
		store,
		languages
	}: {
		store: Pick<Storage, 'getItem' | 'setItem'>;
		languages: readonly string[];
	}) {
		this.#store = store;
		this.language = toLanguage(store.getItem('kladde.language')) ?? preferred(languages);
		this.theme = toTheme(store.getItem('kladde.theme'));
	}

	setLanguage(language: Language) {
		this.language = language;
		this.#store.setItem('kladde.language', language);
	}

	setTheme(theme: Theme) {
		this.theme = theme;
		this.#store.setItem('kladde.theme', theme);
	}
}

const toLanguage = (text: string | null): Language | undefined =>
	text === 'da' || text === 'en' ? text : undefined;

const toTheme = (text: string | null): Theme => (text === 'light' || text === 'dark' ? text : 'system');

/** Danish for a browser that puts it before English, and for one that asks for neither. */
function preferred(languages: readonly string[]): Language {
	const known = languages
		.map((tag) => tag.slice(0, 2).toLowerCase())
		.find((tag) => tag === 'da' || tag === 'en');
	return known === 'en' ? 'en' : 'da';
}
