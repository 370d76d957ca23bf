import type { Doubt } from '#lib/extract/reading.ts';
import { dateText } from '#lib/ui/grid/format.ts';
import type { Messages } from '#messages/messages.ts';

/** What could be read in two ways, both readings side by side. */
export function doubtSentence(doubt: Doubt, { imports: words, language }: Messages): string {
	if (doubt.kind === 'dash') return words.doubtDash(doubt.column);
	const [shown] = doubt.values;
	if (shown === undefined) return '';
	const [chosen, other] = shown.readings;
	if (doubt.kind === 'number') return words.doubtNumber(doubt.column, shown.text, chosen, other);
	const day = (iso: string) => dateText(new Date(`${iso}T00:00:00Z`), language, true);
	return words.doubtDate(doubt.column, shown.text, day(chosen), day(other));
}
