import { group } from 'd3-array';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyse } from '#lib/language/analyse.ts';
import { chartQuery } from '#lib/language/chart/chartQuery.ts';
import { chartTableOf } from '#lib/language/chart/chartTableOf.ts';
import type { ChartTable, ChartValue } from '#lib/language/chart/chartTable.ts';
import { nativeDuckDb } from '../../support/nativeDuckDb.ts';
import { seededRandom } from '../../support/seededRandom.ts';

type Move = {
	readonly kind: string | null;
	readonly sex: string;
	readonly day: string | null;
	readonly age: number;
	readonly fee: number | null;
	readonly fra: string;
	readonly til: string | null;
};

const random = seededRandom(6);
const oneOf = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
const moves: readonly Move[] = Array.from({ length: 600 }, () => ({
	kind: oneOf(['ind', 'ud', 'inden for', null, 'Ærø', 'Zealand']),
	sex: oneOf(['m', 'k']),
	day: random() < 0.05 ? null : `202${oneOf([2, 3, 4])}-${oneOf(['01', '02', '11'])}-1${oneOf([0, 5])}`,
	age: Math.floor(random() * 90),
	fee: random() < 0.1 ? null : Math.round(random() * 1000) / 10,
	fra: oneOf(['0101', '0147', '0159']),
	til: oneOf(['0101', '0147', '0159', null])
}));

let db: Awaited<ReturnType<typeof nativeDuckDb>>;
let fields: readonly { readonly name: string; readonly type: string }[];
beforeAll(async () => {
	db = await nativeDuckDb();
	const rows = moves.map((move) => `(${Object.values(move).map(literal).join(', ')})`);
	await db.run(
		`CREATE TABLE moves AS SELECT kind, sex, CAST(day AS DATE) AS day, age, CAST(fee AS DECIMAL(8,1)) AS "Fee kr.", fra, til ` +
			`FROM (VALUES ${rows.join(', ')}) AS v (kind, sex, day, age, fee, fra, til)`
	);
	const told = await db.rows('DESCRIBE moves');
	fields = told.map((row) => ({ name: String(row['column_name']), type: String(row['column_type']) }));
});
afterAll(() => db.close());

const literal = (value: unknown) =>
	typeof value === 'string' ? `'${value}'` : value === null ? 'NULL' : String(value);

function queryOf(text: string) {
	const analysis = analyse({ kind: 'chart', source: `table: moves\n${text}` });
	if ('problem' in analysis) throw new Error(analysis.problem.message);
	if (analysis.body.kind !== 'chart') throw new Error('no chart');
	return chartQuery(analysis.body.chart, fields);
}

async function asked(text: string): Promise<Omit<ChartTable, 'names' | 'boundaries'>> {
	const query = queryOf(text);
	if (!query.ok) throw new Error(JSON.stringify(query.error));
	const rows = await db.rows(query.value);
	const names = Object.keys(rows[0] ?? {});
	return chartTableOf(
		names,
		rows.map((row) => names.map((name) => plain(row[name])))
	);
}

/** Native DuckDB's day as the engine's Arrow tells it. */
const plain = (value: unknown): unknown =>
	typeof value === 'object' && value !== null && 'days' in value
		? new Date(Number(value.days) * 86_400_000)
		: value;

/** The picture's rows as texts, in an order of their own. */
const marksIn = ({ columns, rows }: Pick<ChartTable, 'columns' | 'rows'>, roles: readonly string[]) =>
	Array.from({ length: rows }, (_, row) =>
		roles.map((role) => shown(columns[role]?.[row])).join(' | ')
	).sort();

const shown = (value: ChartValue | undefined): string =>
	value instanceof Date
		? value.toISOString().slice(0, 10)
		: typeof value === 'number'
			? String(Number(value.toPrecision(9)))
			: String(value);

