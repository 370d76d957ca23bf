import type { ChartDescription } from '#lib/cage/chartDescription.ts';
import type { ChannelUse, MarkUse } from '#lib/chart/twinOf.ts';
import { marksIn } from '#lib/chart/twinOf.ts';
import type { Language } from '#messages/inBoth.ts';
import { chart as words } from '#messages/chart.ts';

export type ChartSummary = {
	readonly title?: string;
	/** Families of marks, each once: `dot`, `bar`, `line`. */
	readonly marks: readonly string[];
	/** Rows behind the largest mark. */
	readonly n: number;
	readonly channels: readonly ChannelUse[];
	/** The above in one sentence, for those who do not see the chart. */
	readonly sentence: string;
};

/** What a chart shows, in words. */
export function describeChart(description: ChartDescription, language: Language): ChartSummary {
	const uses = marksIn(description);
	const marks = [...new Set(uses.map(({ mark }) => familyOf(mark)))];
	const n = Math.max(0, ...uses.map(({ rows }) => rows));
	const channels = channelsOf(uses, description);
	const title = titleOf(description);
	const { sentence } = words[language];
	return {
		...(title !== undefined && { title }),
		...{ marks, n, channels },
		sentence: sentence(
			marks.map((mark) => nameOf(mark, language)),
			n,
			channels
		)
	};
}

/** `barX` and `barY` are bars. */
const familyOf = (mark: string) => mark.replace(/(?<=[a-z])[XY]$/, '');

function nameOf(mark: string, language: Language): string {
	const { marks } = words[language];
	return mark in marks ? marks[mark as keyof typeof marks] : mark;
}

function channelsOf(uses: readonly MarkUse[], { datasets }: ChartDescription): readonly ChannelUse[] {
	const known = uses.flatMap(({ channels, dataset }) =>
		channels.filter(({ field }) => isColumn(datasets[dataset], field))
	);
	return known.filter(
		(use, index) =>
			known.findIndex(({ channel, field }) => channel === use.channel && field === use.field) === index
	);
}

function isColumn(dataset: ChartDescription['datasets'][number] | undefined, field: string): boolean {
	return dataset?.kind === 'records' && dataset.columns.some(({ name }) => name === field);
}

function titleOf({ root }: ChartDescription): string | undefined {
	const options = root.kind === 'call' ? root.args[0] : undefined;
	if (options?.kind !== 'record') return undefined;
	const title = options.entries.find(([key]) => key === 'title')?.[1];
	return title?.kind === 'plain' && typeof title.value === 'string' ? title.value : undefined;
}
