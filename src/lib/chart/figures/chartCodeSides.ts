import { localeOf } from '#lib/chart/figures/chartCodeWords.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';

/** Of a pyramid: each row's side of the middle and the words of its age, and every age, with or without rows. */
export function sidesCode({ table, text }: Picture): readonly string[] {
	const ages = table.columns['age'] ?? [];
	const isBanded = ages.some((age) => typeof age === 'number') && 'ageEnd' in table.columns;
	const isWhole = [...ages, ...(table.columns['ageEnd'] ?? [])].every((age) => Number.isInteger(age));
	const locale = localeOf(text.language);
	const number = (of: string) => `${of}.toLocaleString('${locale}', { maximumFractionDigits: 2 })`;
	const band = isWhole
		? '(end - age === 1 ? `${age}` : `${age}–${end - 1}`)'
		: `\`${text.words.band(`\${${number('age')}}`, `\${${number('end')}}`)}\``;
	return [
		isBanded ? `const bandOf = (age, end) => ${band};` : 'const bandOf = (age) => age ?? none;',
		'const bars = rows.map((row) => ({',
		'\t...row,',
		'\tside: row.sex === series[0] ? -row.value : row.value,',
		'\tband: bandOf(row.age, row.ageEnd)',
		'}));',
		...(isBanded
			? [
					'const step = rows[0].ageEnd - rows[0].age;',
					'const places = d3.range(rows[0].age, rows.at(-1).age + step / 2, step).map((age) => bandOf(age, age + step)).reverse();'
				]
			: ['const places = [...new Set(bars.map(({ band }) => band))].reverse();']),
		'const most = Math.max(1, d3.max(rows, ({ value }) => value));'
	];
}
