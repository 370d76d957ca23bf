import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { drawHub } from '#lib/chart/figures/hub.ts';
import { chartTable, drawnFigure, plainSpaces } from '../../../support/drawnFigure.ts';
import { marksOf } from '../../../support/marksOf.ts';

const roles = ['from', 'to', 'value', 'n'];
const rows = [
	['0101', '0159', 60, 60],
	['0157', '0159', 30, 30],
	['0173', '0159', 8, 8],
	['0851', '0159', 2, 2],
	['0159', '0101', 50, 50],
	['0159', '0157', 20, 20],
	['0159', '0159', 500, 500],
	['0101', '0751', 900, 900]
];
const spec = { type: 'hub', from: 'fra', to: 'til', center: '0159', top: 2 } as const;
const chart = { spec, table: chartTable(roles, rows) };

test('the marks of a hub', async () => {
	const { element } = drawnFigure(drawHub, chart);
	await expect(marksOf(element)).toMatchFileSnapshot('goldens/hub.txt');
});

test('it tells the balance, the first partners and how much the arrows show', () => {
	const { summary, points } = drawnFigure(drawHub, chart);
	expect(plainSpaces(summary)).toBe(
		'Gladsaxe har 100 ind og 70 ud, netto +30. Flest kommer fra København, og flest flytter til København. ' +
			'Pilene viser 90 % af dem, der kommer, og 100 % af dem, der rejser.'
	);
	expect(points.map(({ says, area }) => [area, plainSpaces(says)])).toEqual([
		['0101', 'København → Gladsaxe: 60 flytninger, 60 %'],
		['0157', 'Gentofte → Gladsaxe: 30 flytninger, 30 %'],
		['0101', 'Gladsaxe → København: 50 flytninger, 71,4 %'],
		['0157', 'Gladsaxe → Gentofte: 20 flytninger, 28,6 %']
	]);
});

test('all others are a sum', () => {
	const { element } = drawnFigure(drawHub, chart);
	const texts = [...element.querySelectorAll('text')].map(({ textContent }) =>
		plainSpaces(textContent ?? '')
	);
	expect(texts).toContain('Alle andre (2): 10 flytninger, 10 %');
});

test('the twin has a row for every partner', () => {
	const { twin } = drawnFigure(drawHub, chart);
	expect(twin.columns.map(({ values }) => values)).toEqual([
		['København', 'Gentofte', 'Lyngby-Taarbæk', 'Aalborg'],
		[60, 30, 8, 2],
		[50, 20, 0, 0],
		[10, 10, 8, 2]
	]);
});

test('the way to a partner far off ends at the edge of the map', () => {
	const many = ['0101', '0157', '0173', '0163', '0151', '0175', '0147', '0190', '0230'].map((from) => [
		from,
		'0159',
		9,
		9
	]);
	const table = chartTable(roles, [...many, ['0851', '0159', 8, 8]]);
	const { element } = drawnFigure(drawHub, { spec: { ...spec, top: 10 }, table });
	const far = element.querySelector('[data-flow="0851 0159"]')?.getAttribute('d') ?? '';
	const xs = (far.match(/-?[\d.]+/g) ?? []).map(Number).filter((_, at) => at % 2 === 0);
	expect([Math.min(...xs) > 0, Math.max(...xs) < 488]).toEqual([true, true]);
	expect(element.textContent).toContain('Pile til kanten fører ud af kortet.');
});

test('an area that nobody left or came to is told', () => {
	const { document } = parseHTML('<html></html>') as unknown as { document: Document };
	const drawn = drawHub(
		{ spec: { ...spec, table: 'm', center: '0400' }, table: chart.table },
		{ document, width: 600, language: 'da', picked: new Set() }
	);
	expect(drawn).toEqual({
		ok: false,
		error: { kind: 'broken-chart', detail: 'Bornholm har ingen flytninger i tabellen, eller intet omrids.' }
	});
});
