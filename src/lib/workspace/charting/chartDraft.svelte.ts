import { columnKeys, keysOf } from '#lib/language/chart/chartKeys.ts';
import type {
	ChartQuestion,
	ChartSpec,
	ChartType,
	Measure,
	TimeUnit
} from '#lib/language/chart/chartSpec.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';
import {
	fittingColumns,
	liesOn,
	proposeCharts,
	seatOnMap,
	specOf,
	type Chosen,
	type MapOf
} from '#lib/language/chart/proposeCharts.ts';
import type { OwnAreas } from '#lib/language/chart/proposeBoundaries.ts';
import { usesOf, type DrawableColumn } from '#lib/language/chart/proposeColumns.ts';
import { measuredSeat, measuresOf, takesCount, withMeasure } from '#lib/language/chart/proposeMeasures.ts';
import {
	plansOf,
	questionOf,
	questions,
	type ChartPlan,
	type Place,
	type Seat
} from '#lib/language/chart/proposePlans.ts';
import { proposeTitle } from '#lib/language/chart/proposeTitle.ts';
import { given } from '#lib/notebook/given.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import type { Language } from '#messages/inBoth.ts';

export type ChartDraftOptions = {
	/** The name under which the chart's cell is to read the table. */
	readonly table: Name;
	readonly columns: readonly DrawableColumn[];
	/** Own areas that the notebook has outlines of. */
	readonly own?: readonly OwnAreas[];
	/** Of the title. */
	readonly language: Language;
	/** The chart of an existing cell. */
	readonly written?: ChartSpec;
};

/** What a person chose beside columns; a key that is here holds, be it nothing. */
type Settings = Pick<ChartSpec, 'measure' | 'unit' | 'top' | 'center' | 'boundaries' | 'picks'>;
type Setting = keyof Settings;
const settings: readonly Setting[] = ['measure', 'unit', 'top', 'center', 'boundaries', 'picks'];
/** These say the same in every picture that takes them. */
const lasting: readonly Setting[] = ['center', 'boundaries', 'picks'];

/** A chart being chosen: what was chosen, and what goes without saying of the rest. */
export class ChartDraft {
	readonly table: Name;
	readonly columns: readonly DrawableColumn[];
	readonly #options: ChartDraftOptions;
	#question = $state.raw<ChartQuestion>('count');
	#picked = $state.raw<ChartPlan | undefined>();
	#chosen = $state.raw<Chosen>(new Map());
	#set = $state.raw<ReadonlyMap<Setting, Settings[Setting]>>(new Map());
	#title = $state.raw<string | undefined>();
	/** Names of areas, as far as a picture told them. */
	names = $state.raw<{ readonly [code: string]: string } | undefined>();

	readonly #proposed = $derived.by(() =>
		proposeCharts(this.#question, this.table, this.columns, this.#options.own)
	);
	/** Absent where the question cannot be answered with this table. */
	readonly plan = $derived.by(() => this.#picked ?? this.#proposed.proposals[0]?.plan);
	readonly spec = $derived.by(() => this.#specOf(this.plan));

	constructor(options: ChartDraftOptions) {
		this.#options = options;
		this.table = options.table;
		this.columns = options.columns;
		const { written } = options;
		if (written !== undefined) this.#takeUp(written);
		else this.#question = questions.find((one) => this.#answers(one)) ?? 'count';
	}

	get question(): ChartQuestion {
		return this.#question;
	}

	/** Another question begins anew: a column that was chosen for the last says nothing here. */
	ask(question: ChartQuestion) {
		this.#question = question;
		this.#picked = undefined;
		this.#chosen = new Map();
		this.#set = new Map([...this.#set].filter(([key]) => lasting.includes(key)));
	}

	/** The ways to draw an answer, the best first, and those for which columns are missing. */
	get plans(): readonly ChartPlan[] {
		const plans = this.#proposed.proposals.map(({ plan }) => plan);
		const { plan } = this;
		return plan === undefined || plans.some(({ type }) => type === plan.type) ? plans : [...plans, plan];
	}

	get lacking() {
		return this.#proposed.lacking;
	}

	/** What was chosen stays where it fits the other picture too. */
	pick(type: ChartType) {
		const plan = this.plans.find((one) => one.type === type);
		if (plan === undefined) return;
		this.#chosen = new Map(
			[...this.#chosen].filter(([place, name]) => {
				const seat = plan.seats.find((one) => one.place === place);
				return seat !== undefined && this.fitting(seat).some((column) => column.name === name);
			})
		);
		this.#set = new Map([...this.#set].filter(([key]) => key === 'unit' || lasting.includes(key)));
		this.#picked = plan;
	}

