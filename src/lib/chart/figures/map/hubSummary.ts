import type { MapWords } from '#lib/chart/figures/map/flowSentences.ts';
import { type HubSides } from '#lib/chart/figures/map/hubSides.ts';

/** A hub in a paragraph: its balance, its largest partners, how much of it the arrows show. */
export function hubSummary(
	sides: HubSides,
	{ words, numbers, nameOf, center }: MapWords & { readonly center: string }
): string {
	const { in: into, out } = sides;
	const [came, went] = [numbers.number(into.sum), numbers.number(out.sum)];
	const [fromFirst, toFirst] = [into.all[0]?.from, out.all[0]?.to];
	const shown = ({ sum, rest }: HubSides['in']) => numbers.percent(sum === 0 ? 0 : 1 - rest.sum / sum);
	return [
		words.hub(nameOf(center), came, went, numbers.signed(into.sum - out.sum)),
		...(fromFirst === undefined || toFirst === undefined
			? []
			: [words.hubFirst(nameOf(fromFirst), nameOf(toFirst))]),
		words.hubShown(shown(into), shown(out))
	].join(' ');
}
