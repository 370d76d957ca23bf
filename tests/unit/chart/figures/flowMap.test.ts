import { expect, test } from 'vitest';
import { drawFlowMap } from '#lib/chart/figures/flowMap.ts';
import { arrow } from '#lib/chart/figures/map/arrow.ts';
import type { ChartValue } from '#lib/language/chart/chartTable.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import { chartTable, drawnFigure, plainSpaces } from '../../../support/drawnFigure.ts';
import { marksOf } from '../../../support/marksOf.ts';
import { seededRandom } from '../../../support/seededRandom.ts';

const spec = { type: 'flow-map', from: 'fra', to: 'til', top: 5 } as const;
const roles = ['from', 'to', 'value', 'n'];
const rows: readonly (readonly ChartValue[])[] = [
	['0101', '0159', 941, 941],
	['0159', '0101', 800, 800],
	['0101', '0751', 300, 300],
	['0751', '0101', 200, 200],
	['0159', '0157', 100, 100],
	['0157', '0159', 60, 60],
	['0461', '0101', 50, 50],
	['0101', '0101', 5000, 5000],
	[null, '0101', 77, 77],
	['0101', '0411', 3, 3]
];
const chart = { spec, table: chartTable(roles, rows) };

test('the marks of a flow map', async () => {
	const { element } = drawnFigure(drawFlowMap, chart);
	await expect(marksOf(element)).toMatchFileSnapshot('goldens/flowMap.txt');
});

test('it says what it shows, and what it leaves out', () => {
	const { summary, unmatched } = drawnFigure(drawFlowMap, chart);
	expect(plainSpaces(summary)).toBe(
		'Pilene er de 5 største af 7 strømme: 95,5 % af flytningerne mellem områder. ' +
			'Den største strøm er København → Gladsaxe: 941 flytninger, 38,4 % af alle. ' +
			'Størst nettotilgang har Gladsaxe (+101), størst nettoafgang København (−191). ' +
			'77,6 % af flytningerne sker inden for samme region. ' +
			'5.000 flytninger inden for samme område er ikke tegnet. ' +
			'80 flytninger mangler et område med omrids i den ene ende og er ikke tegnet. ' +
			'Kortet viser den del af landet, som tallene handler om.'
	);
	expect(unmatched).toEqual(['0411: findes i data, har intet omrids']);
});

test('it says the same in English', () => {
	const { summary, points } = drawnFigure(drawFlowMap, chart, { language: 'en' });
	expect(summary).toContain('The arrows are the 5 largest of 7 flows: 95.5% of the moves between areas.');
	expect(points[0]?.says).toBe('København → Gladsaxe: 941 moves, 38.4% of all');
});

test('arrows come first, the largest first, then the areas; each tells its sentence', () => {
	const { points } = drawnFigure(drawFlowMap, chart);
	expect(points.map(({ says, area }) => [area, plainSpaces(says)])).toEqual([
		['0101', 'København → Gladsaxe: 941 flytninger, 38,4 % af alle'],
		['0159', 'Gladsaxe → København: 800 flytninger, 32,6 % af alle'],
		['0101', 'København → Aarhus: 300 flytninger, 12,2 % af alle'],
		['0751', 'Aarhus → København: 200 flytninger, 8,2 % af alle'],
		['0159', 'Gladsaxe → Gentofte: 100 flytninger, 4,1 % af alle'],
		['0101', 'København: 1.050 ind, 1.241 ud, netto −191'],
		['0159', 'Gladsaxe: 1.001 ind, 900 ud, netto +101'],
		['0751', 'Aarhus: 300 ind, 200 ud, netto +100'],
		['0157', 'Gentofte: 100 ind, 60 ud, netto +40'],
		['0461', 'Odense: 0 ind, 50 ud, netto −50']
	]);
});

