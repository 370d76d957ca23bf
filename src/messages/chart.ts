import { inBoth } from '#messages/inBoth.ts';

type Use = { readonly channel: string; readonly field: string };

const danishNumber = new Intl.NumberFormat('da-DK');
const englishNumber = new Intl.NumberFormat('en-GB');

/** What a chart shows, in words. */
export const chart = inBoth({
	da: {
		marks: {
			...{ dot: 'prikker', circle: 'prikker', hexagon: 'sekskanter', bar: 'søjler', rect: 'rektangler' },
			...{
				line: 'linjer',
				area: 'flader',
				cell: 'felter',
				text: 'tekster',
				tick: 'streger',
				rule: 'streger'
			},
			...{ waffle: 'vaffelfelter', box: 'kassediagram', arrow: 'pile', link: 'forbindelser', geo: 'kort' },
			...{ vector: 'pile', image: 'billeder', density: 'tæthed', contour: 'højdekurver', raster: 'raster' },
			...{ linearRegression: 'regressionslinje', difference: 'forskel', tree: 'træ', tip: 'noter' }
		},
		sentence: (marks: readonly string[], rows: number, uses: readonly Use[]) =>
			`Diagram med ${listed(marks, 'og') || 'ingen data'} over ${danishNumber.format(rows)} ${rows === 1 ? 'række' : 'rækker'}${told(uses, 'viser')}.`
	},
	en: {
		marks: {
			...{ dot: 'dots', circle: 'dots', hexagon: 'hexagons', bar: 'bars', rect: 'rectangles' },
			...{ line: 'lines', area: 'areas', cell: 'cells', text: 'texts', tick: 'ticks', rule: 'rules' },
			...{ waffle: 'waffles', box: 'a box plot', arrow: 'arrows', link: 'links', geo: 'a map' },
			...{
				vector: 'vectors',
				image: 'images',
				density: 'densities',
				contour: 'contours',
				raster: 'a raster'
			},
			...{ linearRegression: 'a regression line', difference: 'a difference', tree: 'a tree', tip: 'notes' }
		},
		sentence: (marks: readonly string[], rows: number, uses: readonly Use[]) =>
			`Chart with ${listed(marks, 'and') || 'no data'} of ${englishNumber.format(rows)} ${rows === 1 ? 'row' : 'rows'}${told(uses, 'shows')}.`
	}
});

const told = (uses: readonly Use[], verb: string) =>
	uses.length === 0 ? '' : `: ${uses.map(({ channel, field }) => `${channel} ${verb} ${field}`).join(', ')}`;

function listed(words: readonly string[], and: string): string {
	const different = [...new Set(words)];
	return different.length < 2
		? different.join('')
		: `${different.slice(0, -1).join(', ')} ${and} ${different.at(-1)}`;
}
