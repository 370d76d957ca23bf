import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { OwnAreas } from '#lib/language/chart/proposeBoundaries.ts';
import type { DrawableColumn } from '#lib/language/chart/proposeColumns.ts';
import { ChartDraft } from '#lib/workspace/charting/chartDraft.svelte.ts';

const text = (name: string, distinct: number, codes = false): DrawableColumn => ({
	...{ name, type: 'VARCHAR' },
	sample: { values: 1_000, distinct, codes, years: false, usual: '0159' }
});

const columns: readonly DrawableColumn[] = [
	{ name: 'dato', type: 'DATE' },
	text('fra', 98, true),
	text('til', 98, true),
	text('art', 3),
	{ name: 'alder', type: 'INTEGER' },
	{ name: 'beløb', type: 'DOUBLE' }
];

const draftOf = (written?: ChartSpec) =>
	new ChartDraft({ table: 'flytninger', columns, language: 'da', ...(written && { written }) });

describe('a chart being chosen', () => {
	it('begins with the first question that the table can answer', () => {
		expect(draftOf().spec).toEqual({ type: 'bar', table: 'flytninger', x: 'til', top: 15 });
		const days = new ChartDraft({ table: 't', columns: [{ name: 'dag', type: 'DATE' }], language: 'da' });
		expect([days.question, days.spec?.type]).toEqual(['time', 'line']);
	});

	it('lets two columns change places where one is chosen that sat elsewhere', () => {
		const draft = draftOf();
		draft.ask('flows');
		draft.seat('from', 'til');
		expect(draft.spec).toMatchObject({
			type: 'flow-map',
			from: 'til',
			to: 'fra'
		} satisfies Partial<ChartSpec>);
	});

	it('keeps what was chosen in another picture where it fits there too', () => {
		const draft = draftOf();
		draft.ask('flows');
		draft.setCenter('0101');
		draft.pick('partners');
		expect(draft.spec).toMatchObject({ type: 'partners', center: '0101' });
		draft.pick('hub');
		expect(draft.spec).toMatchObject({ type: 'hub', center: '0101' });
	});

	it('measures the column that fits, and the chosen one after that', () => {
		const draft = draftOf();
		draft.setMeasure('median');
		expect(draft.spec).toMatchObject({ measure: 'median', of: 'alder' });
		draft.seat('of', 'beløb');
		expect(draft.spec).toMatchObject({ measure: 'median', of: 'beløb' });
		draft.setMeasure('count');
		expect(draft.spec).toEqual({ type: 'bar', table: 'flytninger', x: 'til', top: 15 });
	});

	it('lets rows stand for several as far as the measure allows, and names them so', () => {
		const counted = [...columns, { name: 'antal', type: 'INTEGER' }];
		const draft = new ChartDraft({ table: 'flytninger', columns: counted, language: 'da' });
		const places = () => draft.seats.map(({ place }) => place);
		expect(draft.spec).toMatchObject({ type: 'bar', x: 'til', count: 'antal' });
		draft.setMeasure('mean');
		expect(draft.spec).toMatchObject({ measure: 'mean', of: 'alder', count: 'antal' });
		draft.setMeasure('median');
		expect(draft.spec).toMatchObject({ measure: 'median', of: 'alder' });
		expect([draft.spec, places()]).toEqual([
			expect.not.objectContaining({ count: 'antal' }),
			['x', 'color', 'facet']
		]);
		draft.setMeasure('share');
		expect(draft.spec).toMatchObject({ measure: 'share', count: 'antal' });
		expect(places()).toContain('count');
		draft.seat('count', undefined);
		expect(draft.spec).not.toHaveProperty('count');
	});

	it('proposes a title until a person writes one, and again where that is emptied', () => {
		const draft = draftOf();
		draft.setTitle('Hvem kom?');
		draft.ask('time');
		expect(draft.title).toBe('Hvem kom?');
		draft.setTitle(' ');
		expect(draft.title).toBe('Flytninger pr. måned');
	});
});

