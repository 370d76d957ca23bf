import { isWithinRegion, netsOf } from '#lib/chart/figures/areaOrder.ts';
import type { AreaName } from '#lib/chart/figures/flows.ts';
import { type MapFlow, type MapFlows, sumOf } from '#lib/chart/figures/map/mapFlows.ts';
import type { Numbers } from '#lib/chart/figures/numbersIn.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';
import type { maps } from '#messages/maps.ts';

export type MapWords = {
	readonly words: (typeof maps)['da'];
	readonly numbers: Numbers;
	readonly nameOf: AreaName;
};

type Left = { readonly left: ChartTable['left'] };

/** What flows say, each by itself and all together. */
export function flowSentences(all: Pick<MapFlows, 'flows' | 'sum'>, { words, numbers, nameOf }: MapWords) {
	const moves = (count: number) => words.moves(numbers.number(count), count === 1);
	const shareOf = (value: number) => numbers.percent(all.sum === 0 ? 0 : value / all.sum);
	const says = ({ from, to, value }: MapFlow) =>
		words.flow(nameOf(from), nameOf(to), moves(value), shareOf(value));
	let balance: ReturnType<typeof balances> | undefined;
	return {
		...{ moves, shareOf, says },
		balance: (area: string) => (balance ??= balances(all, { words, numbers, nameOf }))(area)
	};
}

/** In, out and net of an area. */
function balances(
	{ flows }: Pick<MapFlows, 'flows'>,
	{ words, numbers, nameOf }: MapWords
): (area: string) => string {
	const [into, out] = [new Map<string, number>(), new Map<string, number>()];
	for (const { from, to, value } of flows) {
		out.set(from, (out.get(from) ?? 0) + value);
		into.set(to, (into.get(to) ?? 0) + value);
	}
	return (area) => {
		const [came, went] = [into.get(area) ?? 0, out.get(area) ?? 0];
		return words.balance(
			nameOf(area),
			numbers.number(came),
			numbers.number(went),
			numbers.signed(came - went)
		);
	};
}

/** What is drawn, in a line beside the map. */
export function drawnNote(all: MapFlows, drawn: readonly MapFlow[], map: MapWords): string {
	const { words, numbers } = map;
	const { shareOf } = flowSentences(all, map);
	return words.drawnShort(
		numbers.number(drawn.length),
		numbers.number(all.flows.length),
		shareOf(sumOf(drawn))
	);
}

/** The flows of a map in a paragraph. */
export function flowSummary(
	all: MapFlows,
	drawn: readonly MapFlow[],
	{ words, numbers, nameOf, left, own }: MapWords & Left & { readonly own: string | undefined }
): string {
	const { says, shareOf } = flowSentences(all, { words, numbers, nameOf });
	const [first] = all.flows;
	if (first === undefined) return words.noFlows;
	const [count, total] = [numbers.number(drawn.length), numbers.number(all.flows.length)];
	const inRegion = sumOf(all.flows.filter(({ ends: { from, to } }) => isWithinRegion(from.code, to.code)));
	return [
		drawn.length < all.flows.length
			? words.drawn(count, total, shareOf(sumOf(drawn)))
			: words.drawnAll(total),
		words.largestFlow(says(first)),
		netSentence(all, { words, numbers, nameOf }),
		...(inRegion > 0 ? [words.withinRegion(shareOf(inRegion))] : []),
		...(own === undefined ? [] : [own]),
		...leftOut(all, { words, numbers, left })
	].join(' ');
}

function netSentence({ flows }: MapFlows, { words, numbers, nameOf }: MapWords): string {
	const nets = [...netsOf(flows)];
	const [gain, loss] = [(a: number, b: number) => a > b, (a: number, b: number) => a < b].map((beats) =>
		nets.reduce((best, one) => (beats(one[1], best[1]) ? one : best))
	);
	return words.nets(nameOf(gain![0]), numbers.signed(gain![1]), nameOf(loss![0]), numbers.signed(loss![1]));
}

/** Moves that no map of flows can show. */
export function leftOut(
	{ within, unplaced }: MapFlows,
	{ words, numbers, left }: Pick<MapWords, 'words' | 'numbers'> & Left
): readonly string[] {
	const moves = (count: number) => words.moves(numbers.number(count), count === 1);
	return [
		...(within > 0 ? [words.within(moves(within))] : []),
		...(unplaced > 0 ? [words.unplaced(moves(unplaced))] : []),
		...(left === undefined || left.n === 0 ? [] : [words.cut(numbers.number(left.n))])
	];
}
