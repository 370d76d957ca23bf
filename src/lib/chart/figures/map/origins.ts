import type { MapWords } from '#lib/chart/figures/map/flowSentences.ts';
import { type MapFlow, type MapFlows, sumOf } from '#lib/chart/figures/map/mapFlows.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';

/** An area that people left, with where they went, the largest flow first. */
export type Origin = {
	readonly area: string;
	readonly shape: Shape;
	readonly flows: readonly MapFlow[];
	readonly sum: number;
};

/** The origin that most left comes first. */
export function origins(flows: readonly MapFlow[]): readonly Origin[] {
	const byArea = new Map<string, MapFlow[]>();
	for (const flow of flows) {
		const own = byArea.get(flow.from);
		if (own === undefined) byArea.set(flow.from, [flow]);
		else own.push(flow);
	}
	return [...byArea]
		.map(([area, own]) => ({ area, shape: own[0]!.ends.from, flows: own, sum: sumOf(own) }))
		.sort((one, other) => other.sum - one.sum || (one.area < other.area ? -1 : 1));
}

export function originsSummary(
	all: MapFlows,
	{ every, shown }: { readonly every: readonly Origin[]; readonly shown: readonly Origin[] },
	{ words, numbers, nameOf }: MapWords
): string {
	const [first] = shown;
	if (first === undefined) return words.noFlows;
	const concentration = ({ flows, sum }: Origin) => flows[0]!.value / sum;
	const loyal = shown.reduce((best, one) => (concentration(one) > concentration(best) ? one : best), first);
	const share = numbers.percent(sumOf(shown.flatMap(({ flows }) => flows)) / all.sum);
	return [
		words.originsShown(numbers.number(shown.length), numbers.number(every.length), share),
		words.loyal(nameOf(loyal.area), nameOf(loyal.flows[0]!.to), numbers.percent(concentration(loyal)))
	].join(' ');
}
