import type { Language } from '#messages/inBoth.ts';
import { shell } from '#messages/shell.ts';

/** Every word a person reads. One file per area, both languages side by side. */
export const messagesIn = (language: Language) => ({
	language,
	shell: shell[language]
});

export type Messages = ReturnType<typeof messagesIn>;
