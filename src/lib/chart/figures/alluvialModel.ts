import { codeOf, numberOf } from '#lib/chart/figures/flows.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';
import { municipalities } from '#lib/moves/municipalities.ts';

export type AlluvialState = {
	/** Its place among the states, the same at each time. */
	readonly at: number;
	readonly code: string | null;
	/** Several small ones under one name. */
	readonly isRest: boolean;
};

/** What went from one state to another in a period. */
export type AlluvialFlow = {
	/** Periods are counted from 0; the states before period 0 are column 0. */
	readonly period: number;
	readonly from: AlluvialState;
	readonly to: AlluvialState;
	readonly value: number;
};

export type Alluvial = {
	readonly states: readonly AlluvialState[];
	/** Of each period, where the table says it. */
	readonly dates: readonly Date[];
	readonly flows: readonly AlluvialFlow[];
};

/** With `top`, the largest states stand alone, one place being kept for all the others. */
export function alluvialOf(table: ChartTable, top: number): Alluvial {
	const { from, to, date, value } = table.columns;
	const days = [...new Set((date ?? []).filter((day) => day instanceof Date).map(Number))].sort(
		(one, other) => one - other
	);
	const periodOf = new Map(days.map((day, period) => [day, period]));
	const known = (at: number) => date === undefined || date[at] instanceof Date;
	const rows = Array.from({ length: table.rows }, (_, at) => ({
		period: date === undefined ? 0 : (periodOf.get(Number(date[at])) ?? -1),
		from: codeOf(from?.[at]),
		to: codeOf(to?.[at]),
		value: numberOf(value?.[at]),
		isKnown: known(at)
	})).filter(({ isKnown }) => isKnown);
	const { states, stateOf } = statesOf(rows, top);
	const sums = new Map<string, AlluvialFlow>();
	for (const row of rows) {
		const flow = { period: row.period, from: stateOf(row.from), to: stateOf(row.to) };
		const key = [flow.period, flow.from.at, flow.to.at].join();
		sums.set(key, { ...flow, value: row.value + (sums.get(key)?.value ?? 0) });
	}
	const flows = [...sums.values()].sort(
		(one, other) => one.period - other.period || one.from.at - other.from.at || one.to.at - other.to.at
	);
	return { states, dates: days.map((day) => new Date(day)), flows };
}

type Row = { readonly from: string | null; readonly to: string | null; readonly value: number };

function statesOf(rows: readonly Row[], top: number) {
	const sizes = new Map<string | null, number>();
	for (const { from, to, value } of rows)
		for (const code of [from, to]) sizes.set(code, (sizes.get(code) ?? 0) + value);
	const bySize = [...sizes].sort(([, one], [, other]) => other - one).map(([code]) => code);
	const alone = bySize.length <= top ? bySize : bySize.slice(0, top - 1);
	const states = [...alone].sort(inOrder).map((code, at): AlluvialState => ({ at, code, isRest: false }));
	const rest: AlluvialState = { at: states.length, code: null, isRest: true };
	const known = new Map(states.map((state) => [state.code, state]));
	return {
		states: bySize.length > alone.length ? [...states, rest] : states,
		stateOf: (code: string | null) => known.get(code) ?? rest
	};
}

/** Regions as Statistics Denmark lists them, other words by the Danish alphabet, abroad and unknown last. */
function inOrder(one: string | null, other: string | null): number {
	if (one === null || other === null) return Number(one === null) - Number(other === null);
	const [first, second] = [regionPlace(one), regionPlace(other)];
	return first - second || danish.compare(one, other);
}

const danish = new Intl.Collator('da', { numeric: true });
const regions = [...new Set(municipalities.flatMap(({ region, regionsnavn }) => [region, regionsnavn]))];
const regionPlace = (code: string) => (regions.includes(code) ? regions.indexOf(code) : regions.length);
