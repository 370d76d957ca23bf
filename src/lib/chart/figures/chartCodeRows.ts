import { sidesCode } from '#lib/chart/figures/chartCodeSides.ts';
import { endsCode } from '#lib/chart/figures/chartCodeEnds.ts';
import { formatCode, hasNames, quoted, saidCode } from '#lib/chart/figures/chartCodeWords.ts';
import { isSized } from '#lib/chart/figures/dotSizes.ts';
import { facetColumns, facetNames } from '#lib/chart/figures/plotFacets.ts';
import { isNoneZero } from '#lib/chart/figures/plotGaps.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import type { TimeUnit } from '#lib/language/chart/chartSpec.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** What a Plot cell says before it draws: its rows as a person reads them, the order of its places and series. */
export function preludeOf(picture: Picture, table: Name): string {
	const { spec, text } = picture;
	const { type } = spec;
	const seriesRole = type === 'pyramid' ? 'sex' : 'color';
	return [
		...(hasNames(picture)
			? ['const names = new Map([...kommuner].map(({ kode, navn }) => [kode, navn]));']
			: []),
		"const { compare } = new Intl.Collator('da', { numeric: true });",
		`const none = ${quoted(text.words.none)};`,
		...(spec.order === 'table' ? ['const first = new Map();'] : []),
		`const byName = (a, b) => Number(a === none) - Number(b === none) || ${spec.order === 'table' ? '(first.get(a) - first.get(b) || compare(a, b))' : 'compare(a, b)'};`,
		...rowsCode(picture, table),
		...(seriesRole in picture.table.columns
			? [`const series = [...new Set(rows.map(({ ${seriesRole} }) => ${seriesRole}))].sort(byName);`]
			: []),
		...(hasPlaces(picture, 'x') ? [`const places = ${placesCode(picture, 'x')};`] : []),
		...(hasPlaces(picture, 'y') ? [`const rowPlaces = ${placesCode(picture, 'y')};`] : []),
		...(type === 'dot' && isSized(picture.rows) ? ['const most = d3.max(rows, ({ n }) => n);'] : []),
		...(['bar', 'heatmap', 'slope', 'waffle'].includes(type)
			? [`const format = ${formatCode(picture)};`]
			: []),
		...(type === 'pyramid' ? sidesCode(picture) : []),
		...(type === 'slope' ? endsCode(picture) : [])
	].join('\n');
}

function hasPlaces(picture: Picture, role: 'x' | 'y'): boolean {
	const { type } = picture.spec;
	if (type === 'pyramid' || type === 'slope' || type === 'histogram') return false;
	if (type === 'dot') return isText(picture, role);
	return role === 'x' || type === 'heatmap';
}

const isText = ({ rows }: Picture, role: string): boolean =>
	rows.some((row) => typeof row[role] === 'string');

/** As they come, in their order; then a row for each unit of time without one, and each in its small chart. */
function rowsCode(picture: Picture, table: Name): readonly string[] {
	const hasFacets = picture.spec.facet !== undefined;
	const hasGaps = fills(picture);
	const first = hasGaps || hasFacets ? 'found' : 'rows';
	const filled = hasGaps && hasFacets ? 'filled' : 'rows';
	const said = `[...${table}]${shownCode(picture)}`;
	return [
		...(picture.spec.order === 'table'
			? [`const said = ${said};`, ...firstCode, `const ${first} = said${sortCode(picture)};`]
			: [`const ${first} = ${said}${sortCode(picture)};`]),
		...(hasGaps ? [fillCode(picture, filled)] : []),
		...(hasFacets ? [facetsCode(picture, hasGaps ? filled : first)] : [])
	];
}

/** Where each word stands first in the table. */
const firstCode: readonly string[] = [
	'for (const { x, y, color, facet, place } of said)',
	'\tfor (const word of [x, y, color, facet]) first.set(word, Math.min(place, first.get(word) ?? Infinity));'
];

/** Along lines of time. */
const fills = ({ spec, rows }: Picture): boolean =>
	(spec.type === 'line' || spec.type === 'area') && rows.some(({ x }) => x instanceof Date);

