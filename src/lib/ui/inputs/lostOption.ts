import type { InputOption } from '#lib/cage/output.ts';
import type { Messages } from '#messages/messages.ts';

/** What is chosen stays visible, even where it is offered no longer. */
export const lostOption = (
	value: string | number,
	options: readonly InputOption[],
	words: Messages['inputs']
): InputOption => ({
	value,
	label: options.length === 0 ? String(value) : words.notOffered(String(value))
});
