import { scaleLinear } from 'd3-scale';
import type { Draw, FigurePoint, FigureTwin } from '#lib/chart/figures/figure.ts';
import { areaNameIn, codeOf, numberOf } from '#lib/chart/figures/flows.ts';
import { numbersIn, type Numbers } from '#lib/chart/figures/numbersIn.ts';
import { pairedBars, type Pair } from '#lib/chart/figures/pairedBars.ts';
import { canvas, penIn, rounded, type Pen } from '#lib/chart/figures/pen.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';
import { withLeft } from '#lib/chart/figures/withLeft.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import { moveFigures } from '#messages/moveFigures.ts';

type Words = (typeof moveFigures)['da'];

/** Ages from `age` to just below `end`. */
type Band = { readonly age: number; readonly end: number; readonly in: number; readonly out: number };

/** The whole area, or one sex of it: the oldest first, as a pyramid stands. */
type Side = { readonly sex?: string; readonly bands: readonly Band[] };

type Pyramid = {
	readonly area: string;
	readonly sides: readonly Side[];
	readonly words: Words;
	readonly numbers: Numbers;
};

/** In and out of one area by age, back to back, and the net as a line; one beside the other for each sex. */
export const drawNetPyramid: Draw = ({ spec, table }, { document, width, language }) => {
	const words = moveFigures[language];
	const center = spec.center ?? '';
	if (center === '') return fail({ kind: 'broken-chart', detail: words.noCenter });
	const sides = sidesOf(table, center);
	const area = areaNameIn(table)(center);
	const pyramid: Pyramid = { area, sides, words, numbers: numbersIn(language) };
	const pen = penIn(document);
	const columns = width < 560 ? 1 : Math.max(1, Math.min(2, sides.length));
	const each = (width - (columns - 1) * 24) / columns;
	let height = 0;
	const drawn = sides.map((side, at) => {
		const x = (at % columns) * (each + 24);
		const one = drawSide(pen, pyramid, side, { x, y: Math.floor(at / columns) * (height + 12), width: each });
		if (at === 0) ({ height } = one);
		return one;
	});
	const rows = Math.ceil(sides.length / columns);
	return ok({
		element: canvas(pen, width, rows * (height + 12), ...drawn.map(({ element }) => element)),
		points: drawn.flatMap(({ points }) => points),
		summary: withLeft(summaryOf(pyramid), { spec, table }, language),
		twin: twinOf(pyramid)
	});
};

function sidesOf({ columns, rows }: ChartTable, center: string): readonly Side[] {
	const sexes = new Map<string | undefined, Map<number, Band>>();
	for (let at = 0; at < rows; at += 1) {
		const age = columns.age?.[at];
		if (codeOf(columns.area?.[at]) !== center || age === null || age === undefined) continue;
		const sex = columns.sex === undefined ? undefined : (codeOf(columns.sex[at]) ?? '–');
		const bands = sexes.get(sex) ?? new Map<number, Band>();
		sexes.set(sex, bands);
		const from = numberOf(age);
		const sums = bands.get(from) ?? {
			age: from,
			end: numberOf(columns.ageEnd?.[at] ?? from + 1),
			in: 0,
			out: 0
		};
		const [into, out] = [columns.in?.[at], columns.out?.[at]].map(numberOf) as [number, number];
		bands.set(from, { ...sums, in: sums.in + into, out: sums.out + out });
	}
	const ages = new Map([...sexes.values()].flatMap((bands) => [...bands]));
	return [...sexes]
		.sort(([one = ''], [other = '']) => one.localeCompare(other, 'da'))
		.map(([sex, bands]) => ({ ...(sex !== undefined && { sex }), bands: everyBand(ages, bands) }));
}

/** Ages at which nobody came or went have their place too: the axis is of time, not of rows. */
function everyBand(ages: ReadonlyMap<number, Band>, bands: ReadonlyMap<number, Band>): readonly Band[] {
	const known = [...ages.values()].sort((one, other) => one.age - other.age);
	const [first, last] = [known[0], known.at(-1)];
	if (first === undefined || last === undefined) return [];
	const step = Math.max(1, Math.min(...known.map(({ age, end }) => end - age)));
	const count = Math.min(150, Math.round((last.age - first.age) / step) + 1);
	const every = Array.from({ length: count }, (_, at) => first.age + at * step);
	return [...new Set([...every, ...ages.keys()])]
		.sort((one, other) => other - one)
		.map((age) => bands.get(age) ?? { age, end: ages.get(age)?.end ?? age + step, in: 0, out: 0 });
}

type Box = { readonly x: number; readonly y: number; readonly width: number };