/** Words in place of what has none, and of codes. */
function shownCode(picture: Picture): string {
	const { columns } = picture.table;
	const onAxis = ['x', 'y'].filter((role) => role in columns && isText(picture, role));
	const inKey = ['color', 'facet', 'sex'].filter((role) => role in columns);
	const said = [...onAxis, ...inKey].map((role) => `${role}: ${saidCode(picture, role)}`);
	const isAlone = picture.spec.type === 'box' && !('x' in columns);
	const all = isAlone ? [...said, "x: ''"] : said;
	return all.length === 0 ? '' : `.map((row) => ({ ...row, ${all.join(', ')} }))`;
}

function sortCode(picture: Picture): string {
	const { type } = picture.spec;
	if (type === 'pyramid') {
		const isNumber = picture.rows.some(({ age }) => typeof age === 'number');
		const byAge = isNumber ? 'a.age - b.age' : 'byName(a.age ?? none, b.age ?? none)';
		return `.sort((a, b) => ${byAge} || byName(a.sex, b.sex))`;
	}
	const byX = isText(picture, 'x') ? 'byName(a.x, b.x)' : 'a.x - b.x';
	if (type === 'slope') return `.sort((a, b) => ${byX} || byName(a.color, b.color))`;
	return 'x' in picture.table.columns ? `.sort((a, b) => ${byX})` : '';
}

/** Words beside bars stand by their sums, all else in its own order. */
function placesCode(picture: Picture, role: 'x' | 'y'): string {
	const { type, order } = picture.spec;
	if (!(role in picture.table.columns)) return "['']";
	if (order !== 'table' && (type === 'waffle' || (['bar', 'box'].includes(type) && isText(picture, 'x')))) {
		const sorted = `d3.groupSort(rows, (own) => -d3.sum(own, ({ value }) => value), ({ x }) => x)`;
		return type === 'bar' ? `${sorted}.sort((a, b) => Number(a === none) - Number(b === none))` : sorted;
	}
	const of = `${fills(picture) ? 'found' : 'rows'}.map((row) => row.${role})`;
	if (isText(picture, role)) return `[...new Set(${of})].sort(byName)`;
	const numbers = `[...new Set(${of}.map(Number))].sort(d3.ascending)`;
	return picture.rows.some((row) => row[role] instanceof Date)
		? `${numbers}.map((day) => new Date(day))`
		: numbers;
}

const intervals: { readonly [unit in TimeUnit]: string } = {
	year: 'd3.utcYear',
	quarter: 'd3.utcMonth.every(3)',
	month: 'd3.utcMonth',
	week: 'd3.utcMonday',
	day: 'd3.utcDay'
};

/** A unit of time without rows is zero where rows are counted, and a gap in a mean. */
function fillCode({ spec }: Picture, filled: string): string {
	const value = isNoneZero(measureOf(spec)) ? '0' : 'null';
	const facet = spec.facet === undefined ? '' : 'facet, ';
	const by = spec.facet === undefined ? '' : ', ({ facet }) => facet';
	return [
		`const units = ${intervals[spec.unit ?? 'month']}.range(found[0].x, new Date(+found.at(-1).x + 1));`,
		`const ${filled} = d3`,
		`\t.flatGroup(found, ({ color }) => color${by})`,
		`\t.flatMap(([color, ${facet}own]) => units.map((x) => own.find((row) => +row.x === +x) ?? { color, ${facet}x, value: ${value}, n: 0 }));`
	].join('\n');
}

/** Small charts in lines, the one with the most rows first. */
function facetsCode({ rows, text, width }: Picture, found: string): string {
	const columns = facetColumns(facetNames(rows, text).length, width);
	return [
		`const facets = [...d3.rollup(${found}, (own) => d3.sum(own, ({ n }) => n), ({ facet }) => facet)]`,
		'\t.sort(([a, one], [b, other]) => other - one || compare(a, b))',
		'\t.map(([facet]) => facet);',
		`const placeOf = (facet) => ({ fx: facets.indexOf(facet) % ${columns}, fy: Math.floor(facets.indexOf(facet) / ${columns}) });`,
		'const titles = facets.map((facet) => ({ facet, ...placeOf(facet) }));',
		`const rows = ${found}.map((row) => ({ ...row, ...placeOf(row.facet) }));`
	].join('\n');
}