describe('a map of own areas', () => {
	const boundaries = { table: 'distrikter', key: 'navn', geometry: 'geometry' };
	const own: readonly OwnAreas[] = [{ boundaries, keys: new Set(['Nord', 'Syd']) }];
	const within = { within: ['distrikter'] };
	const both: readonly DrawableColumn[] = [
		...columns,
		{ ...text('fra_bydel', 2), ...within },
		{ ...text('til_bydel', 2), ...within }
	];
	const mapOf = (drawn: readonly DrawableColumn[], written?: ChartSpec) => {
		const options = { table: 'flytninger', columns: drawn, own, language: 'da' } as const;
		const draft = new ChartDraft({ ...options, ...(written && { written }) });
		if (written === undefined) draft.ask('flows');
		return draft;
	};

	it('is drawn where no column says municipalities', () => {
		const draft = mapOf(both.filter(({ name }) => name !== 'fra' && name !== 'til'));
		expect(draft.spec).toMatchObject({ from: 'fra_bydel', to: 'til_bydel', boundaries });
	});

	it('is offered beside the municipalities, with columns of its areas', () => {
		const draft = mapOf(both);
		expect(draft.spec).toMatchObject({ type: 'flow-map', from: 'fra', to: 'til' });
		expect([draft.maps, draft.spec?.boundaries, draft.ownKeys]).toEqual([
			['distrikter'],
			undefined,
			undefined
		]);
		draft.seat('count', 'alder');
		draft.setMap('distrikter');
		expect(draft.spec).toMatchObject({ from: 'fra_bydel', to: 'til_bydel', count: 'alder', boundaries });
		expect(draft.ownKeys).toEqual(new Set(['Nord', 'Syd']));
		draft.pick('hub');
		expect(draft.spec).toMatchObject({ type: 'hub', boundaries });
		draft.setMap(undefined);
		expect(draft.spec).toMatchObject({ from: 'fra', to: 'til' });
		expect(draft.spec).not.toHaveProperty('boundaries');
	});

	it('can be asked for where no column fits, whose values are then listed below it', () => {
		const draft = mapOf(columns);
		draft.setMap('distrikter');
		expect(draft.spec).toMatchObject({ type: 'flow-map', from: 'fra', to: 'til', boundaries });
	});

	it('stays as it is written, its key and the input that it sets too', () => {
		const written: ChartSpec = {
			...{ type: 'count-map', table: 'flytninger', area: 'til' },
			...{ boundaries: { ...boundaries, key: 'nummer' }, picks: 'bydel' }
		};
		const draft = mapOf(both, written);
		expect(draft.spec).toEqual(written);
		draft.setMap(undefined);
		draft.setMap('distrikter');
		draft.seat('area', 'til');
		expect(draft.spec).toEqual(written);
		draft.setPicks(undefined);
		expect(draft.spec).not.toHaveProperty('picks');
	});
});

describe('an existing chart', () => {
	const written: ChartSpec = {
		...{ type: 'line', table: 'flytninger', x: 'dato', color: 'art', unit: 'week' },
		...{ title: 'Uge for uge', source: 'CPR' }
	};

	it('is opened as it is written', () => {
		const draft = draftOf(written);
		expect([draft.question, draft.title]).toEqual(['time', 'Uge for uge']);
		expect({ ...draft.spec, title: draft.title }).toEqual(written);
	});

	it('keeps what nobody chooses here, where the new picture takes it', () => {
		const draft = draftOf({ ...written, type: 'heatmap', y: 'til', scale: 'log' });
		draft.ask('flows');
		draft.pick('od-matrix');
		expect(draft.spec).toEqual({
			...{ type: 'od-matrix', table: 'flytninger', from: 'fra', to: 'til', source: 'CPR', scale: 'log' }
		});
	});

	it('sums the column that it sums', () => {
		for (const measure of [{}, { measure: 'sum' }] as const) {
			const sums: ChartSpec = { type: 'bar', table: 'flytninger', x: 'til', of: 'alder', ...measure };
			expect(draftOf(sums).spec).toEqual(sums);
		}
	});

	it('keeps columns that have no seat in its picture', () => {
		const stays: ChartSpec = {
			...{ type: 'residence', table: 'flytninger', start: 'dato', end: 'dato', date: 'dato' },
			...{ reason: 'art', leaving: ['ud'], threshold: 5 }
		};
		expect(draftOf(stays).spec).toEqual(stays);
	});

	it('stays what it is where its columns would not be proposed', () => {
		const odd: ChartSpec = {
			type: 'rate-map',
			table: 'flytninger',
			area: 'til',
			population: 'beløb',
			count: 'alder'
		};
		expect(draftOf(odd).spec).toEqual(odd);
	});
});
