import { describe, expect, test } from 'vitest';
import { drawResidence } from '#lib/chart/figures/residence.ts';
import { atRisk, residenceGroups, stepAt } from '#lib/chart/figures/residenceModel.ts';
import type { ChartTable, ChartValue } from '#lib/language/chart/chartTable.ts';
import { chartTable, drawnFigure, plainSpaces } from '../../../support/drawnFigure.ts';
import { lung } from '../../../support/lung.ts';
import { marksOf } from '../../../support/marksOf.ts';

const spec = { type: 'residence', start: 'fra', end: 'til' } as const;

type Stay = readonly [entry: number, days: number, moved: boolean, group?: string];

/** As the engine answers: margins by day and group, in no order. */
function marginsOf(stays: readonly Stay[]): ChartTable {
	const isGrouped = stays.some(([, , , group]) => group !== undefined);
	const rows = stays.flatMap(([entry, days, moved, group = null]): readonly ChartValue[][] => [
		[days, group, 0, Number(moved), Number(!moved)],
		[entry, group, 1, 0, 0]
	]);
	const table = chartTable(['days', 'color', 'entered', 'moved', 'censored'], rows);
	const { color: _, ...columns } = table.columns;
	return isGrouped ? table : { ...table, columns };
}

const patients = lung.map(({ days, died, sex }): Stay => [0, days, died, sex]);
const everyone = patients.map(([entry, days, died]): Stay => [entry, days, died]);

describe('the estimate', () => {
	test('gives what R gives for lung: share after a year, medians of all, of men, of women', () => {
		const [all] = residenceGroups(marginsOf(everyone));
		expect(stepAt(all!, 365).andel).toBeCloseTo(0.409242, 6);
		// The limits are those of the log-log band, by an implementation written apart.
		expect(all!.median).toEqual({ days: 310, low: 284, high: 361 });
		expect(stepAt(all!, 365).nedre).toBeCloseTo(0.3387142691, 9);
		expect(stepAt(all!, 365).oevre).toBeCloseTo(0.4783807676, 9);
		const sexes = residenceGroups(marginsOf(patients));
		expect(sexes.map(({ name, stays, moved, median }) => [name, stays, moved, median])).toEqual([
			['m', 138, 112, { days: 270, low: 210, high: 306 }],
			['f', 90, 53, { days: 426, low: 345, high: 524 }]
		]);
	});

	test('a stay that had begun before it was seen counts from then on', () => {
		const stays: readonly Stay[] = [
			[0, 2, true],
			[1, 3, true],
			[2, 4, false],
			[0, 4, true],
			[3, 5, true]
		];
		const [group] = residenceGroups(marginsOf(stays));
		// By hand: 3 at risk at each of 2, 3 and 4, one of whom leaves; then the last one leaves.
		const shares = [1, 2 / 3, 4 / 9, 8 / 27, 0];
		expect(group!.steps.map(({ tid }) => tid)).toEqual([0, 2, 3, 4, 5]);
		for (const [at, share] of shares.entries()) expect(group!.steps[at]!.andel).toBeCloseTo(share, 12);
		expect(group!.steps.map(({ under_risiko }) => under_risiko)).toEqual([0, 3, 3, 3, 1]);
		expect([0, 1, 2, 3, 4, 5].map((days) => atRisk(group!, days))).toEqual([2, 3, 3, 3, 1, 0]);
	});

	test('a curve that stays at one half has its median between the two times', () => {
		const [group] = residenceGroups(
			marginsOf([
				[0, 10, true],
				[0, 20, true],
				[0, 30, true],
				[0, 40, true]
			])
		);
		expect(group!.median.days).toBe(25);
	});

	test('a curve that never comes to one half has none', () => {
		const [group] = residenceGroups(
			marginsOf([
				[0, 10, true],
				[0, 20, false],
				[0, 30, false]
			])
		);
		expect(group!.median.days).toBeNull();
	});
});

