import { expect, test } from 'vitest';
import type { InputSpec } from '#lib/language/analysis.ts';
import { inputText } from '#lib/workspace/evaluators/inputText.ts';

const said = (input: Partial<InputSpec>, path: readonly string[] = []) => {
	const whole: InputSpec = { type: 'text', label: '', value: null, ...input };
	const given = { input: whole, ...(whole.options && { options: whole.options }) };
	return [inputText(given, path, 'da'), inputText(given, path, 'en')];
};
const options = [
	{ value: '0101', label: 'København' },
	{ value: '0147', label: 'Frederiksberg' },
	{ value: '0159', label: 'Gladsaxe' }
];
const period = (fra: string, til: string) => said({ type: 'period', value: { fra, til } });

test('a choice is said by its label, its value by .value', () => {
	expect(said({ type: 'select', value: '0159', options })).toEqual(['Gladsaxe', 'Gladsaxe']);
	expect(said({ type: 'select', value: '0159', options }, ['value'])).toEqual(['0159', '0159']);
	expect(said({ type: 'select', value: '0999', options })).toEqual(['0999', '0999']);
});

test('several are a list, none are none', () => {
	const several = { type: 'select', multiple: true, options } as const;
	expect(said({ ...several, value: ['0101', '0147', '0159'] })).toEqual([
		'København, Frederiksberg og Gladsaxe',
		'København, Frederiksberg and Gladsaxe'
	]);
	expect(said({ ...several, value: [] })).toEqual(['ingen', 'none']);
});

test('numbers, answers and dates are said as in the language', () => {
	expect(said({ type: 'number', value: 2024.5 })).toEqual(['2024,5', '2024.5']);
	expect(said({ type: 'checkbox', value: true })).toEqual(['ja', 'yes']);
	expect(said({ type: 'date', value: '2024-02-09' })).toEqual(['9. februar 2024', '9 February 2024']);
	expect(said({ type: 'text', value: '0101' })).toEqual(['0101', '0101']);
	expect(said({ type: 'number', value: null })).toEqual(['', '']);
	expect(said({ type: 'range', value: [1.5, 64] })).toEqual(['1,5–64', '1.5–64']);
});

test('whole periods have names, others two dates, and each end its own', () => {
	expect(period('2024-01-01', '2024-12-31')).toEqual(['2024', '2024']);
	expect(period('2024-04-01', '2024-06-30')).toEqual(['2. kvartal 2024', 'quarter 2 of 2024']);
	expect(period('2024-02-01', '2024-02-29')).toEqual(['februar 2024', 'February 2024']);
	expect(period('2024-02-01', '2024-04-30')).toEqual([
		'1. februar 2024 – 30. april 2024',
		'1 February 2024 – 30 April 2024'
	]);
	expect(period('2023-01-01', '2024-12-31')[0]).toBe('1. januar 2023 – 31. december 2024');
	expect(said({ type: 'period', value: { fra: '2024-01-01', til: '2024-12-31' } }, ['til'])).toEqual([
		'31. december 2024',
		'31 December 2024'
	]);
});

test('what has no such part is nothing to say', () => {
	expect(
		said({ type: 'period', value: { fra: '2024-01-01', til: '2024-12-31' } }, ['midt'])[0]
	).toBeUndefined();
	expect(said({ type: 'number', value: 1 }, ['x'])[0]).toBeUndefined();
	expect(said({ type: 'table', value: [], columns: [] })[0]).toBeUndefined();
});
