import { columnSentences, shareText } from '#lib/ui/columns/columnSentences.ts';
import { valueTextOf } from '#lib/ui/grid/filterText.ts';
import type { ColumnProfile } from '#lib/workspace/columnProfiles.svelte.ts';
import type { Messages } from '#messages/messages.ts';
import { tableView } from '#messages/tableView.ts';

/** What stands under a column's name: a few bars, and the same in words. */
export type PicturedColumn = {
	/** From 0 to 1: of a histogram from left to right, of values the most frequent first. */
	readonly bars: readonly number[];
	readonly kind: 'bins' | 'top';
	/** Share of rows without a value, from 0 to 1. */
	readonly missing: number;
	readonly told: string;
};

/** Nothing until the column is looked through. */
export function picturedColumn(
	{ name, type }: { readonly name: string; readonly type: string },
	profile: ColumnProfile,
	messages: Messages
): PicturedColumn | undefined {
	if (profile.status !== 'done') return undefined;
	const { facts, distribution } = profile;
	const missing = facts.rows === 0 ? 0 : facts.missing / facts.rows;
	const said = columnSentences({ name, type, facts, distribution }, messages);
	const sentences = [said.missing, said.distinct, said.range];
	if (distribution === undefined)
		return { bars: [], kind: 'top', missing, told: joined([said.missing, said.distinct]) };
	const counts =
		distribution.kind === 'bins'
			? distribution.bins.map(({ count }) => count)
			: distribution.values.map(({ count }) => count);
	const most = Math.max(...counts, 1);
	const [first] = distribution.kind === 'top' ? distribution.values : [];
	const whole =
		distribution.kind === 'top' ? (distribution.sampled ?? facts.rows - facts.missing) : facts.rows;
	const frequent =
		first === undefined || first.count === 1
			? undefined
			: tableView[messages.language].mostFrequent(
					valueTextOf(type, messages)(first.text),
					shareText(first.count, whole, messages)
				);
	return {
		bars: counts.map((count) => count / most),
		kind: distribution.kind,
		missing,
		told: joined([...sentences, frequent])
	};
}

const joined = (parts: readonly (string | undefined)[]) =>
	parts.filter((part) => part !== undefined && part !== '').join(', ');

/** So few rows are read faster than pictures of them. */
const fewRows = 30;
/** Beyond so many rows a look through every column takes seconds: a person asks for it. */
const manyRows = 1_000_000;

export const arePicturesUseful = (rows: number): boolean => rows >= fewRows;
export const arePicturesQuick = (rows: number): boolean => rows >= fewRows && rows <= manyRows;
