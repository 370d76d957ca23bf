import type { PlotPicture, Picture } from '#lib/chart/figures/plotPicture.ts';
import { type PlotPlan, type PlotRow, Written } from '#lib/chart/figures/plotPlan.ts';
import { cutTicks, numberTicks, roomFor, ticksIn, valueAxis } from '#lib/chart/figures/plotAxes.ts';
import type { FigureText } from '#lib/chart/figures/figureText.ts';
import { bandText } from '#lib/chart/figures/plotBands.ts';
import { totalsOf } from '#lib/chart/figures/plotRows.ts';
import { seriesNames, seriesScale } from '#lib/chart/figures/plotSeries.ts';

/** Ages from young at the foot to old at the top, the two sexes back to back on one scale. */
export const plotPyramid: PlotPicture = { plan: pyramid, summary: sideSentences };

function pyramid(picture: Picture): PlotPlan {
	const { text, width } = picture;
	const sexes = seriesNames(picture, 'sex');
	const rows = withSides(picture, sexes);
	const order = orderOf(rows, text).toReversed();
	const marginLeft = roomFor(order, text, width * 0.3);
	const most = Math.max(1, ...rows.map(({ value }) => value));
	return {
		rows,
		options: {
			height: Math.max(160, order.length * 18 + 56),
			marginTop: 10,
			marginBottom: 44,
			marginLeft,
			x: {
				...valueAxis(text, {
					domain: [-most, most],
					labelAnchor: 'center',
					ticks: ticksIn(width - marginLeft, 7)
				}),
				tickFormat: bothSides(text)
			},
			y: {
				type: 'band',
				domain: order,
				label: null,
				tickSize: 0,
				padding: 0.12,
				tickFormat: cutTicks(order, marginLeft)
			},
			color: seriesScale(sexes)
		},
		marks: [
			{ mark: 'barX', options: { x: 'side', y: 'band', fill: 'sex' }, isPoints: true, isSeries: true },
			{ mark: 'ruleX', rows: [{ value: 0, n: 0 }], options: { x: 'value', stroke: 'var(--surface-raised)' } }
		],
		series: { names: sexes, role: 'sex', as: 'fill' }
	};
}

function bothSides({ language }: FigureText): Written {
	const { code, value } = numberTicks(language);
	const format = value as (value: number) => string;
	return new Written(`(value) => ${code}(Math.abs(value))`, (side: number) => format(Math.abs(side)));
}

/** Rows with their side of the middle and the words of their age, from the youngest. */
function withSides({ rows, text }: Picture, sexes: readonly string[]): readonly PlotRow[] {
	return [...rows]
		.sort(
			(a, b) =>
				text.compare(a['age'] ?? null, b['age'] ?? null) || text.compare(a['sex'] ?? null, b['sex'] ?? null)
		)
		.map((row) => ({
			...row,
			side: row['sex'] === sexes[0] ? -row.value : row.value,
			band: bandText(row, 'age', text)
		}));
}

/** Ages that nobody has keep their place. */
function orderOf(rows: readonly PlotRow[], text: FigureText): readonly string[] {
	const starts = rows.map(({ age }) => age).filter((age) => typeof age === 'number');
	const step = Number(rows[0]?.['ageEnd']) - Number(rows[0]?.['age']);
	if (starts.length === 0 || !(step > 0)) return [...new Set(rows.map(({ band }) => String(band)))];
	const [first, last] = [Math.min(...starts), Math.max(...starts)];
	return Array.from({ length: Math.round((last - first) / step) + 1 }, (_, at) => {
		const age = Number((first + at * step).toPrecision(12));
		return bandText({ age, ageEnd: Number((age + step).toPrecision(12)), value: 0, n: 0 }, 'age', text);
	});
}

function sideSentences(picture: Picture): readonly string[] {
	const { text } = picture;
	const sexes = seriesNames(picture, 'sex');
	const rows = withSides(picture, sexes);
	return sexes.map((sex) => {
		const own = rows.filter((row) => row['sex'] === sex);
		const [most] = totalsOf(own, 'band', text);
		const whole = own.reduce((sum, { value }) => sum + value, 0);
		return text.words.side(sex, text.number(whole), text.place(most?.at ?? null));
	});
}