test('the twin holds every flow between areas', () => {
	const { twin } = drawnFigure(drawFlowMap, chart);
	expect(twin.rows).toBe(7);
	expect(twin.columns.map(({ name, values }) => [name, values[6]])).toEqual([
		['Fra', 'Odense'],
		['Til', 'København'],
		['Flytninger', 50],
		['Andel af alle (%)', 2.04]
	]);
});

test('municipalities are known by name and by a code that lost its zero', () => {
	const table = chartTable(roles, [
		['København', 'Århus', 10, 10],
		['101', 'Høje Taastrup', 5, 5]
	]);
	const { unmatched, points } = drawnFigure(drawFlowMap, { spec, table });
	expect([unmatched, points[0]?.says]).toEqual([
		undefined,
		expect.stringContaining('København → Århus: 10 flytninger')
	]);
});

test('what is picked keeps its colour, with its own largest flows; the others fade', () => {
	const picked = new Set(['0461']);
	const { element, points, summary } = drawnFigure(drawFlowMap, chart, { picked });
	const paints = [...element.querySelectorAll('[data-flow]')].map((mark) => [
		mark.getAttribute('data-flow'),
		mark.getAttribute('style')?.includes('--accent')
	]);
	expect(paints.filter(([, isFull]) => isFull)).toEqual([['0461 0101', true]]);
	expect(paints.length).toBe(6);
	expect(points.length).toBe(11);
	expect(summary).toContain('Fremhævet er de største strømme til og fra Odense (1).');
});

test('there and back lie beside each other', () => {
	const sideOf = (path: string) => {
		const ys = (path.match(/-?[\d.]+/g) ?? []).map(Number).filter((_, at) => at % 2 === 1);
		return ys.every((y) => y > 0) ? 'below' : ys.every((y) => y < 0) ? 'above' : 'across';
	};
	const middle = (from: readonly [number, number], to: readonly [number, number]) =>
		arrow(from, to, 2).split('L').slice(6, 9).join('L');
	expect([sideOf(middle([0, 0], [200, 0])), sideOf(middle([200, 0], [0, 0]))]).toEqual(['below', 'above']);
});

test('an arrow is as wide as its scale says where its head begins', () => {
	const points = arrow([0, 0], [100, 0], 8, 0)
		.replace(/[MZ]/g, '')
		.split('L')
		.map((point) => point.split(',').map(Number));
	// The sides run to the head's neck and back from it; three points of the head lie between.
	const [neck, back] = [points[14], points[18]];
	expect([neck?.[0] === back?.[0], Math.abs((neck?.[1] ?? 0) - (back?.[1] ?? 0))]).toEqual([true, 8]);
});

test('a table without moves between areas is a map that says so', () => {
	const { summary, points, twin } = drawnFigure(drawFlowMap, {
		spec,
		table: chartTable(roles, [['0101', '0101', 4, 4]])
	});
	expect([summary, points.length, twin.rows]).toEqual([
		'Der er ingen flytninger mellem områder med omrids.',
		1,
		0
	]);
});

test('the whole country at every width: no arrow leaves the picture', () => {
	const random = seededRandom(6);
	const pairs = municipalities.flatMap(({ kode: from }) =>
		municipalities.flatMap(({ kode: to }) =>
			from === to ? [] : [[from, to, Math.ceil(1 / (random() + 0.001)), 1]]
		)
	);
	const table = chartTable(roles, pairs);
	for (const width of [240, 420, 640, 1000]) {
		const { element } = drawnFigure(drawFlowMap, { spec: { ...spec, top: 200 }, table }, { width });
		const numbers = [...element.querySelectorAll('[data-flow]')].flatMap((mark) =>
			(mark.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number)
		);
		const xs = numbers.filter((_, at) => at % 2 === 0);
		const ys = numbers.filter((_, at) => at % 2 === 1);
		const height = Number(element.getAttribute('height'));
		expect([Math.min(...xs) >= 0, Math.max(...xs) <= width]).toEqual([true, true]);
		expect([Math.min(...ys) >= 0, Math.max(...ys) <= height]).toEqual([true, true]);
	}
});