/** The same, added up in plain JavaScript. */
function grouped(
	by: (move: Move) => readonly ChartValue[] | undefined,
	value: (group: readonly Move[]) => number,
	n: (group: readonly Move[]) => number = (group) => group.length
): readonly string[] {
	const groups = new Map<string, { readonly key: readonly ChartValue[]; readonly moves: Move[] }>();
	for (const move of moves) {
		const key = by(move);
		if (key === undefined) continue;
		const group = groups.get(JSON.stringify(key)) ?? { key, moves: [] };
		group.moves.push(move);
		groups.set(JSON.stringify(key), group);
	}
	return [...groups.values()]
		.map((group) => [...group.key, value(group.moves), n(group.moves)].map(shown).join(' | '))
		.sort();
}

const count = (group: readonly Move[]) => group.length;
const fees = (group: readonly Move[]) => group.flatMap(({ fee }) => (fee === null ? [] : [fee]));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const month = ({ day }: Move) => (day === null ? undefined : new Date(`${day.slice(0, 7)}-01`));

test('rows are counted by a column, those without a value as one group', async () => {
	const table = await asked('type: bar\nx: kind');
	expect(marksIn(table, ['x', 'value', 'n'])).toEqual(grouped(({ kind }) => [kind], count));
	expect({ n: table.n, left: table.left, missing: table.missing }).toEqual({
		n: 600,
		left: undefined,
		missing: undefined
	});
});

test('a mean is of the rows that have a value; the others are told', async () => {
	const table = await asked("type: bar\nx: kind\ncolor: sex\nmeasure: mean\nof: 'fee KR.'");
	const mean = (group: readonly Move[]) => sum(fees(group)) / fees(group).length;
	expect(marksIn(table, ['x', 'color', 'value', 'n'])).toEqual(
		grouped(
			({ kind, sex }) => [kind, sex],
			mean,
			(group) => fees(group).length
		)
	);
	expect(table.missing).toBe(moves.filter(({ fee }) => fee === null).length);
});

test('days are taken together by their unit, those without a day left out and told', async () => {
	const table = await asked("type: line\nx: day\nmeasure: sum\nof: 'Fee kr.'");
	const byMonth = (move: Move) => (month(move) === undefined ? undefined : [month(move) as Date]);
	expect(marksIn(table, ['x', 'value', 'n'])).toEqual(
		grouped(
			byMonth,
			(group) => sum(fees(group)),
			(group) => fees(group).length
		)
	);
	const lacking = moves.filter(({ day, fee }) => day === null || fee === null).length;
	expect(table.missing).toBe(lacking);
});

test('shares are of the place where a series is named, else of all', async () => {
	const within = await asked('type: bar\nx: kind\ncolor: sex\nmeasure: share');
	const of = (kind: string | null) => moves.filter((move) => move.kind === kind).length;
	expect(marksIn(within, ['x', 'color', 'value', 'n'])).toEqual(
		grouped(
			({ kind, sex }) => [kind, sex],
			(group) => (100 * group.length) / of(group[0]?.kind ?? null)
		)
	);
	const ofAll = await asked('type: bar\nx: kind\nmeasure: share\ntop: 2');
	expect(marksIn(ofAll, ['value']).length).toBe(2);
	expect(Number(ofAll.columns['value']?.[0])).toBeCloseTo((100 * Number(ofAll.columns['n']?.[0])) / 600);
});

test('what top leaves out is counted', async () => {
	const table = await asked('type: bar\nx: kind\ntop: 2');
	const sizes = [...group(moves, ({ kind }) => kind).values()].map(({ length }) => length);
	const [a = 0, b = 0] = sizes.sort((one, other) => other - one);
	expect(table.columns['n']).toEqual([a, b]);
	expect({ n: table.n, left: table.left }).toEqual({ n: 600, left: { marks: 4, n: 600 - a - b } });
});

