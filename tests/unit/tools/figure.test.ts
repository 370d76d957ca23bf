import { expect, test } from 'vitest';
import { measure, medianOf, tableOf } from '../../../bench/figure.js';

const noLab = undefined as never;

/** A figure whose measures are read from these lists, in the order in which they are asked for. */
function figureOf(ours: number[], references: number[], order: string[] = []) {
	return {
		name: 'query',
		what: 'a query',
		reference: 'the same, bare',
		unit: 'ms' as const,
		goal: 1.5,
		repetitions: ours.length,
		open: async () => ({
			ours: async () => (order.push('ours'), ours.shift()!),
			reference: async () => (order.push('reference'), references.shift()!),
			close: async () => void order.push('close')
		})
	};
}

test('the median of an even number of values lies between the middle two', () => {
	expect([medianOf([5, 1, 3]), medianOf([4, 1, 3, 2]), medianOf([7])]).toEqual([3, 2.5, 7]);
});

test('ours and the reference are measured in turn, and the ratio is that of the medians', async () => {
	const order: string[] = [];
	const measured = await measure(figureOf([30, 20, 900], [10, 20, 30], order), noLab);
	expect(order).toEqual(['reference', 'ours', 'reference', 'ours', 'reference', 'ours', 'close']);
	expect(measured).toEqual({
		name: 'query',
		what: 'a query',
		reference: 'the same, bare',
		unit: 'ms',
		ours: [30, 20, 900],
		references: [10, 20, 30],
		ratio: 1.5,
		goal: 1.5,
		met: true
	});
});

test('the table says whether a goal is met', async () => {
	const slow = await measure(figureOf([1234.5], [500]), noLab);
	expect(tableOf([slow])).toBe(
		[
			'| Figure | Ours | Reference | Ratio | Goal | Met |',
			'| --- | --- | --- | --- | --- | --- |',
			'| a query / the same, bare | 1235 ms | 500 ms | 2.47 | ≤ 1.5 | no |'
		].join('\n')
	);
});
