import { bytesText } from '#lib/ui/memory/bytesText.ts';
import type { Messages } from '#messages/messages.ts';

/** The engine grows by whole blocks: what fits into one that is there already has no size of its own. */
export const tableBytes = (bytes: number, { language, memory }: Messages): string =>
	bytes <= 0 ? memory.small : bytesText(bytes, language);

export const timeText = (at: Date, { language }: Messages): string =>
	at.toLocaleTimeString(language === 'da' ? 'da-DK' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