function drawSide(pen: Pen, { area, sides, words, numbers }: Pyramid, side: Side, { x, y, width }: Box) {
	const rowHeight = Math.max(4, Math.min(22, 440 / Math.max(1, side.bands.length)));
	const most = Math.max(1e-9, ...sides.flatMap(({ bands }) => bands.flatMap((one) => [one.in, one.out])));
	const every = [1, 2, 5, 10].find((step) => step * rowHeight >= 13) ?? 20;
	const pairs = side.bands.map((band, at): Pair => {
		const fromBottom = side.bands.length - 1 - at;
		const ages = agesOf(band);
		const says = words.ageSays(words.years(ages), {
			...(side.sex !== undefined && { sex: side.sex }),
			...{
				in: numbers.number(band.in),
				out: numbers.number(band.out),
				net: numbers.signed(band.in - band.out)
			}
		});
		return { label: fromBottom % every === 0 ? ages : '', in: band.in, out: band.out, says };
	});
	const title = side.sex === undefined ? '' : side.sex;
	const top = y + (title === '' ? 0 : 18);
	const bars = pairedBars(pen, pairs, {
		...{ x, y: top, width, rowHeight, labels: 48, most, isWritten: false, words, numbers }
	});
	const under = top + bars.height;
	const texts = [
		pen('text', { x: x + 48, y: y + 13, 'font-size': 13, 'font-weight': 600, fill: 'var(--ink-1)' }, title),
		pen('text', { x, y: top + 13, 'font-size': 11, fill: 'var(--ink-2)' }, words.age)
	];
	const axis = axisOf(pen, { x: x + 48, y: under, width: width - 48 }, most, numbers);
	const element = pen(
		'g',
		{ class: 'side', 'aria-label': `${area} ${title}`.trim(), role: 'group' },
		bars.element,
		axis,
		...texts
	);
	return { element, points: bars.points as readonly FigurePoint[], height: under + 20 - y };
}

/** Numbers along both directions. */
function axisOf(pen: Pen, { x, y, width }: Box, most: number, { number }: Numbers): SVGElement {
	const scale = scaleLinear([-most, most], [x, x + width]);
	const ticks = scale.ticks(5).map((value) => {
		const at = scale(value);
		const text = { x: at, y: y + 15, 'font-size': 11, fill: 'var(--ink-2)', 'text-anchor': 'middle' };
		return pen(
			'g',
			{},
			pen('path', { d: `M${rounded(at)},${rounded(y)}v4`, stroke: 'var(--ink-3)' }),
			pen('text', text, number(Math.abs(value)))
		);
	});
	return pen('g', { class: 'axis' }, ...ticks);
}

const agesOf = ({ age, end }: Band) => (end - age <= 1 ? String(age) : `${age}–${end - 1}`);

const totals = (bands: readonly Band[]) => ({
	in: bands.reduce((sum, one) => sum + one.in, 0),
	out: bands.reduce((sum, one) => sum + one.out, 0)
});

function summaryOf({ area, sides, words, numbers }: Pyramid): string {
	const { number, signed } = numbers;
	const all = totals(sides.flatMap(({ bands }) => bands));
	if (all.in + all.out === 0) return words.noExchange(area);
	const bySide = sides.flatMap(({ sex, bands }) => {
		const best = (measure: (band: Band) => number) =>
			bands.reduce((best, one) => (measure(one) > measure(best) ? one : best));
		const net = (band: Band) => band.in - band.out;
		const told = (band: Band, value: string) => `${words.years(agesOf(band))} (${value})`;
		const [gain, loss] = [best(net), best((band) => -net(band))];
		const [comes, goes] = [best((band) => band.in), best((band) => band.out)];
		return [
			...(sex === undefined ? [] : [words.ofSex(sex, signed(net({ ...gain, ...totals(bands) })))]),
			words.mostAges(told(comes, number(comes.in)), told(goes, number(goes.out))),
			...(net(gain) > 0 ? [words.gainsAt(told(gain, signed(net(gain))))] : []),
			...(net(loss) < 0 ? [words.losesAt(told(loss, signed(net(loss))))] : [])
		];
	});
	return [words.inOutNet(area, number(all.in), number(all.out), signed(all.in - all.out)), ...bySide].join(
		' '
	);
}

function twinOf({ sides, words }: Pyramid): FigureTwin {
	const rows = sides.flatMap(({ sex, bands }) => bands.toReversed().map((band) => ({ ...band, sex })));
	const number = (name: string, value: (band: Band) => number) =>
		({ name, type: 'number', values: rows.map(value) }) as const;
	const sexes = { name: words.sex, type: 'text', values: rows.map(({ sex }) => sex ?? null) } as const;
	return {
		columns: [
			{ name: words.age, type: 'text', values: rows.map(agesOf) },
			...(sides.some(({ sex }) => sex !== undefined) ? [sexes] : []),
			number(words.in, (band) => band.in),
			number(words.out, (band) => band.out),
			number(words.net, (band) => band.in - band.out)
		],
		rows: rows.length
	};
}
