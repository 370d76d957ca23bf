import type { ChartQuestion, ChartSpec, ChartType, TimeUnit } from '#lib/language/chart/chartSpec.ts';
import { keysOf, type columnKeys } from '#lib/language/chart/chartKeys.ts';
import {
	usesOf,
	type ColumnSample,
	type ColumnUse,
	type DrawableColumn
} from '#lib/language/chart/proposeColumns.ts';
import { plansOf, type ChartPlan, type Place, type Seat } from '#lib/language/chart/proposePlans.ts';
import { kindOf } from '#lib/language/sql/valueKind.ts';
import type { Name } from '#lib/notebook/notebook.ts';

export type Proposal = {
	readonly plan: ChartPlan;
	readonly spec: ChartSpec;
	/** Why these columns: what each of them is, by its place. */
	readonly because: ReadonlyMap<Place, ColumnUse>;
};

/** A type of picture that this table has no columns for, and what is missing first. */
export type Lack = { readonly type: ChartType; readonly needs: Seat };

export type Proposals = {
	/** The best first; one for each type. */
	readonly proposals: readonly Proposal[];
	readonly lacking: readonly Lack[];
};

/** Pictures that answer a question of a table, with the columns that fit best, and those that it cannot give. */
export function proposeCharts(
	question: ChartQuestion,
	table: Name,
	columns: readonly DrawableColumn[]
): Proposals {
	const proposals = new Map<ChartType, Proposal>();
	const lacking = new Map<ChartType, Lack>();
	for (const plan of plansOf[question]) {
		if (proposals.has(plan.type)) continue;
		const seated = seatColumns(plan, columns);
		if ('needs' in seated) lacking.set(plan.type, lacking.get(plan.type) ?? { type: plan.type, ...seated });
		else
			proposals.set(plan.type, {
				plan,
				spec: specOf(plan, table, seated),
				because: new Map([...seated].flatMap(([place, { use }]) => (use === undefined ? [] : [[place, use]])))
			});
	}
	return {
		proposals: [...proposals.values()],
		lacking: [...lacking.values()].filter(({ type }) => !proposals.has(type))
	};
}

export type Seated = ReadonlyMap<Place, { readonly column: DrawableColumn; readonly use?: ColumnUse }>;

/** What a person chose for a seat: a column by its name, or that it stays empty. */
export type Chosen = ReadonlyMap<(typeof columnKeys)[number], string | undefined>;

/** Each column sits once: where a person wants it, then where it fits; the seats that come first choose first. */
export function seatColumns(
	{ seats }: ChartPlan,
	columns: readonly DrawableColumn[],
	chosen: Chosen = new Map()
): Seated | { readonly needs: Seat } {
	const seated = new Map<Place, { readonly column: DrawableColumn; readonly use?: ColumnUse }>();
	for (const { place } of seats) {
		const column = columns.find(({ name }) => name === chosen.get(place));
		if (column !== undefined) seated.set(place, { column });
	}
	for (const seat of seats) {
		if (seated.has(seat.place) || chosen.has(seat.place) || seat.as === 'offered') continue;
		const free = columns.filter((one) => ![...seated.values()].some(({ column }) => column === one));
		const [best] = fittingColumns(seat, free);
		if (best !== undefined) seated.set(seat.place, best);
		else if (seat.as === 'needed') return { needs: seat };
	}
	return seated;
}

/** The columns that can sit there, the best first: those that are called so before those whose type allows it. */
export function fittingColumns(
	seat: Seat,
	columns: readonly DrawableColumn[]
): readonly { readonly column: DrawableColumn; readonly use: ColumnUse }[] {
	return columns
		.flatMap((column) => {
			const fit = fitOf(seat, column);
			return fit === undefined ? [] : [{ column, ...fit }];
		})
		.sort((one, other) => other.fit - one.fit);
}

function fitOf(
	seat: Seat,
	column: DrawableColumn
): { readonly use: ColumnUse; readonly fit: number } | undefined {
	const uses = usesOf(column);
	if (seat.onMap === true && !uses.has('area')) return undefined;
	if (seat.few === true && (column.sample?.distinct ?? mostStates) > mostStates) return undefined;
	// A column of origins is no destination.
	if (opposite[seat.place] !== undefined && uses.has(opposite[seat.place]!)) return undefined;
	const fits = seat.takes.flatMap((use, index) => {
		const sure = uses.get(use);
		if (sure === undefined) return [];
		return [{ use, fit: (sure === 1 ? 0 : 1_000) + (seat.takes.length - index) * 10 + sure }];
	});
	return fits.sort((one, other) => other.fit - one.fit)[0];
}

const opposite: { readonly [place in Place]?: ColumnUse } = { from: 'to', to: 'from' };
/** More states than this are a thicket. */
const mostStates = 12;

/** The spec that a plan makes of seated columns, with what goes without saying: unit, measure, how many, the middle. */
export function specOf(plan: ChartPlan, table: Name, seated: Seated): ChartSpec {
	const column = (place: Place) => seated.get(place)?.column;
	const columns = plan.seats.flatMap(({ place }) => {
		const name = column(place)?.name;
		return name === undefined ? [] : [[place, name] as const];
	});
	const time = column('x') ?? column('date');
	const isTimed = keysOf[plan.type].includes('unit') && time !== undefined && isTime(time);
	const center = plan.center === true ? (column('to') ?? column('from'))?.sample?.usual : undefined;
	return {
		type: plan.type,
		table,
		...Object.fromEntries(columns),
		...(plan.measure !== undefined && seated.has('of') && { measure: plan.measure }),
		...(isTimed && { unit: unitOf(time.sample?.days, plan.type) }),
		...(isCut(plan, column('x')) && { top: plan.top }),
		...(center !== undefined && { center })
	};
}

const isTime = ({ type }: DrawableColumn): boolean => ['date', 'timestamp'].includes(kindOf(type));

/** The largest groups are said to be so only where there are more. */
function isCut({ top, seats }: ChartPlan, x: DrawableColumn | undefined): boolean {
	if (top === undefined) return false;
	const isGrouped = seats.some(({ place }) => place === 'x');
	return (
		!isGrouped || (x !== undefined && kindOf(x.type) === 'text' && (x.sample?.distinct ?? top + 1) > top)
	);
}

/** A step of time of which some dozens make up the whole; months where nobody knows. */
export function unitOf(days: ColumnSample['days'], type: ChartType = 'line'): TimeUnit {
	if (days === undefined) return 'month';
	const length = days.last - days.first + 1;
	// Before and after are two years rather than two months, where there are two.
	if (length > (type === 'slope' ? 366 : 366 * 8)) return 'year';
	if (length > 120) return 'month';
	return length > 31 ? 'week' : 'day';
}
