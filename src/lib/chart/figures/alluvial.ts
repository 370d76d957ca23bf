import { linkHorizontal } from 'd3-shape';
import { alluvialOf, type Alluvial, type AlluvialState } from '#lib/chart/figures/alluvialModel.ts';
import { alluvialPlaces, type AlluvialPlaces, type PlacedFlow } from '#lib/chart/figures/alluvialPlaces.ts';
import { cutText } from '#lib/chart/figures/cutText.ts';
import type { Draw, DrawOptions, FigurePoint, FigureTwin } from '#lib/chart/figures/figure.ts';
import { timeText } from '#lib/chart/figures/figureText.ts';
import { areaNameIn } from '#lib/chart/figures/flows.ts';
import { numbersIn, type Numbers } from '#lib/chart/figures/numbersIn.ts';
import { bold, canvas, penIn, rounded, textWidth, type Pen } from '#lib/chart/figures/pen.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import { withLeft } from '#lib/chart/figures/withLeft.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import { figures } from '#messages/figures.ts';
import { moveFigures } from '#messages/moveFigures.ts';

const mostStates = 8;
const mostTimes = 5;

type Drawing = {
	readonly pen: Pen;
	readonly alluvial: Alluvial;
	readonly places: AlluvialPlaces;
	readonly name: (state: AlluvialState) => string;
	/** Of a column of states. */
	readonly time: (column: number) => string;
	readonly words: (typeof moveFigures)['da'];
	readonly numbers: Numbers;
	readonly picked: ReadonlySet<string>;
};

/**
 * Few states at few times: a column of states before the first period and one after each, in one order, and
 * between them what went from each to each. What a column lacks of its states' size did not move on, or came
 * by no move of the table: a state is as tall as the larger of what comes in and what goes on.
 */
export const drawAlluvial: Draw = (chart, options) => {
	const words = moveFigures[options.language];
	const alluvial = alluvialOf(chart.table, chart.spec.top ?? Infinity);
	const [states, times] = [alluvial.states.length, Math.max(1, alluvial.dates.length) + 1];
	if (states > mostStates)
		return fail({ kind: 'broken-chart', detail: words.tooManyStates(String(states), String(mostStates)) });
	if (times > mostTimes)
		return fail({
			kind: 'broken-chart',
			detail: words.tooManyTimes(String(times - 1), String(mostTimes - 1))
		});
	const drawing = drawingOf(chart, options, alluvial);
	const { pen, places } = drawing;
	const links = places.flows.map((flow) => linkOf(drawing, flow));
	const points = places.flows.map((flow, at): FigurePoint => {
		const { code } = flow.from;
		return { mark: links[at]!, says: saysOf(drawing, flow), ...(code !== null && { area: code }) };
	});
	const element = canvas(
		pen,
		options.width,
		places.height,
		pen('g', { class: 'flows', fill: 'none' }, ...links),
		...nodes(drawing),
		...heads(drawing, options.width)
	);
	return ok({
		element,
		points,
		summary: withLeft(summaryOf(drawing), chart, options.language),
		twin: twinOf(drawing)
	});
};

function drawingOf({ spec, table }: DrawnChart, options: DrawOptions, alluvial: Alluvial): Drawing {
	const { document, width, language, picked } = options;
	const words = moveFigures[language];
	const named = areaNameIn(table);
	const name = ({ code, isRest }: AlluvialState) => {
		if (isRest) return words.otherStates;
		return code === null ? words.elsewhere : named(code);
	};
	const said = { words: figures[language], language };
	const period = (at: number) => timeText(alluvial.dates[at]!, spec.unit ?? 'year', said);
	const time = (column: number) => {
		if (alluvial.dates.length === 0) return column === 0 ? words.fromName : words.toName;
		return column === 0 ? words.before(period(0)) : period(column - 1);
	};
	const longest = Math.max(0, ...alluvial.states.map((state) => textWidth(name(state), 12)));
	const labels = Math.min(width * 0.28, longest + 10);
	const places = alluvialPlaces(alluvial, { width, labels });
	return { pen: penIn(document), alluvial, places, name, time, words, numbers: numbersIn(language), picked };
}

const colourOf = ({ at }: AlluvialState) => `var(--series-${(at % 8) + 1})`;

const link = linkHorizontal<unknown, readonly [number, number]>();

function linkOf({ pen, picked }: Drawing, { from, to, start, end, thick }: PlacedFlow): SVGElement {
	const isPicked = [from.code, to.code].some((code) => code !== null && picked.has(code));
	const isQuiet = picked.size > 0 && !isPicked;
	const d = link({ source: start, target: end })!.replace(/-?\d+\.\d+/g, (number) => rounded(Number(number)));
	return pen('path', {
		...(isPicked && { class: 'picked' }),
		d,
		stroke: colourOf(from),
		'stroke-width': Math.max(1, thick),
		'stroke-opacity': isQuiet ? 0.18 : isPicked ? 0.8 : 0.5
	});
}