	/** Places of columns that a person can fill, but for the measured one. */
	get seats(): readonly Seat[] {
		const { spec, columns } = this;
		const isWeighed = spec === undefined || takesCount(spec, columns);
		return this.plan?.seats.filter(({ place }) => place !== 'of' && (place !== 'count' || isWeighed)) ?? [];
	}

	fitting(seat: Seat): readonly DrawableColumn[] {
		return fittingColumns(seat, this.columns, this.#mapOf).map(({ column }) => column);
	}

	/** The rest of what can be drawn at all. */
	others(seat: Seat): readonly DrawableColumn[] {
		const fitting = new Set(this.fitting(seat));
		return this.columns.filter((column) => !fitting.has(column) && !usesOf(column).has('person'));
	}

	/** The other columns stay where they are; one that sat elsewhere changes places with this one's. */
	seat(place: Place, column: string | undefined) {
		const { spec } = this;
		const seated = new Map(this.plan?.seats.map((seat) => [seat.place, spec?.[seat.place]]));
		const before = seated.get(place);
		const elsewhere = [...seated].find(([other, name]) => other !== place && name === column)?.[0];
		if (elsewhere !== undefined && before !== undefined) seated.set(elsewhere, before);
		this.#chosen = new Map([...this.#chosen, ...seated, [place, column]]);
	}

	get measures(): readonly Measure[] {
		return this.spec === undefined ? [] : measuresOf(this.spec);
	}

	get measure(): Measure {
		return this.spec === undefined ? 'count' : measureOf(this.spec);
	}

	/** The seat of the measured column. */
	get measured(): Seat {
		return measuredSeat(this.measure);
	}

	setMeasure(measure: Measure) {
		this.#put('measure', measure);
	}

	setUnit(unit: TimeUnit) {
		this.#put('unit', unit);
	}

	setTop(top: number | undefined) {
		this.#put('top', top);
	}

	setCenter(center: string) {
		this.#put('center', center);
	}

	/** Tables of own areas that this map can be of; none where the picture is no map. */
	get maps(): readonly Name[] {
		if (this.plan === undefined || !keysOf[this.plan.type].includes('boundaries')) return [];
		const { own = [], written } = this.#options;
		const tables = [...own.map(({ boundaries }) => boundaries.table), written?.boundaries?.table];
		return [...new Set(tables.filter((table) => table !== undefined))];
	}

	/** Own areas instead of the municipalities. A column that was chosen stays where its values are such areas. */
	setMap(table: Name | undefined) {
		const own = this.#options.own?.find(({ boundaries }) => boundaries.table === table)?.boundaries;
		const { boundaries: written } = this.#options.written ?? {};
		const boundaries = written?.table === table ? written : own;
		this.#put('boundaries', boundaries);
		const onMap = this.plan?.seats.filter((seat) => seat.onMap === true).map(({ place }) => place) ?? [];
		const on = mapOf(boundaries);
		const stays = ([place, name]: readonly [string, string | undefined]) => {
			const column = this.#column(name ?? '');
			return !onMap.some((one) => one === place) || (column !== undefined && liesOn(column, on));
		};
		this.#chosen = new Map([...this.#chosen].filter(stays));
	}

	/** What own areas of the map are called; nothing where it shows municipalities. */
	get ownKeys(): ReadonlySet<string> | undefined {
		const table = this.spec?.boundaries?.table;
		return this.#options.own?.find(({ boundaries }) => boundaries.table === table)?.keys;
	}

	/** Own areas among which no column has its values. */
	get strangers(): readonly OwnAreas[] {
		const found = new Set(this.columns.flatMap(({ within = [] }) => within));
		return (this.#options.own ?? []).filter(({ boundaries }) => !found.has(boundaries.table));
	}

	setPicks(input: Name | undefined) {
		this.#put('picks', input);
	}

	/** As the person wrote it, or as it goes without saying. */
	get title(): string {
		return this.#title ?? this.#proposedTitle(this.spec);
	}

	/** An empty one is the proposed one again. */
	setTitle(title: string) {
		this.#title = title.trim() === '' ? undefined : title;
	}

	#put(key: Setting, value: Settings[Setting]) {
		this.#set = new Map([...this.#set, [key, value]]);
	}

	/** The areas that a person wants the map to be of; nothing where that goes without saying. */
	get #mapOf(): MapOf | undefined {
		return this.#set.has('boundaries')
			? mapOf(this.#set.get('boundaries') as Settings['boundaries'])
			: undefined;
	}

	#answers(question: ChartQuestion): boolean {
		return proposeCharts(question, this.table, this.columns).proposals.length > 0;
	}

