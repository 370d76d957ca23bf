import type { Loss } from '#lib/notebook/interchange/carried.ts';
import { interchange } from '#messages/interchange.ts';
import type { Messages } from '#messages/messages.ts';

/** What could not be carried, in the person's language. Names come from a file: few of them, and short. */
export function lossSentence({ kind, count, names }: Loss, { language }: Messages): string {
	const some = names.slice(0, 4).map((name) => shortened(name.replace(/\s+/g, ' ').trim()));
	const list = [...some, ...(names.length > some.length ? ['…'] : [])].join(', ');
	return interchange[language].losses[kind](count, list);
}

const shortened = (name: string): string =>
	[...name].length > 40 ? `${[...name].slice(0, 39).join('')}…` : name;
