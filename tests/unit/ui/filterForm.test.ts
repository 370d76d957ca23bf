import { describe, expect, test } from 'vitest';
import { type FilterForm, wantedOf } from '#lib/ui/grid/filterForm.ts';

const form = (more: Partial<FilterForm>): FilterForm => ({
	...{ way: 'range', text: '', from: '', to: '', values: [] },
	...more
});

describe('a range, as a person writes it', () => {
	test('has numbers and dates of the person’s language, and may lack an end', () => {
		expect(wantedOf(form({ from: '1.234,5', to: '2.000' }), 'DOUBLE', 'da')).toEqual({
			ok: true,
			value: { kind: 'range', from: '1234.5', to: '2000' }
		});
		expect(wantedOf(form({ to: '31-12-2024' }), 'DATE', 'da')).toEqual({
			ok: true,
			value: { kind: 'range', to: '2024-12-31' }
		});
		expect(wantedOf(form({}), 'DOUBLE', 'da')).toEqual({ ok: false, error: 'nothingGiven' });
		expect(wantedOf(form({ from: 'mange' }), 'DOUBLE', 'da')).toEqual({ ok: false, error: 'notANumber' });
	});

	test('that ends before it begins is told of, as it would show no row', () => {
		const turned = { ok: false, error: 'endsTurned' };
		expect(wantedOf(form({ from: '100', to: '20' }), 'DOUBLE', 'da')).toEqual(turned);
		expect(wantedOf(form({ from: '-3', to: '-20' }), 'INTEGER', 'da')).toEqual(turned);
		expect(wantedOf(form({ from: '01-02-2024', to: '31-01-2024' }), 'DATE', 'da')).toEqual(turned);
		expect(wantedOf(form({ from: '20', to: '100' }), 'DOUBLE', 'da').ok).toBe(true);
		expect(wantedOf(form({ from: '20', to: '20' }), 'DOUBLE', 'da').ok).toBe(true);
	});
});
