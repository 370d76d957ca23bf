import { saidCode } from '#lib/chart/figures/chartCodeWords.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';

/** Of slopes: where each row stands across, and labels at both ends that do not lie upon each other. */
export function endsCode(picture: Picture): readonly string[] {
	const isText = picture.rows.some(({ x }) => typeof x === 'string');
	return [
		`const ends = rows.map((row) => ({ ...row, at: ${isText ? 'row.x' : saidCode(picture, 'x')} }));`,
		'const places = [...new Set(ends.map(({ at }) => at))];',
		'const [low, high] = d3.extent(rows, ({ value }) => value);',
		'const least = ((high - low || 1) * 18) / Math.max(196, series.length * 26 + 26);',
		'const labelsAt = (place) => {',
		'\tlet below = -Infinity;',
		'\tconst own = ends.filter(({ at }) => at === place).sort((a, b) => a.value - b.value);',
		'\treturn own.map((row) => ({ ...row, labelAt: (below = Math.max(row.value, below + least)) }));',
		'};'
	];
}
