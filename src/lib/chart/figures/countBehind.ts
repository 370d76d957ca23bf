import { codeOf, flowsOf, numberOf } from '#lib/chart/figures/flows.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';

/** Rows behind a picture: of all that the table has, or where one area is in the middle, of what crosses its border. */
export function countBehind({ spec: { type, center = '' }, table }: DrawnChart): number {
	if (center === '') return table.n;
	switch (type) {
		case 'hub':
		case 'partners':
			return sum(flowsOf(table).map(({ from, to, n }) => ((from === center) === (to === center) ? 0 : n)));
		case 'net-pyramid': {
			// Each move stands there twice, under the area that it leaves and under the one that it goes to.
			const { area = [], n = [] } = table.columns;
			return sum(area.map((one, at) => (codeOf(one) === center ? numberOf(n[at]) : 0)));
		}
		default:
			return table.n;
	}
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
