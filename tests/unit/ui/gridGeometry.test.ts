import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedBy } from '#lib/ui/grid/cellMoves.ts';
import {
	canvasHeight,
	columnsAt,
	lastOffset,
	offsetOf,
	offsetShowing,
	rowsAt,
	scrollTopOf
} from '#lib/ui/grid/geometry.ts';

const seed = { seed: 20_620, numRuns: 500 };
const geometries = fc.record({
	rows: fc.integer({ min: 1, max: 50_000_000 }),
	rowHeight: fc.integer({ min: 16, max: 60 }),
	height: fc.integer({ min: 60, max: 2000 })
});

describe('the geometry of a grid of any number of rows', () => {
	it('never asks a browser for more than it can hold', () => {
		fc.assert(
			fc.property(geometries, (geometry) => canvasHeight(geometry) <= 16_000_000),
			seed
		);
	});

	it('shows the last row at the end of the scrolling, and the first at its start', () => {
		fc.assert(
			fc.property(geometries, (geometry) => {
				const room = Math.max(0, canvasHeight(geometry) - geometry.height);
				expect(rowsAt(offsetOf(room, geometry), geometry, 0).end).toBe(geometry.rows);
				expect(rowsAt(offsetOf(0, geometry), geometry, 0).first).toBe(0);
			}),
			seed
		);
	});

	it('comes back to an offset through the scrolling that stands for it', () => {
		fc.assert(
			fc.property(geometries, fc.double({ min: 0, max: 1, noNaN: true }), (geometry, part) => {
				const offset = part * lastOffset(geometry);
				expect(offsetOf(scrollTopOf(offset, geometry), geometry)).toBeCloseTo(offset, 3);
			}),
			seed
		);
	});

	it('can bring every row into view, whole where there is room', () => {
		fc.assert(
			fc.property(geometries, fc.double({ min: 0, max: 1, noNaN: true }), (geometry, part) => {
				const row = Math.floor(part * (geometry.rows - 1));
				const offset = offsetShowing(row, 0, geometry);
				const top = row * geometry.rowHeight - offset;
				expect(top).toBeGreaterThanOrEqual(0);
				expect(top + geometry.rowHeight).toBeLessThanOrEqual(Math.max(geometry.height, geometry.rowHeight));
			}),
			seed
		);
	});

	it('shows the columns that reach into view, cut ones too', () => {
		expect(columnsAt([0, 100, 200, 300, 400], 150, 301)).toEqual({ first: 1, end: 4 });
		expect(columnsAt([0, 100], 0, 50)).toEqual({ first: 0, end: 1 });
	});
});

describe('keys in a grid', () => {
	const extent = { rows: 100, columns: 5, page: 10 };
	const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

	it.each([
		[press('ArrowUp'), { row: 0, column: 2 }, { row: -1, column: 2 }],
		[press('ArrowUp'), { row: -1, column: 2 }, { row: -1, column: 2 }],
		[press('ArrowDown'), { row: 99, column: 2 }, { row: 99, column: 2 }],
		[press('ArrowRight'), { row: 3, column: 4 }, { row: 3, column: 4 }],
		[press('Home'), { row: 3, column: 4 }, { row: 3, column: 0 }],
		[press('End'), { row: 3, column: 0 }, { row: 3, column: 4 }],
		[press('Home', true), { row: 3, column: 4 }, { row: 0, column: 0 }],
		[press('End', true), { row: 3, column: 0 }, { row: 99, column: 4 }],
		[press('PageDown'), { row: 95, column: 1 }, { row: 99, column: 1 }],
		[press('PageUp'), { row: 5, column: 1 }, { row: 0, column: 1 }]
	])('%j from %j leads to %j', (key, from, to) => {
		expect(movedBy(key, from, extent)).toEqual(to);
	});

	it('leave other keys to the page', () => {
		expect(movedBy(press('a'), { row: 0, column: 0 }, extent)).toBeUndefined();
	});
});
