import type { Draw, Figure, FigurePoint, FigureTwin } from '#lib/chart/figures/figure.ts';
import { areaNameIn } from '#lib/chart/figures/flows.ts';
import { numbersIn } from '#lib/chart/figures/numbersIn.ts';
import { cutText } from '#lib/chart/figures/cutText.ts';
import { canvas, penIn } from '#lib/chart/figures/pen.ts';
import { residenceCurves } from '#lib/chart/figures/residenceCurves.ts';
import {
	atRisk,
	isShown,
	residenceGroups,
	stepAt,
	ticksOf,
	type ResidenceGroup
} from '#lib/chart/figures/residenceModel.ts';
import { residencePlaces, type ResidenceDrawing } from '#lib/chart/figures/residencePlaces.ts';
import { residenceEnds } from '#lib/chart/figures/residenceEnds.ts';
import { residenceSummary } from '#lib/chart/figures/residenceSummary.ts';
import { thresholdOf } from '#lib/language/chart/threshold.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import { moveFigures } from '#messages/moveFigures.ts';

const mostGroups = 8;
/**
 * The share that still lives there, by how long they have: a step curve for each group with its 95 % interval,
 * where half have moved, and below how many are under observation at each time. Nothing of it is of fewer than
 * the threshold.
 */
export const drawResidence: Draw = ({ spec, table }, { document, width, language }) => {
	const words = moveFigures[language];
	const [threshold, ends] = [thresholdOf(spec), residenceEnds(spec, table)];
	const all = residenceGroups(table, { threshold, ...(ends && { leaving: ends.leaving }) });
	if (all.length > mostGroups)
		return fail({
			kind: 'broken-chart',
			detail: words.tooManyGroups(String(all.length), String(mostGroups))
		});
	const [groups, hidden] = [all.filter(isShown), all.filter((group) => !isShown(group))];
	const named = areaNameIn(table);
	const name = ({ name: code }: ResidenceGroup) => (code === null ? words.noGroup : named(code));
	const numbers = numbersIn(language);
	const base = { pen: penIn(document), groups, hidden, name, threshold, words, numbers };
	const drawing: ResidenceDrawing = {
		...base,
		...residencePlaces(groups, { width, names: groups.map(name), words, numbers })
	};
	const curves = residenceCurves(drawing);
	const risk = riskTable(drawing);
	const figure: Figure = {
		element: canvas(drawing.pen, width, risk.bottom + 6, curves, risk.element),
		points: risk.points(curves),
		summary: residenceSummary(drawing, { missing: table.missing ?? 0, ends }),
		twin: twinOf(drawing)
	};
	return ok(figure);
};

/** Under the axis: how many of each group are under observation, at the times that the axis names. */
function riskTable(drawing: ResidenceDrawing) {
	const { pen, groups, name, ticks, x, box, label: room, words } = drawing;
	const top = box.bottom + 50;
	const look = { 'font-size': 11, fill: 'var(--ink-2)' };
	const head = pen('text', { ...look, x: 0, y: top, 'font-weight': 600 }, words.atRisk);
	const rows = groups.map((group, row) => {
		const y = top + 18 + row * 17;
		const whole = groups.length > 1 ? name(group) : '';
		const label = cutText(pen, whole, room, { ...look, x: 0, y, fill: 'var(--ink-1)' });
		const texts = ticks.map((days) =>
			pen('text', { ...look, x: x(days), y, 'text-anchor': 'middle' }, riskText(drawing, group, days, '<'))
		);
		return pen('g', { class: 'at-risk' }, label, ...texts);
	});
	/** The curve is read at the ticks: a point stands on it there. */
	const points = (curves: SVGElement) =>
		groups.flatMap((group, row) =>
			ticksOf(group, ticks).map((days, column): FigurePoint => {
				const mark = curves.querySelector<SVGElement>(`[data-point="${row},${column}"]`)!;
				return { mark, says: saysOf(drawing, group, days), grid: { row, column } };
			})
		);
	return { element: pen('g', {}, head, ...rows), points, bottom: top + 18 + (groups.length - 1) * 17 };
}

/** No number below the threshold is told, also where the curve has not begun to be of enough. */
function riskText(
	{ threshold, words, numbers }: ResidenceDrawing,
	group: ResidenceGroup,
	days: number,
	as: '<' | 'words'
): string {
	const risk = atRisk(group, days);
	if (risk >= threshold) return numbers.number(risk);
	return as === '<' ? `<${numbers.number(threshold)}` : words.fewer(numbers.number(threshold));
}

function saysOf(drawing: ResidenceDrawing, group: ResidenceGroup, days: number): string {
	const { groups, name, span, words, numbers } = drawing;
	const { andel, nedre, oevre } = stepAt(group, days);
	const share = numbers.percent(andel);
	const interval =
		nedre === null || oevre === null ? '' : words.interval(numbers.percent(nedre), numbers.percent(oevre));
	const said = words.stillThere(span(days), share, interval, riskText(drawing, group, days, 'words'));
	return groups.length > 1 ? `${name(group)}: ${said}` : said;
}

function twinOf({ groups, name, ticks, time, isInYears, threshold, words }: ResidenceDrawing): FigureTwin {
	const rows = groups.flatMap((group) =>
		ticksOf(group, ticks).map((days) => ({
			group,
			days,
			step: stepAt(group, days),
			risk: atRisk(group, days)
		}))
	);
	const number = (title: string, value: (row: (typeof rows)[number]) => number | null) =>
		({ name: title, type: 'number', values: rows.map(value) }) as const;
	const percent = (share: number | null) => (share === null ? null : Math.round(share * 10_000) / 100);
	return {
		columns: [
			...(groups.length > 1
				? [{ name: words.group, type: 'text', values: rows.map(({ group }) => name(group)) } as const]
				: []),
			{
				name: isInYears ? words.yearsLived : words.monthsLived,
				type: 'text',
				values: rows.map(({ days }) => time(days))
			},
			number(words.sharePercent, ({ step }) => percent(step.andel)),
			number(words.lowPercent, ({ step }) => percent(step.nedre)),
			number(words.highPercent, ({ step }) => percent(step.oevre)),
			number(words.atRisk, ({ risk }) => (risk < threshold ? null : risk))
		],
		rows: rows.length
	};
}
