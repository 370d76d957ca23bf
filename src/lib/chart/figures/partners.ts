import type { Draw, FigureTwin } from '#lib/chart/figures/figure.ts';
import { areaNameIn, flowsOf, type AreaName, type Flow } from '#lib/chart/figures/flows.ts';
import { numbersIn, type Numbers } from '#lib/chart/figures/numbersIn.ts';
import { pairedBars, type Pair } from '#lib/chart/figures/pairedBars.ts';
import { bold, canvas, penIn, textWidth } from '#lib/chart/figures/pen.ts';
import { withLeft } from '#lib/chart/figures/withLeft.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import { moveFigures } from '#messages/moveFigures.ts';

type Words = (typeof moveFigures)['da'];

/** An area that the middle one exchanges people with; none for abroad and unknown together. */
type Partner = { readonly area: string | null; readonly in: number; readonly out: number };

type Exchange = {
	readonly center: string;
	/** The largest first. */
	readonly partners: readonly Partner[];
	/** Abroad and unknown, with births where the table has them: no partner, and often larger than each. */
	readonly elsewhere: readonly Partner[];
	/** How many of them get bars of their own. */
	readonly top: number;
	readonly name: (area: string | null) => string;
	readonly words: Words;
	readonly numbers: Numbers;
};

const usualTop = 15;
const rowHeight = 24;

/** In and out of one area, partner by partner: the largest exchanges, and all others as one. */
export const drawPartners: Draw = ({ spec, table }, { document, width, language, picked }) => {
	const words = moveFigures[language];
	const center = spec.center ?? '';
	if (center === '') return fail({ kind: 'broken-chart', detail: words.noCenter });
	const partners = partnersOf(flowsOf(table), center);
	const exchange: Exchange = {
		center,
		partners: partners.filter(({ area }) => area !== null),
		elsewhere: partners.filter(({ area }) => area === null),
		top: Math.max(1, spec.top ?? usualTop),
		name: named(areaNameIn(table), words),
		words,
		numbers: numbersIn(language)
	};
	const pen = penIn(document);
	const pairs = pairsOf(exchange, picked);
	const longest = Math.max(40, ...pairs.map(({ label }) => bold * textWidth(label, 12)));
	const bars = pairedBars(pen, pairs, {
		...{ x: 0, y: 0, width, rowHeight, words, numbers: exchange.numbers, isWritten: true },
		labels: Math.min(width * 0.36, longest + 12),
		most: longestBar(pairs)
	});
	return ok({
		element: canvas(pen, width, bars.height + 4, bars.element),
		points: bars.points,
		summary: withLeft(summaryOf(exchange), { spec, table }, language),
		twin: twinOf(exchange)
	});
};

const named =
	(name: AreaName, words: Words) =>
	(area: string | null): string =>
		area === null ? words.elsewhere : name(area);

function partnersOf(flows: readonly Flow[], center: string): readonly Partner[] {
	const partners = new Map<string | null, { in: number; out: number }>();
	for (const { from, to, value } of flows) {
		if ((from === center) === (to === center)) continue;
		const other = from === center ? to : from;
		const sums = partners.get(other) ?? { in: 0, out: 0 };
		sums[from === center ? 'out' : 'in'] += value;
		partners.set(other, sums);
	}
	return [...partners]
		.map(([area, sums]) => ({ area, ...sums }))
		.sort((one, other) => gross(other) - gross(one) || String(one.area).localeCompare(String(other.area)));
}

const gross = (sums: { readonly in: number; readonly out: number }) => sums.in + sums.out;
const netOf = (sums: { readonly in: number; readonly out: number }) => sums.in - sums.out;

const sumOf = (partners: readonly Partner[]) => ({
	in: partners.reduce((sum, one) => sum + one.in, 0),
	out: partners.reduce((sum, one) => sum + one.out, 0)
});

function pairsOf(exchange: Exchange, picked: ReadonlySet<string>): readonly Pair[] {
	const { partners, elsewhere, top, name, words, numbers } = exchange;
	const all = sumOf([...partners, ...elsewhere]);
	const says = (label: string, sums: { readonly in: number; readonly out: number }) =>
		words.exchange(label, {
			...{ in: numbers.number(sums.in), inShare: numbers.percent(all.in && sums.in / all.in) },
			...{ out: numbers.number(sums.out), outShare: numbers.percent(all.out && sums.out / all.out) },
			net: numbers.signed(netOf(sums))
		});
	const drawn = partners.slice(0, top).map((partner): Pair => {
		const label = name(partner.area);
		const area = partner.area === null ? {} : { area: partner.area, isPicked: picked.has(partner.area) };
		return { label, in: partner.in, out: partner.out, says: says(label, partner), ...area };
	});
	const others = partners.slice(top);
	const rests = [
		...(others.length === 0
			? []
			: [{ label: words.others(numbers.number(others.length)), ...sumOf(others) }]),
		...elsewhere.map((one) => ({ label: name(null), in: one.in, out: one.out }))
	];
	return [...drawn, ...rests.map((rest) => ({ ...rest, says: says(rest.label, rest), isRest: true }))];
}

/** All others together, and those from elsewhere, may dwarf each partner: their bars are then cut. */
function longestBar(pairs: readonly Pair[]): number {
	const longer = ({ in: into, out }: Pair) => Math.max(into, out);
	const partner = Math.max(...pairs.filter(({ isRest }) => !isRest).map(longer), 1e-9);
	const rest = Math.max(0, ...pairs.filter(({ isRest }) => isRest).map(longer));
	return rest > 2 * partner ? partner * 1.25 : Math.max(partner, rest);
}

function summaryOf({ center, partners, elsewhere, top, name, words, numbers }: Exchange): string {
	if (partners.length === 0) return words.noExchange(name(center));
	const [between, all] = [sumOf(partners), sumOf([...partners, ...elsewhere])];
	const best = (measure: (partner: Partner) => number) =>
		partners.reduce((best, one) => (measure(one) > measure(best) ? one : best));
	const told = ({ area }: Partner, value: string) => `${name(area)} (${value})`;
	const [source, goal] = [best((one) => one.in), best((one) => one.out)];
	const [gain, loss] = [best(netOf), best((one) => -netOf(one))];
	const drawn = sumOf(partners.slice(0, top));
	const share = numbers.percent(gross(drawn) / gross(between));
	const { number, signed } = numbers;
	return [
		words.inOutNet(name(center), number(all.in), number(all.out), signed(netOf(all))),
		...elsewhere.map((one) => words.fromElsewhere(number(one.in), number(one.out))),
		words.mostFromTo(told(source, number(source.in)), told(goal, number(goal.out))),
		...(netOf(gain) > 0 ? [words.gainsFrom(told(gain, signed(netOf(gain))))] : []),
		...(netOf(loss) < 0 ? [words.losesTo(told(loss, signed(netOf(loss))))] : []),
		...(partners.length > top ? [words.topPartners(number(top), number(partners.length), share)] : [])
	].join(' ');
}

function twinOf({ partners: known, elsewhere, name, words }: Exchange): FigureTwin {
	const partners = [...known, ...elsewhere];
	const number = (title: string, value: (partner: Partner) => number) =>
		({ name: title, type: 'number', values: partners.map(value) }) as const;
	return {
		columns: [
			{ name: words.code, type: 'text', values: partners.map(({ area }) => area) },
			{ name: words.partner, type: 'text', values: partners.map(({ area }) => name(area)) },
			number(words.in, (one) => one.in),
			number(words.out, (one) => one.out),
			number(words.net, netOf)
		],
		rows: partners.length
	};
}