test('bands are of a round width, and hold their lower end', async () => {
	const table = await asked('type: histogram\nx: age\nbins: 10');
	expect(marksIn(table, ['x', 'xEnd', 'value', 'n'])).toEqual(
		grouped(({ age }) => [Math.floor(age / 10) * 10, Math.floor(age / 10) * 10 + 10], count)
	);
	const halves = await asked("type: histogram\nx: 'Fee kr.'\nbins: 200");
	expect(halves.n).toBe(moves.filter(({ fee }) => fee !== null).length);
	expect(marksIn(halves, ['x', 'value', 'n'])).toEqual(
		grouped(({ fee }) => (fee === null ? undefined : [Math.floor(fee * 2) / 2]), count)
	);
});

test('a box holds its quantiles as they are interpolated between rows', async () => {
	const table = await asked('type: box\ny: age\nx: sex');
	const at = (ages: readonly number[], share: number) => {
		const sorted = [...ages].sort((a, b) => a - b);
		const place = (sorted.length - 1) * share;
		const below = sorted[Math.floor(place)] ?? 0;
		return below + ((sorted[Math.ceil(place)] ?? 0) - below) * (place % 1);
	};
	const boxes = ['k', 'm'].map((sex) => {
		const ages = moves.filter((move) => move.sex === sex).map(({ age }) => age);
		return [sex, ...[0.05, 0.25, 0.5, 0.75, 0.95].map((share) => at(ages, share)), ages.length];
	});
	expect(marksIn(table, ['x', 'low', 'q1', 'value', 'q3', 'high', 'n'])).toEqual(
		boxes.map((box) => box.map(shown as (value: string | number) => string).join(' | '))
	);
});

test('a slope has the first and the last of each', async () => {
	const table = await asked('type: slope\nx: day\ncolor: kind');
	expect(marksIn(table, ['x', 'color', 'value', 'n'])).toEqual(
		grouped(({ day, kind }) => {
			const year = day?.slice(0, 4);
			return year === '2022' || year === '2024' ? [new Date(`${year}-01-01`), kind] : undefined;
		}, count)
	);
});

test('every pair of a flow comes, an unknown end too, as many as its rows stand for', async () => {
	const table = await asked('type: flow-map\nfrom: fra\nto: til\ncount: age');
	const people = (group: readonly Move[]) => sum(group.map(({ age }) => age));
	expect(marksIn(table, ['from', 'to', 'value', 'n'])).toEqual(
		grouped(({ fra, til }) => [fra, til], people, people)
	);
});

test('a pyramid of net counts a move where it ended and where it began, and none within', async () => {
	const table = await asked("type: net-pyramid\nfrom: fra\nto: til\nage: age\ncenter: '0101'\nbins: 9");
	const expected = ['0101', '0147', '0159'].flatMap((area) =>
		Array.from({ length: 9 }, (_, band) => {
			const own = moves.filter(({ age, fra, til }) => Math.floor(age / 10) === band && fra !== til);
			const came = own.filter(({ til }) => til === area).length;
			const went = own.filter(({ fra }) => fra === area).length;
			return [area, band * 10, band * 10 + 10, came, went, came - went, came + went].join(' | ');
		})
	);
	const roles = ['area', 'age', 'ageEnd', 'in', 'out', 'value', 'n'];
	expect(marksIn(table, roles)).toEqual(expected.filter((mark) => !mark.endsWith(' | 0')).sort());
});

test('a rate is what is counted per thousand of the people of its rows', async () => {
	const table = await asked('type: rate-map\narea: fra\ncount: age\npopulation: "fee kr."');
	const areas = [...group(moves, ({ fra }) => fra)].map(([area, own]) => {
		const [people, counted] = [sum(fees(own)), sum(own.map(({ age }) => age))];
		return [area, (1000 * counted) / people, people, counted].map(shown).join(' | ');
	});
	expect(marksIn(table, ['area', 'value', 'population', 'n'])).toEqual(areas.sort());
});