describe('the picture', () => {
	test('has these marks: bands, steps, medians, names, and who is under observation', async () => {
		const { element } = drawnFigure(drawResidence, { spec, table: marginsOf(patients) });
		await expect(marksOf(element)).toMatchFileSnapshot('goldens/residence.txt');
	});

	test('says how many, when half have moved, and what counts as moving', () => {
		const { summary } = drawnFigure(drawResidence, { spec, table: marginsOf(everyone) });
		// 310 days are 10.2 months of 30.4 days.
		expect(plainSpaces(summary)).toBe(
			'228 ophold, hvoraf 165 er ophørt; de øvrige varer ved på tabellens sidste dag. ' +
				'Halvdelen er flyttet efter 10,2 måneder (95 % interval 9,3 måneder til 11,9 måneder). ' +
				'Efter 12 måneder bor 40,9 % der stadig. ' +
				'Kurven slutter, hvor færre end 3 er under observation. ' +
				'Kaplan–Meier: ophold, der begyndte før observationen, tæller først med fra da af. ' +
				'Enhver slutdato tæller som fraflytning, også død og udvandring, hvis tabellen har dem.'
		);
	});

	test('is read by key at the times that its axis names, group by group', () => {
		const { points } = drawnFigure(drawResidence, { spec, table: marginsOf(patients) }, { language: 'en' });
		expect(points.slice(0, 2).map(({ says, grid }) => [grid, says])).toEqual([
			[
				{ row: 0, column: 0 },
				'm: After 0 months 100% still live there (95 % interval 100% to 100%); 138 are under observation.'
			],
			[
				{ row: 0, column: 1 },
				'm: After 3 months 84.8% still live there (95 % interval 77.6% to 89.8%); 117 are under observation.'
			]
		]);
	});

	test('says how long in years where that is long', () => {
		const stays = Array.from({ length: 40 }, (_, at): Stay => [0, 200 * (at + 1), at % 3 > 0]);
		const { twin } = drawnFigure(drawResidence, { spec, table: marginsOf(stays) });
		expect(twin.columns[0]?.name).toBe('Boet der, år');
		expect(twin.columns[0]?.values.slice(0, 3)).toEqual(['0', '1', '2']);
	});

	test('more groups than colours are too many', () => {
		const stays = Array.from({ length: 9 }, (_, at): Stay => [0, 10, true, `by ${at}`]);
		expect(() => drawnFigure(drawResidence, { spec, table: marginsOf(stays) })).toThrow('Der er 9 grupper');
	});

	test('ends where fewer than the threshold are under observation, and so do its points and its twin', () => {
		// One leaves every 100 days, from the hundredth on: after day 1000 no one is left.
		const stays = Array.from({ length: 10 }, (_, at): Stay => [0, 100 * (at + 1), true]);
		const table = marginsOf(stays);
		const [group] = residenceGroups(table, { threshold: 3 });
		// On day 800 three are at risk, on day 900 two.
		expect(group!.steps.at(-1)).toMatchObject({ tid: 800, under_risiko: 3, ophoert: 1 });
		// Half have left on day 500, which is before the end.
		expect(group!.median.days).toBe(550);
		const { twin, points, summary, element } = drawnFigure(drawResidence, { spec, table });
		const risk = twin.columns.at(-1)!;
		// Every three months of 30.44 days: 0, 91, 183, … 730, 822 would be beyond.
		expect([risk.name, risk.values]).toEqual(['Under observation', [10, 10, 9, 8, 7, 6, 5, 4, 3]]);
		expect(points).toHaveLength(9);
		expect(summary).toContain('Kurven slutter, hvor færre end 3 er under observation.');
		expect([...element.querySelectorAll('.at-risk text')].at(-1)?.textContent).toBe('3');
		const all = drawnFigure(drawResidence, { spec: { ...spec, threshold: 1 }, table });
		expect(all.twin.columns.at(-1)!.values.at(-1)).toBe(1);
		expect(all.summary).not.toContain('Kurven slutter');
	});

	test('a number under observation below the threshold is told as that', () => {
		// Two are seen from the first day, and eight more from the hundredth on; read month by month.
		const late = Array.from({ length: 8 }, (_, at): Stay => [100, 200 + 50 * at, true]);
		const table = marginsOf([[0, 500, true], [0, 550, true], ...late]);
		const { twin, points, element } = drawnFigure(drawResidence, { spec, table }, { language: 'en' });
		expect(twin.columns.at(-1)!.values.slice(0, 5)).toEqual([null, null, null, null, 10]);
		expect(points[0]!.says).toMatch(/fewer than 3 are under observation\.$/);
		expect(element.querySelector('.at-risk')?.textContent?.startsWith('<3')).toBe(true);
	});

	test('a group with too few has no curve, and its name is told without a number', () => {
		const many = Array.from({ length: 5 }, (_, at): Stay => [0, 30 * (at + 1), true, 'mange']);
		const few: readonly Stay[] = [
			[0, 20, true, 'få'],
			[0, 40, true, 'få']
		];
		const { summary, twin } = drawnFigure(drawResidence, { spec, table: marginsOf([...many, ...few]) });
		expect(summary).toContain('5 ophold');
		expect(summary).toContain('Uden kurve: få, da færre end 3 er under observation.');
		expect(twin.columns.map(({ name }) => name)).not.toContain('Gruppe');
		const alone = drawnFigure(drawResidence, { spec, table: marginsOf(few) });
		expect([alone.summary, alone.points]).toEqual([
			'Ingen kurve er vist, da færre end 3 er under observation.',
			[]
		]);
	});

	test('ends of other kinds than leaving are censored on their day, and told', () => {
		// Six stays of which two end by leaving, one by death, and three go on: by hand
		// S = 5/6 after day 10; the death on day 20 takes one from those at risk; S = 5/6 · 3/4 after day 30.
		const roles = ['days', 'reason', 'entered', 'moved', 'censored'];
		const rows = [
			[0, null, 6, 0, 0],
			[10, 'mellem', 0, 1, 0],
			[20, 'død', 0, 1, 0],
			[30, 'mellem', 0, 1, 0],
			[40, null, 0, 0, 3]
		];
		const table = chartTable(roles, rows);
		const [group] = residenceGroups(table, { leaving: new Set(['mellem']) });
		expect(group!.steps.map(({ tid, under_risiko, andel }) => [tid, under_risiko, andel])).toEqual([
			[0, 0, 1],
			[10, 6, 1 - 1 / 6],
			[20, 5, 1 - 1 / 6],
			[30, 4, (1 - 1 / 6) * (1 - 1 / 4)],
			[40, 3, (1 - 1 / 6) * (1 - 1 / 4)]
		]);
		const ends = { ...spec, reason: 'afslutning', leaving: ['mellem', 'udvandret'] };
		expect(drawnFigure(drawResidence, { spec: ends, table }).summary).toMatch(
			/^6 ophold, hvoraf 2 endte med fraflytning og færre end 3 på anden måde; de øvrige varer ved .* Som fraflytning tæller mellem og udvandret; andre slutdatoer \(død\) er censureret den dag, de falder\. Ingen ophold i tabellen slutter med udvandret\.$/
		);
	});

	test('no stays are no picture, and it says so', () => {
		const { summary } = drawnFigure(drawResidence, { spec, table: marginsOf([]) });
		expect(summary).toBe('Der er ingen ophold.');
	});
});
