import type { PlotPicture, Picture } from '#lib/chart/figures/plotPicture.ts';
import { type PlotPlan, type PlotRow, Written } from '#lib/chart/figures/plotPlan.ts';
import { cutTicks, numberTicks, roomFor } from '#lib/chart/figures/plotAxes.ts';
import { bandText } from '#lib/chart/figures/plotBands.ts';
import { totalsOf, valuesOf } from '#lib/chart/figures/plotRows.ts';
import { seriesNames, seriesScale } from '#lib/chart/figures/plotSeries.ts';

/** Ages from young at the foot to old at the top, the two sexes back to back on one scale. */
export const plotPyramid: PlotPicture = { plan: pyramid, summary: sideSentences };

function pyramid(picture: Picture): PlotPlan {
	const { text, width } = picture;
	const sexes = seriesNames(picture, 'sex');
	const rows = withSides(picture, sexes);
	const ages = [...valuesOf(rows, 'band', text)];
	const order = orderOf(rows).toReversed();
	const marginLeft = roomFor(ages, text, width * 0.3);
	const most = Math.max(1, ...rows.map(({ value }) => value));
	const tickFormat = numberTicks(text.language);
	const format = tickFormat.value as (value: number) => string;
	return {
		rows,
		options: {
			height: Math.max(160, order.length * 18 + 56),
			marginTop: 10,
			marginBottom: 44,
			marginLeft,
			x: {
				domain: [-most, most],
				label: text.measure,
				labelAnchor: 'center',
				labelArrow: 'none',
				grid: true,
				nice: true,
				ticks: 7,
				tickFormat: new Written(`(value) => ${tickFormat.code}(Math.abs(value))`, (value: number) =>
					format(Math.abs(value))
				)
			},
			y: {
				type: 'band',
				domain: order,
				label: null,
				tickSize: 0,
				padding: 0.12,
				tickFormat: cutTicks(marginLeft)
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

const orderOf = (rows: readonly PlotRow[]): readonly string[] => [
	...new Set(rows.map(({ band }) => String(band)))
];

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
