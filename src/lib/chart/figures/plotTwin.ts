import type { FigureTwin } from '#lib/chart/figures/figure.ts';
import { isWholeBand } from '#lib/chart/figures/plotBands.ts';
import type { PlotRow } from '#lib/chart/figures/plotPlan.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';

const named = ['facet', 'x', 'y', 'color', 'age', 'sex'] as const;

/** The picture's numbers as a table: its columns by their own names, and what was measured. */
export function plotTwin({ spec, table, text, rows }: Picture): FigureTwin {
	const { columns: words, spread } = text.words;
	const titles: { readonly [role: string]: string | undefined } = {
		...Object.fromEntries(named.map((role) => [role, spec[role]])),
		x: text.axis('x'),
		y: text.axis('y'),
		...words,
		...spread,
		value: spec.type === 'box' ? spread.value : text.measure
	};
	const same = rows.every(({ value, n }) => value === n);
	const roles = Object.keys(table.columns).filter(
		(role) => role !== 'place' && !(role === 'n' && same) && !isPlain(role, rows)
	);
	const columns = roles.map((role) => {
		const values = rows.map((row) => row[role] ?? null);
		const first = values.find((value) => value !== null);
		const type = typeof first === 'number' ? 'number' : first instanceof Date ? 'date' : 'text';
		return { name: titles[role] ?? role, type, values } as const;
	});
	return { columns: columns as FigureTwin['columns'], rows: rows.length };
}

/** The end of a whole number that stands for itself. */
const isPlain = (role: string, rows: readonly PlotRow[]): boolean =>
	role.endsWith('End') && rows.every((row) => isWholeBand(row, role.slice(0, -'End'.length)));