	/** An existing chart is opened as it is: no seat is filled that it leaves empty. */
	#takeUp(written: ChartSpec) {
		const isTime = (name: string) => {
			const uses = this.#column(name) && usesOf(this.#column(name)!);
			return uses?.has('day') === true || uses?.has('year') === true;
		};
		this.#question = questionOf(written, isTime);
		const plans = plansOf[this.#question].filter(({ type }) => type === written.type);
		const isMeant = ({ seats }: ChartPlan) =>
			seats.every(({ place, as }) => as !== 'needed' || written[place] !== undefined);
		this.#picked = plans.find(isMeant) ?? plans[0];
		this.#chosen = new Map(columnKeys.map((key) => [key, written[key]]));
		// A picture that is no map says nothing of which areas one would be of.
		const said = settings.filter((key) => key !== 'boundaries' || keysOf[written.type].includes(key));
		this.#set = new Map(said.map((key) => [key, written[key]]));
		const proposed = this.#proposedTitle(written);
		this.#title = written.title === proposed ? undefined : written.title;
	}

	#specOf(plan: ChartPlan | undefined): ChartSpec | undefined {
		if (plan === undefined) return undefined;
		const seated = seatOnMap(plan, this.columns, { chosen: this.#chosen, on: this.#mapOf });
		if ('needs' in seated) return undefined;
		const proposed = specOf(plan, this.table, seated, this.#options.own);
		const measure = this.#set.get('measure') as Measure | undefined;
		const fits = measure !== undefined && measuresOf(proposed).includes(measure);
		const of = this.#chosen.get('of');
		const measured = fits
			? withMeasure({ ...proposed, ...(of !== undefined && { of }) }, measure, this.columns)
			: { ...proposed, ...(measure === undefined && of !== undefined && { of }) };
		return given<ChartSpec>({ ...this.#kept(plan), ...measured, ...this.#settled(plan) });
	}

	/** What the written chart says and nobody chooses here. */
	#kept({ type, seats }: ChartPlan): Partial<ChartSpec> {
		const { written } = this.#options;
		// A column without a seat stays with its picture alone: in another it may say something else.
		const columns = written?.type === type ? ['of', ...seats.map(({ place }) => place)] : columnKeys;
		const chosen: readonly string[] = [...columns, ...settings, 'type', 'table', 'title'];
		return Object.fromEntries(
			Object.entries(written ?? {}).filter(
				([key]) =>
					!chosen.includes(key) && (keysOf[type].includes(key) || ['subtitle', 'source'].includes(key))
			)
		);
	}

	#settled({ type }: ChartPlan): Partial<ChartSpec> {
		const keys = [...this.#set].filter(([key]) => key !== 'measure' && keysOf[type].includes(key));
		return Object.fromEntries(keys);
	}

	#proposedTitle(spec: ChartSpec | undefined): string {
		if (spec === undefined) return '';
		const { language } = this.#options;
		const columnOf = (name: string) => this.#column(name);
		return proposeTitle(spec, { language, columnOf, ...(this.names && { names: this.names }) });
	}

	#column(name: string): DrawableColumn | undefined {
		return this.columns.find((column) => column.name === name);
	}
}

const mapOf = (boundaries: ChartSpec['boundaries']): MapOf =>
	boundaries === undefined ? 'municipalities' : { own: boundaries.table };
