import type { ChartQuestion, ChartSpec, ChartType, TimeUnit } from '#lib/language/chart/chartSpec.ts';
import { keysOf, type columnKeys } from '#lib/language/chart/chartKeys.ts';
import {
	isMunicipality,
	usesOf,
	type ColumnSample,
	type ColumnUse,
	type DrawableColumn
} from '#lib/language/chart/proposeColumns.ts';
import type { OwnAreas } from '#lib/language/chart/proposeBoundaries.ts';
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
	columns: readonly DrawableColumn[],
	own: readonly OwnAreas[] = []
): Proposals {
	const proposals = new Map<ChartType, Proposal>();
	const lacking = new Map<ChartType, Lack>();
	for (const plan of plansOf[question]) {
		if (proposals.has(plan.type)) continue;
		const seated = seatOnMap(plan, columns);
		if ('needs' in seated) lacking.set(plan.type, lacking.get(plan.type) ?? { type: plan.type, ...seated });
		else
			proposals.set(plan.type, {
				plan,
				spec: specOf(plan, table, seated, own),
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

/** What a person wants: columns in places, and the areas that a map is of. */
export type Wishes = { readonly chosen?: Chosen | undefined; readonly on?: MapOf | undefined };

/** A table of own areas, or the municipalities. */
export type MapOf = { readonly own: Name } | 'municipalities';

/** A map is of one kind of areas: the wanted one first, then the municipalities, then whichever own ones fit. */
export function seatOnMap(
	plan: ChartPlan,
	columns: readonly DrawableColumn[],
	{ chosen, on }: Wishes = {}
): Seated | { readonly needs: Seat } {
	if (!plan.seats.some(({ onMap }) => onMap)) return seatColumns(plan, columns, { chosen });
	const own = new Set(columns.flatMap(({ within = [] }) => within));
	const maps: readonly MapOf[] = ['municipalities', ...[...own].map((table) => ({ own: table }))];
	const tried = [...(on === undefined ? [] : [on]), ...maps].map((map) =>
		seatColumns(plan, columns, { chosen, on: map })
	);
	return (
		tried.find((seated) => !('needs' in seated)) ??
		seatColumns(plan, columns, { chosen, on: 'municipalities' })
	);
}

/** Each column sits once: where a person wants it, then where it fits; the seats that come first choose first. */
export function seatColumns(
	{ seats }: ChartPlan,
	columns: readonly DrawableColumn[],
	{ chosen = new Map(), on }: Wishes = {}
): Seated | { readonly needs: Seat } {
	const seated = new Map<Place, { readonly column: DrawableColumn; readonly use?: ColumnUse }>();
	for (const { place } of seats) {
		const column = columns.find(({ name }) => name === chosen.get(place));
		if (column !== undefined) seated.set(place, { column });
	}
	for (const seat of seats) {
		if (seated.has(seat.place) || chosen.has(seat.place) || seat.as === 'offered') continue;
		const free = columns.filter((one) => ![...seated.values()].some(({ column }) => column === one));
		const [best] = fittingColumns(seat, free, on);
		if (best !== undefined) seated.set(seat.place, best);
		else if (seat.as === 'needed') return { needs: seat };
	}
	return seated;
}

/** The columns that can sit there, the best first: those that are called so before those whose type allows it. */
export function fittingColumns(
	seat: Seat,
	columns: readonly DrawableColumn[],
	on?: MapOf
): readonly { readonly column: DrawableColumn; readonly use: ColumnUse }[] {
	return columns
		.flatMap((column) => {
			const fit = seat.onMap === true && !liesOn(column, on) ? undefined : fitOf(seat, column);
			return fit === undefined ? [] : [{ column, ...fit }];
		})
		.sort((one, other) => other.fit - one.fit);
}

/** Whether a column's values are areas of this map; without one, of any. */
export function liesOn(column: DrawableColumn, on: MapOf | undefined): boolean {
	if (!usesOf(column).has('area')) return false;
	if (on === undefined) return true;
	if (on === 'municipalities') return isMunicipality(column) || column.within === undefined;
	return column.within?.includes(on.own) === true;
}

function fitOf(
	seat: Seat,
	column: DrawableColumn
): { readonly use: ColumnUse; readonly fit: number } | undefined {
	const uses = usesOf(column);
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
export function specOf(
	plan: ChartPlan,
	table: Name,
	seated: Seated,
	own: readonly OwnAreas[] = []
): ChartSpec {
	const column = (place: Place) => seated.get(place)?.column;
	const columns = plan.seats.flatMap(({ place }) => {
		const name = column(place)?.name;
		return name === undefined ? [] : [[place, name] as const];
	});
	const time = column('x') ?? column('date');
	const isTimed = keysOf[plan.type].includes('unit') && time !== undefined && isTime(time);
	const center = plan.center === true ? (column('to') ?? column('from'))?.sample?.usual : undefined;
	const boundaries = boundariesFor(plan, seated, own);
	return {
		type: plan.type,
		table,
		...Object.fromEntries(columns),
		...(plan.measure !== undefined && seated.has('of') && { measure: plan.measure }),
		...(isTimed && { unit: unitOf(time.sample?.days, plan.type) }),
		...(isCut(plan, column('x')) && { top: plan.top }),
		...(center !== undefined && { center }),
		...(boundaries !== undefined && { boundaries })
	};
}

/** Own areas go without saying where the seated columns are of them and of no municipalities. */
function boundariesFor(
	{ seats }: ChartPlan,
	seated: Seated,
	own: readonly OwnAreas[]
): ChartSpec['boundaries'] {
	const onMap = seats.flatMap((seat) => (seat.onMap === true ? (seated.get(seat.place)?.column ?? []) : []));
	if (onMap.length === 0 || onMap.some((column) => liesOn(column, 'municipalities'))) return undefined;
	return own
		.map(({ boundaries }) => boundaries)
		.find(({ table }) => onMap.every((column) => liesOn(column, { own: table })));
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
