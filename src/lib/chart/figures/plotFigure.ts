import * as Plot from '@observablehq/plot';
import type { ChartProblem } from '#lib/chart/figureOf.ts';
import type { DrawOptions, Figure, FigurePoint } from '#lib/chart/figures/figure.ts';
import { legend } from '#lib/chart/figures/legend.ts';
import { type Pen, penIn } from '#lib/chart/figures/pen.ts';
import { Written, type PlotMark, type PlotPlan, type PlotRow } from '#lib/chart/figures/plotPlan.ts';
import { tellWholeNames } from '#lib/chart/figures/plotWholeNames.ts';
import { dashOf, patternsIn, seriesSwatch } from '#lib/chart/figures/plotSeries.ts';
import { withinElements } from '#lib/chart/withinElements.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

type Drawn = Pick<Figure, 'element' | 'points'>;

/** A plan drawn by Plot: its shapes told apart by pattern too, its keys above it, its points in reading order. */
export function plotFigure(
	plan: PlotPlan,
	says: (row: PlotRow) => string,
	{ document, width }: Pick<DrawOptions, 'document' | 'width'>
): Result<Drawn, ChartProblem> {
	try {
		return ok(withinElements(document, () => drawn(plan, says, { document, width })));
	} catch (problem) {
		const detail = problem instanceof Error ? problem.message : String(problem);
		return fail({ kind: 'broken-chart', detail });
	}
}

type Shape = { readonly shape: SVGElement; readonly row: PlotRow };

function drawn(
	plan: PlotPlan,
	says: (row: PlotRow) => string,
	{ document, width }: Pick<DrawOptions, 'document' | 'width'>
): Drawn {
	const pen = penIn(document);
	const { series, options } = plan;
	const items = series?.isNamed
		? []
		: (series?.names ?? []).map((label, at) => ({ label, swatch: seriesSwatch(at, series!.as) }));
	const keys = legend(pen, [...items, ...(plan.legend ?? [])], { width });
	const points: Shape[] = [];
	const dressed: Shape[] = [];
	const element = Plot.plot({
		...(resolved(options) as Plot.PlotOptions),
		document,
		width,
		style: { fontSize: '12px', fontFamily: 'inherit', background: 'none', overflow: 'visible' },
		marks: plan.marks.map((mark) => markOf(mark, plan, { points, dressed }))
	} as Plot.PlotOptions) as SVGSVGElement;
	const patterns = series?.as === 'fill' ? patternsIn(pen, series.names.length) : undefined;
	for (const { shape, row } of dressed) {
		const at = series?.names.indexOf(String(row[series.role])) ?? -1;
		if (at < 0) continue;
		const fill = patterns?.fillOf(at);
		if (fill !== undefined) shape.setAttribute('fill', fill);
		else if (series?.as === 'line') shape.setAttribute('stroke-dasharray', dashOf(at));
	}
	if (patterns !== undefined) element.prepend(patterns.element);
	tellWholeNames(pen, element, options);
	const size = sizeOf(element);
	resize(element, { ...size, height: size.height + descent });
	if (keys.height > 0) putAbove(element, keys, pen);
	return { element, points: points.map(({ shape, row }): FigurePoint => ({ mark: shape, says: says(row) })) };
}

/** Plot puts an axis' title so near the edge that what hangs below its line, as in `ind_pr_1000`, is cut off. */
const descent = 4;

type Size = { readonly width: number; readonly height: number };

const sizeOf = (element: Element): Size => ({
	width: Number(element.getAttribute('width')),
	height: Number(element.getAttribute('height'))
});

function resize(element: Element, { width, height }: Size): void {
	element.setAttribute('height', String(height));
	element.setAttribute('viewBox', `0 0 ${width} ${height}`);
}

/** The keys stand above everything that Plot draws, its axis titles too. */
function putAbove(
	element: SVGSVGElement,
	{ element: keys, height }: { readonly element: SVGElement; readonly height: number },
	pen: Pen
): void {
	const room = height + 8;
	const { width, height: below } = sizeOf(element);
	const drawn = [...element.children].filter(
		({ localName }) => localName !== 'style' && localName !== 'defs'
	);
	element.append(pen('g', { transform: `translate(0,${room})` }, ...(drawn as SVGElement[])), keys);
	keys.setAttribute('text-anchor', 'start');
	resize(element, { width, height: below + room });
}

type Call = (...args: readonly unknown[]) => unknown;

const plot = Plot as unknown as { readonly [name: string]: Call };

function markOf(
	{ mark, rows, options, through, isPoints, isSeries }: PlotMark,
	plan: PlotPlan,
	{ points, dressed }: { readonly points: Shape[]; readonly dressed: Shape[] }
): unknown {
	const data = rows ?? plan.rows;
	const into = [...(isPoints ? [points] : []), ...(isSeries ? [dressed] : [])];
	const given = { ...resolved(options), ...(into.length > 0 && { render: collecting(data, into) }) };
	return plot[mark]?.(data, through === undefined ? given : plot[through]?.(given));
}

/** A mark's shapes come in the order of its index; of a line's one for each series. */
function collecting(data: readonly PlotRow[], into: readonly Shape[][]) {
	// Some rows are more than one shape: the first stands for all.
	const seen = new Set<PlotRow>();
	type Next = (...drawing: readonly unknown[]) => SVGElement | null;
	return (index: Iterable<number>, ...rest: readonly unknown[]): SVGElement | null => {
		const next = rest.at(-1) as Next;
		const group = next(index, ...rest.slice(0, -1));
		for (const shape of group?.querySelectorAll<SVGElement>('rect, path, circle, line') ?? []) {
			const row = data[firstOf((shape as unknown as { __data__?: unknown }).__data__)];
			if (row === undefined || seen.has(row)) continue;
			seen.add(row);
			for (const list of into) list.push({ shape, row });
		}
		return group;
	};
}

/** Plot keeps with a shape the place of its row, or with a line those of its rows. */
function firstOf(kept: unknown): number {
	if (typeof kept === 'number') return kept;
	return Array.isArray(kept) ? Number(kept[0]) : -1;
}

function resolved(options: { readonly [option: string]: unknown }): { readonly [option: string]: unknown } {
	return Object.fromEntries(Object.entries(options).map(([key, value]) => [key, valueOf(value)]));
}

function valueOf(value: unknown): unknown {
	if (value instanceof Written) return value.value;
	if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date)
		return value;
	return resolved(value as { readonly [option: string]: unknown });
}