function nodes({ pen, places, name, numbers }: Drawing): readonly SVGElement[] {
	const last = places.columns.length - 1;
	return places.columns.flatMap((column, at) =>
		column.map(({ state, x, y, height, value }) => {
			const size = { x, y, width: places.node, height: Math.max(1, height) };
			const isOuter = at === 0 || at === last;
			const room = isOuter ? places.labels - 4 : places.between;
			const anchor = at === 0 ? { x: x - 5, 'text-anchor': 'end' } : { x: x + places.node + 5 };
			const halo = { stroke: 'var(--surface-raised)', 'stroke-width': 3, 'paint-order': 'stroke' };
			const label = { ...anchor, ...halo, y: y + height / 2 + 1, 'font-size': 12, fill: 'var(--ink-1)' };
			const count = { ...anchor, ...halo, y: y + height / 2 + 14, 'font-size': 11, fill: 'var(--ink-2)' };
			const isTall = height >= 26;
			return pen(
				'g',
				{ class: 'state', 'pointer-events': 'none' },
				pen('rect', { ...size, fill: colourOf(state) }),
				...(isOuter || places.between > 0
					? [cutText(pen, name(state), room, isTall ? label : { ...label, y: label.y + 3 })]
					: []),
				...(isTall && (isOuter || places.between > 0) ? [pen('text', count, numbers.number(value))] : [])
			);
		})
	);
}

function heads({ pen, places, time }: Drawing, width: number): readonly SVGElement[] {
	return places.columns.map((_, column) => {
		const middle = places.columnX(column) + places.node / 2;
		const text = time(column);
		const half = (bold * textWidth(text, 12)) / 2;
		const x = Math.max(half, Math.min(width - half, middle));
		const look = { 'font-size': 12, 'font-weight': 600, 'text-anchor': 'middle', fill: 'var(--ink-1)' };
		return pen('text', { ...look, x, y: 13 }, text);
	});
}

function saysOf({ name, time, alluvial, words, numbers }: Drawing, flow: PlacedFlow): string {
	const [from, to] = [name(flow.from), name(flow.to)];
	const share = numbers.percent(flow.value / flow.outOf);
	const said =
		flow.from === flow.to
			? words.stays(from, numbers.number(flow.value), share)
			: words.flow(from, to, numbers.number(flow.value), share);
	return alluvial.dates.length === 0 ? said : `${time(flow.period + 1)}. ${said}`;
}

function summaryOf(drawing: Drawing): string {
	const { alluvial, places, name, time, words, numbers } = drawing;
	const moved = alluvial.flows.filter(({ from, to }) => from !== to);
	const sum = (flows: readonly { readonly value: number }[]) =>
		flows.reduce((total, { value }) => total + value, 0);
	const all = sum(alluvial.flows);
	if (all === 0) return words.noMoves;
	const largest = moved.toSorted((one, other) => other.value - one.value).slice(0, 3);
	const told = largest.map(({ period, from, to, value }) => {
		const when = alluvial.dates.length > 1 ? `${time(period + 1)}, ` : '';
		return `${name(from)} → ${name(to)} (${when}${numbers.number(value)})`;
	});
	const net = alluvial.states.map((state) => ({
		state,
		net: sum(moved.filter(({ to }) => to === state)) - sum(moved.filter(({ from }) => from === state))
	}));
	const ordered = net.sort((one, other) => other.net - one.net);
	const [gains, loses] = [ordered[0]!, ordered.at(-1)!];
	const signed = ({ state, net: value }: (typeof ordered)[number]) =>
		`${name(state)} (${numbers.signed(value)})`;
	return [
		words.alluvialShows(
			numbers.number(all),
			numbers.number(alluvial.states.length),
			numbers.number(places.columns.length)
		),
		words.changed(numbers.percent(sum(moved) / all)),
		...(largest.length > 0 ? [words.largest(numbers.list(told))] : []),
		...(gains.net > 0 ? [words.extremes(signed(gains), signed(loses))] : [])
	].join(' ');
}

function twinOf({ alluvial, name, time, words }: Drawing): FigureTwin {
	const { flows, dates } = alluvial;
	const text = (title: string, values: readonly string[]) => ({ name: title, type: 'text', values }) as const;
	return {
		columns: [
			...(dates.length === 0
				? []
				: [
						text(
							words.period,
							flows.map(({ period }) => time(period + 1))
						)
					]),
			text(
				words.fromName,
				flows.map(({ from }) => name(from))
			),
			text(
				words.toName,
				flows.map(({ to }) => name(to))
			),
			{ name: words.moves, type: 'number', values: flows.map(({ value }) => value) }
		],
		rows: flows.length
	};
}
