import { quoteIdentifier } from '#lib/language/sql/quote.ts';

/** One of the things that rows are grouped by. */
export type Dimension = {
	readonly role: string;
	readonly sql: string;
	/** A row without a value has no place in the picture: it is counted as missing. */
	readonly isPlaced: boolean;
	/** How many of its values are kept: those with the most. */
	readonly most?: number;
	/** What follows from it (the end of a band from its start), written with its role. */
	readonly end?: { readonly role: string; readonly sql: string };
};

export type Grouping = {
	/** FROM, with the table under the alias that columns are qualified by. */
	readonly from: string;
	/** What expressions read beside the table: `name AS MATERIALIZED (…)`. */
	readonly before?: readonly string[];
	readonly dimensions: readonly Dimension[];
	/** Aggregates, `value` among them. */
	readonly values: readonly { readonly role: string; readonly sql: string }[];
	/** What stands behind a mark. */
	readonly n: string;
	/** A mark whose value is missing has a place of its own: it is hidden. */
	readonly hasHidden?: true;
	/** How many rows of a mark lack a value and stand behind nothing: they are counted as missing. */
	readonly lacking?: string;
	/** Which values of a dimension have the most. */
	readonly rank: 'value' | 'n';
	/** The value becomes its share, in per cent, among those that are alike in these roles. */
	readonly shareWithin?: readonly string[];
	/** Only the first and the last value of this role. */
	readonly endsOf?: string;
	/** Which marks come first where there are too many; of those that are equal their roles decide. */
	readonly order: readonly string[];
	readonly most: number;
};

const q = quoteIdentifier;

/** What is told of the whole, beside the columns of each mark. */
export const totals = { marks: 'all marks', n: 'all n', missing: 'missing' } as const;

/**
 * Groups in the engine, keeps of each dimension the values with the most, and of all marks a bounded number;
 * beside them stands how much there is in all, so that what is left out can be told.
 */
export function groupedSql(grouping: Grouping): string {
	const { before = [], dimensions, order, most } = grouping;
	const chosen = dimensions.filter((dimension) => dimension.most !== undefined);
	const ranked = chosen.map((dimension) => keptSql(dimension, grouping));
	const joins = chosen.map(
		({ role }) =>
			` SEMI JOIN ${q(`kept ${role}`)} ON p.${q(role)} IS NOT DISTINCT FROM ${q(`kept ${role}`)}.k`
	);
	// To the last tie, so that the same rows always give the same picture.
	const roles = dimensions.map(({ role }) => `p.${q(role)}`);
	const steps = [
		...before,
		`grouped AS MATERIALIZED (${groupSql(grouping)})`,
		`placed AS MATERIALIZED (${placedSql(grouping)})`,
		...ranked,
		`drawn AS (SELECT p.* FROM placed p${joins.join('')} ORDER BY ${[...order, ...roles].join(', ')} LIMIT ${most})`
	];
	const whole = [
		`(SELECT count(*) FROM placed) AS ${q(totals.marks)}`,
		`(SELECT sum(n) FROM placed) AS ${q(totals.n)}`,
		`(${missingSql(grouping)}) AS ${q(totals.missing)}`
	];
	return `WITH ${steps.join(',\n')}\nSELECT * EXCLUDE (${q('its rows')}), ${whole.join(', ')} FROM drawn`;
}

const lackingRows = q('rows without a value');

function groupSql({ from, dimensions, values, n, lacking }: Grouping): string {
	const parts = [
		...dimensions.map(({ role, sql }) => `${sql} AS ${q(role)}`),
		...values.map(({ role, sql }) => `${sql} AS ${q(role)}`),
		`${n} AS n`,
		`count(*) AS ${q('its rows')}`,
		...(lacking === undefined ? [] : [`${lacking} AS ${lackingRows}`])
	];
	const by = dimensions.map((_, index) => index + 1);
	return `SELECT ${parts.join(', ')} FROM ${from}${by.length === 0 ? '' : ` GROUP BY ${by.join(', ')}`}`;
}

function placedSql(grouping: Grouping): string {
	const { shareWithin, endsOf } = grouping;
	const isEnd =
		endsOf === undefined
			? ''
			: ` AND ${q(endsOf)} IN ((SELECT min(${q(endsOf)}) FROM grouped), (SELECT max(${q(endsOf)}) FROM grouped))`;
	const where = `FROM grouped WHERE ${placeTest(grouping)}${isEnd}`;
	const ends = grouping.dimensions.flatMap(({ end }) =>
		end === undefined ? [] : [`, ${end.sql} AS ${q(end.role)}`]
	);
	const all = grouping.lacking === undefined ? '*' : `* EXCLUDE (${lackingRows})`;
	if (shareWithin === undefined) return `SELECT ${all}${ends.join('')} ${where}`;
	const by = shareWithin.length === 0 ? '' : `PARTITION BY ${shareWithin.map(q).join(', ')}`;
	const share = `100 * value / nullif(sum(value) OVER (${by}), 0) AS value`;
	return `SELECT ${all} REPLACE (${share})${ends.join('')} ${where}`;
}

const placeTest = ({ dimensions, hasHidden }: Grouping): string =>
	[
		hasHidden ? 'true' : 'value IS NOT NULL',
		...dimensions.filter(isPlaced).map(({ role }) => `${q(role)} IS NOT NULL`)
	].join(' AND ');

const isPlaced = (dimension: Dimension): boolean => dimension.isPlaced;

/** Ties go by the value itself, so that the same rows always give the same picture. */
const keptSql = ({ role, most = 0 }: Dimension, { rank }: Grouping): string =>
	`${q(`kept ${role}`)} AS MATERIALIZED (SELECT ${q(role)} AS k FROM placed GROUP BY 1 ` +
	`ORDER BY sum(${rank}) DESC NULLS LAST, 1 LIMIT ${most})`;

function missingSql(grouping: Grouping): string {
	const test = placeTest(grouping);
	const unplaced = `sum(${q('its rows')}) FILTER (WHERE NOT (${test}))`;
	const unvalued = `sum(${lackingRows}) FILTER (WHERE ${test})`;
	return grouping.lacking === undefined
		? `SELECT coalesce(${unplaced}, 0) FROM grouped`
		: `SELECT coalesce(${unplaced}, 0) + coalesce(${unvalued}, 0) FROM grouped`;
}
