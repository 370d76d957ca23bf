import type { FigureTwin } from '#lib/chart/figures/figure.ts';
import type { MapWords } from '#lib/chart/figures/map/flowSentences.ts';
import type { MapFlows } from '#lib/chart/figures/map/mapFlows.ts';

/** All flows between areas, drawn or not, the largest first; shares in per cent. */
export function flowTwin(
	{ flows, sum }: MapFlows,
	{ words, nameOf }: Pick<MapWords, 'words' | 'nameOf'>
): FigureTwin {
	return {
		rows: flows.length,
		columns: [
			{ name: words.from, type: 'text', values: flows.map(({ from }) => nameOf(from)) },
			{ name: words.to, type: 'text', values: flows.map(({ to }) => nameOf(to)) },
			{ name: words.moved, type: 'number', values: flows.map(({ value }) => value) },
			{
				name: `${words.shareOfAll} (%)`,
				type: 'number',
				values: flows.map(({ value }) => Math.round((value / sum) * 10_000) / 100)
			}
		]
	};
}