test('more dots than a page holds are a choice, and the rest is counted', async () => {
	await db.run('CREATE TABLE many AS SELECT i AS a, (i * 7919) % 10007 AS b FROM range(10000) r(i)');
	const analysis = analyse({ kind: 'chart', source: 'type: dot\ntable: many\nx: a\ny: b' });
	if ('problem' in analysis || analysis.body.kind !== 'chart') throw new Error('no chart');
	const query = chartQuery(analysis.body.chart, [
		{ name: 'a', type: 'BIGINT' },
		{ name: 'b', type: 'BIGINT' }
	]);
	const rows = query.ok ? await db.rows(query.value) : [];
	const names = Object.keys(rows[0] ?? {});
	const table = chartTableOf(
		names,
		rows.map((row) => names.map((name) => row[name]))
	);
	expect({ rows: table.rows, n: table.n, left: table.left }).toEqual({
		rows: 5_000,
		n: 10_000,
		left: { marks: 5_000, n: 5_000 }
	});
});

test('nothing to draw is an empty table', async () => {
	await db.run('CREATE OR REPLACE TABLE none AS SELECT * FROM moves WHERE false');
	const query = queryOf('type: bar\nx: kind');
	const sql = query.ok ? query.value.replace('"moves"', 'none') : '';
	expect(await db.rows(sql)).toEqual([]);
	expect(chartTableOf([], [])).toEqual({ rows: 0, columns: {}, n: 0 });
});

test('a column that is not there is told with those that are near, one of another kind with what is wanted', () => {
	expect(queryOf('type: bar\nx: kinds')).toEqual({
		ok: false,
		error: { kind: 'unknown', key: 'x', column: 'kinds', candidates: ['kind'] }
	});
	expect(queryOf('type: bar\nx: kind\nof: sex')).toEqual({
		ok: false,
		error: { kind: 'wrong-kind', key: 'of', column: 'sex', wanted: 'number' }
	});
	expect(queryOf('type: line\nx: age\nunit: month')).toEqual({
		ok: false,
		error: { kind: 'wrong-kind', key: 'x', column: 'age', wanted: 'date' }
	});
});

test('where rows are counts, n is what they count, and a mean is weighted by it', async () => {
	const counts = await asked('type: bar\nx: kind\ncount: age');
	const ages = (group: readonly Move[]) => sum(group.map(({ age }) => age));
	expect(marksIn(counts, ['x', 'value', 'n'])).toEqual(grouped(({ kind }) => [kind], ages, ages));
	expect(counts.n).toBe(ages(moves));
	const shares = await asked('type: bar\nx: kind\nmeasure: share\ncount: age');
	expect(marksIn(shares, ['x', 'value', 'n'])).toEqual(
		grouped(
			({ kind }) => [kind],
			(group) => (100 * ages(group)) / ages(moves),
			ages
		)
	);
	const means = await asked("type: bar\nx: kind\nmeasure: mean\nof: 'Fee kr.'\ncount: age");
	const valued = (group: readonly Move[]) => group.filter(({ fee }) => fee !== null);
	expect(marksIn(means, ['x', 'value', 'n'])).toEqual(
		grouped(
			({ kind }) => [kind],
			(group) => sum(valued(group).map(({ fee, age }) => fee! * age)) / ages(valued(group)),
			(group) => ages(valued(group))
		)
	);
	expect(means.missing).toBe(moves.filter(({ fee }) => fee === null).length);
});

test('words know where they stand first in the table, in the order of its query', async () => {
	await db.run('CREATE OR REPLACE VIEW sorted AS SELECT * FROM moves ORDER BY sex, kind DESC, age');
	const query = queryOf('type: bar\nx: kind\ncolor: sex\norder: table');
	if (!query.ok) throw new Error('no query');
	const rows = await db.rows(query.value.replaceAll('"moves"', '"sorted"'));
	const found = rows.toSorted((a, b) => Number(a['place']) - Number(b['place']));
	const kinds = ['Ærø', 'ud', 'inden for', 'ind', 'Zealand', null];
	const expected = ['k', 'm'].flatMap((sex) => kinds.map((kind) => [sex, kind]));
	expect(found.map(({ color, x }) => [color, x])).toEqual(expected);
});
