import { expect, it } from 'vitest';
import type { InputSpec } from '#lib/language/analysis.ts';
import { proposePicks } from '#lib/language/chart/proposePicks.ts';

const input = (name: string, said: Partial<InputSpec>) => ({
	name,
	input: { type: 'text', label: name, value: null, ...said } satisfies InputSpec
});
const options = (...values: readonly (string | number)[]) =>
	values.map((value) => ({ value, label: `${value}` }));
const areas = new Set(['0101', '0159', 'Nord']);
const settable = (said: Partial<InputSpec>) =>
	proposePicks({ type: 'count-map' }, [input('valgt', said)], areas).length > 0;

it('offers inputs whose value or options are areas of the picture, and no others', () => {
	expect(settable({ value: '0159' })).toBe(true);
	expect(settable({ value: 'Nord' })).toBe(true);
	expect(settable({ type: 'select', options: options('alle', '0101') })).toBe(true);
	expect(settable({ type: 'radio', value: 'x', options: options('x', 'Nord') })).toBe(true);
	expect(settable({ type: 'select', multiple: true, value: ['0101', '0159'] })).toBe(true);
	expect(settable({ value: 'Gladsaxe' })).toBe(false);
	expect(settable({})).toBe(false);
	expect(settable({ type: 'select', value: 'K', options: options('K', 'M') })).toBe(false);
});

it('offers no input that could not hold what is picked', () => {
	expect(settable({ type: 'number', value: 159 })).toBe(false);
	expect(settable({ type: 'date', value: '0159' })).toBe(false);
});

it('offers none where the picture has no areas to pick', () => {
	expect(proposePicks({ type: 'bar' }, [input('valgt', { value: '0159' })], areas)).toEqual([]);
	expect(proposePicks({ type: 'od-matrix' }, [input('valgt', { value: '0159' })], areas)).toEqual(['valgt']);
});
