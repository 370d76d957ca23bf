import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import { changedChartSpec, printChartSpec } from '#lib/language/chart/printChartSpec.ts';

const bar: ChartSpec = { title: 'Flytninger efter kommune', type: 'bar', x: 'til', table: 'moves', top: 15 };

describe('the text of a chart cell', () => {
	it('says type and table first, one key on a line', () => {
		expect(printChartSpec(bar)).toBe(
			'type: bar\ntable: moves\ntitle: Flytninger efter kommune\nx: til\ntop: 15'
		);
		const own = { table: 'distrikter', key: 'kode', geometry: 'omrids' };
		expect(printChartSpec({ type: 'count-map', table: 'moves', area: 'til', boundaries: own })).toBe(
			'type: count-map\ntable: moves\narea: til\nboundaries:\n  table: distrikter\n  key: kode\n  geometry: omrids'
		);
	});

	it('reads back as it was meant, whatever columns are called', () => {
		const texts = fc.oneof(
			fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
			fc.constantFrom(
				'nej',
				'no',
				'0159',
				'1e3',
				'- x',
				'a: b',
				'#',
				'~',
				'$kommune',
				' x ',
				'a\nb',
				'"',
				'{'
			)
		);
		fc.assert(
			fc.property(texts, texts, texts, texts, (table, x, title, other) => {
				const spec: ChartSpec = { type: 'bar', table, title, x };
				expect(parse(printChartSpec(spec))).toEqual(spec);
				const changed: ChartSpec = { type: 'line', table, x: other, color: x };
				expect(parse(changedChartSpec(printChartSpec(spec), changed))).toEqual(changed);
			}),
			{ seed: 6, numRuns: 300 }
		);
	});

	it('keeps comments, the order of lines and keys that nobody knows where the spec changes', () => {
		const source = [
			'# To the leader, in May',
			'x: til # the new municipality',
			'type: bar',
			'table: moves',
			'shade: "warm"',
			"title: 'Til'",
			'top: 10'
		].join('\n');
		expect(
			changedChartSpec(source, { type: 'bar', table: 'moves', x: 'fra', title: 'Fra', color: 'køn' })
		).toBe(
			[
				'# To the leader, in May',
				'x: fra # the new municipality',
				'type: bar',
				'table: moves',
				'shade: "warm"',
				"title: 'Fra'",
				'color: køn'
			].join('\n')
		);
	});

	it('is written anew where it was no map of keys, or an alias would lose its anchor', () => {
		for (const source of ['', 'just words', 'type: [', 'x: &a til\ny: *a']) {
			expect(parse(changedChartSpec(source, bar))).toEqual(bar);
		}
	});
});
