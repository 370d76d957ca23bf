import { cutText } from '#lib/chart/figures/cutText.ts';
import { rounded } from '#lib/chart/figures/pen.ts';
import type { ResidenceDrawing } from '#lib/chart/figures/residencePlaces.ts';
import { stepAt, ticksOf, type ResidenceGroup } from '#lib/chart/figures/residenceModel.ts';

/** Axes, bands, curves, medians, and a dot for each time at which the curve can be read. */
export function residenceCurves(drawing: ResidenceDrawing): SVGElement {
	const { pen, groups } = drawing;
	return pen(
		'g',
		{ class: 'residence' },
		...axes(drawing),
		...groups.map((group, at) => band(drawing, group, at)),
		...groups.map((group, at) => curve(drawing, group, at)),
		...medians(drawing),
		...names(drawing),
		...groups.flatMap((group, at) => dots(drawing, group, at))
	);
}

const colour = (at: number) => `var(--series-${at + 1})`;
/** Lines are told apart without their colour too. */
const dashes = ['', '7 3', '2 3', '9 3 2 3', '12 4', '4 4', '1 4', '9 3 2 3 2 3'];

function axes({
	pen,
	ticks,
	x,
	y,
	time,
	box,
	isInYears,
	words,
	numbers
}: ResidenceDrawing): readonly SVGElement[] {
	const text = { 'font-size': 11, fill: 'var(--ink-2)' };
	const shares = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
		pen('line', {
			x1: box.left,
			x2: box.right,
			y1: y(share),
			y2: y(share),
			stroke: share === 0 ? 'var(--ink-3)' : 'var(--line)'
		}),
		pen('text', { ...text, x: box.left - 6, y: y(share) + 4, 'text-anchor': 'end' }, numbers.percent(share))
	]);
	const times = ticks.flatMap((days) => [
		pen('line', { x1: x(days), x2: x(days), y1: box.bottom, y2: box.bottom + 4, stroke: 'var(--ink-3)' }),
		pen('text', { ...text, x: x(days), y: box.bottom + 16, 'text-anchor': 'middle' }, time(days))
	]);
	const label = { ...text, x: box.right, y: box.bottom + 31, 'text-anchor': 'end' };
	return [...shares, ...times, pen('text', label, isInYears ? words.yearsAxis : words.monthsAxis)];
}

/** Across, then down: the share holds until the next step. */
function stairs(points: readonly (readonly [number, number])[]): string {
	return points
		.map(([x, y], at) => (at === 0 ? `${rounded(x)},${rounded(y)}` : `H${rounded(x)}V${rounded(y)}`))
		.join('');
}

function curve({ pen, x, y }: ResidenceDrawing, { steps }: ResidenceGroup, at: number): SVGElement {
	const d = `M${stairs(thinned(steps).map(({ tid, andel }) => [x(tid), y(andel)]))}`;
	const line = { fill: 'none', stroke: colour(at), 'stroke-width': 2.25, 'stroke-linejoin': 'round' };
	return pen('path', {
		class: 'curve',
		d,
		...line,
		...(dashes[at] !== '' && { 'stroke-dasharray': dashes[at] })
	});
}

function band({ pen, x, y }: ResidenceDrawing, { steps }: ResidenceGroup, at: number): SVGElement {
	const bounded = thinned(steps).filter(({ nedre, oevre }) => nedre !== null && oevre !== null);
	const upper = stairs(bounded.map(({ tid, oevre }) => [x(tid), y(oevre!)]));
	const under = bounded.map(({ tid, nedre }) => [x(tid), y(nedre!)] as const).toReversed();
	// Back along the lower edge each share holds until the next step too: up first, then across.
	const lower = under.map(([left, level], back) => {
		return back === 0 ? `V${rounded(level)}` : `V${rounded(level)}H${rounded(left)}`;
	});
	return pen('path', {
		class: 'band',
		d: `M${upper}${lower.join('')}Z`,
		fill: colour(at),
		'fill-opacity': 0.16
	});
}

/** A pixel cannot show more than some steps; the first and the last of each are kept. */
function thinned<S extends { readonly tid: number }>(steps: readonly S[]): readonly S[] {
	const most = 1500;
	if (steps.length <= most) return steps;
	const every = Math.ceil(steps.length / most);
	return steps.filter((_, at) => at % every === 0 || at === steps.length - 1);
}

/** Where half have moved: a line down to the axis. Two that are near each other are told in the summary only. */
function medians({ pen, groups, x, y, box, span, words }: ResidenceDrawing): readonly SVGElement[] {
	const places = groups.flatMap(({ median }) => (median.days === null ? [] : [x(median.days)]));
	return groups.flatMap(({ median }, at) => {
		if (median.days === null) return [];
		const place = x(median.days);
		const line = {
			x1: place,
			x2: place,
			y1: y(0.5),
			y2: box.bottom,
			stroke: colour(at),
			'stroke-dasharray': '3 3'
		};
		const text = { x: place + 4, y: box.bottom - 6 - 14 * at, 'font-size': 11, fill: 'var(--ink-1)' };
		const halo = { stroke: 'var(--surface-raised)', 'stroke-width': 3, 'paint-order': 'stroke' };
		const dot = { cx: place, cy: y(0.5), r: 3.5, fill: colour(at) };
		const said = groups.length > 1 ? span(median.days) : words.medianAt(span(median.days));
		const isAlone = places.filter((other) => Math.abs(other - place) < 36).length === 1;
		return [
			pen('line', line),
			pen('circle', dot),
			...(isAlone ? [pen('text', { ...text, ...halo }, said)] : [])
		];
	});
}

/** At the ends of the curves, moved apart where they would lie upon each other. */
function names({ pen, groups, name, x, y, box, label: room }: ResidenceDrawing): readonly SVGElement[] {
	if (groups.length < 2) return [];
	const ends = groups
		.map((group, at) => ({ group, at, end: y(group.steps.at(-1)!.andel), tid: group.steps.at(-1)!.tid }))
		.sort((one, other) => one.end - other.end);
	let least = box.top;
	const placed = ends.map((one) => {
		const at = Math.max(one.end, least);
		least = at + 15;
		return { ...one, label: at };
	});
	const over = Math.max(0, least - 15 - box.bottom);
	return placed.flatMap(({ group, at, end, label, tid }) => {
		const to = label - over;
		const lead = {
			x1: Math.min(x(tid), box.right),
			y1: end,
			x2: box.right + 4,
			y2: to,
			stroke: colour(at),
			'stroke-width': 0.75
		};
		const look = { x: box.right + 6, y: to + 4, 'font-size': 12, 'font-weight': 600, fill: 'var(--ink-1)' };
		return [pen('line', lead), cutText(pen, name(group), room, look)];
	});
}

function dots(
	{ pen, ticks, x, y }: ResidenceDrawing,
	group: ResidenceGroup,
	row: number
): readonly SVGElement[] {
	return ticksOf(group, ticks).map((days, column) => {
		const place = { cx: x(days), cy: y(stepAt(group, days).andel), r: 3 };
		const look = { fill: 'var(--surface-raised)', stroke: colour(row), 'stroke-width': 1.5 };
		return pen('circle', { ...place, ...look, 'data-point': `${row},${column}` });
	});
}
