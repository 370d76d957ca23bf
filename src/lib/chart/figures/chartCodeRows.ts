import { isNoneZero } from '#lib/chart/figures/plotGaps.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import type { TimeUnit } from '#lib/language/chart/chartSpec.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** What a Plot cell says before it draws: its rows as a person reads them, the order of its places and series. */
export function preludeOf(picture: Picture, table: Name): string {
	const { spec, text } = picture;
	const isTime = picture.rows.some(({ x }) => x instanceof Date);
	const fills = isTime && (spec.type === 'line' || spec.type === 'area');
	const format = text.language === 'da' ? 'd3.danish.format' : 'd3.format';
	return [
		...(hasNames(picture)
			? ['const names = new Map([...kommuner].map(({ kode, navn }) => [kode, navn]));']
			: []),
		"const { compare } = new Intl.Collator('da', { numeric: true });",
		`const none = '${text.words.none}';`,
		'const byName = (a, b) => Number(a === none) - Number(b === none) || compare(a, b);',
		`const ${fills ? 'found' : 'rows'} = [...${table}].map((row) => ({ ...row${shownCode(picture)} }))${sortCode(picture)};`,
		...(fills ? [fillCode(picture)] : []),
		...(spec.color === undefined
			? []
			: ['const series = [...new Set(rows.map(({ color }) => color))].sort(byName);']),
		...(hasPlaces(picture, 'x') ? [`const places = ${placesCode(picture, 'x')};`] : []),
		...(spec.type === 'heatmap' ? [`const rowPlaces = ${placesCode(picture, 'y')};`] : []),
		...(spec.type === 'bar' ? [`const format = ${format}(',.4~r');`] : [])
	].join('\n');
}

const hasNames = ({ table }: Picture): boolean => Object.keys(table.names ?? {}).length > 0;

const hasPlaces = ({ spec }: Picture, role: string): boolean =>
	role === 'x' && spec.type !== 'dot' && spec.type !== 'histogram';

const isText = ({ rows }: Picture, role: string): boolean =>
	rows.some((row) => typeof row[role] === 'string');

/** Words in place of what has none, and of codes. */
function shownCode(picture: Picture): string {
	const name = (role: string) =>
		hasNames(picture) ? `names.get(row.${role}) ?? row.${role}` : `row.${role}`;
	const roles = ['x', 'y', 'color'].filter((role) => role in picture.table.columns && isText(picture, role));
	return roles.map((role) => `, ${role}: String(${name(role)} ?? none)`).join('');
}

const sortCode = (picture: Picture): string =>
	isText(picture, 'x') ? '.sort((a, b) => byName(a.x, b.x))' : '.sort((a, b) => a.x - b.x)';

/** Words beside bars stand by their sums, all else in its own order. */
function placesCode(picture: Picture, role: 'x' | 'y'): string {
	const { spec } = picture;
	const isByAmount = ['bar', 'box', 'waffle'].includes(spec.type) && isText(picture, 'x');
	if (isByAmount) {
		const sorted = `d3.groupSort(rows, (own) => -d3.sum(own, ({ value }) => value), ({ x }) => x)`;
		return spec.type === 'bar' ? `${sorted}.sort((a, b) => Number(a === none) - Number(b === none))` : sorted;
	}
	const of = `rows.map((row) => row.${role})`;
	if (isText(picture, role)) return `[...new Set(${of})].sort(byName)`;
	const numbers = `[...new Set(rows.map((row) => Number(row.${role})))].sort(d3.ascending)`;
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
function fillCode({ spec }: Picture): string {
	const value = isNoneZero(measureOf(spec)) ? '0' : 'null';
	return [
		`const units = ${intervals[spec.unit ?? 'month']}.range(found[0].x, new Date(+found.at(-1).x + 1));`,
		'const rows = d3',
		'\t.groups(found, ({ color }) => color)',
		`\t.flatMap(([color, own]) => units.map((x) => own.find((row) => +row.x === +x) ?? { color, x, value: ${value}, n: 0 }));`
	].join('\n');
}
