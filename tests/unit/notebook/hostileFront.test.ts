import { describe, expect, test } from 'vitest';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';

const problemIn = (text: string) => {
	const read = parseNotebook(text);
	return read.ok ? undefined : read.error;
};
const front = (...lines: string[]) => ['---', ...lines, '---', ''].join('\n');

describe('hostile front matter', () => {
	test('an alias bomb is refused, and quickly', () => {
		const levels = Array.from({ length: 12 }, (_, level) =>
			level === 0
				? 'a0: &a0 [x,x,x,x,x,x,x,x,x]'
				: `a${level}: &a${level} [${Array(9).fill(`*a${level - 1}`)}]`
		);
		expect(problemIn(front('kladde: 1', ...levels))).toMatchObject({ kind: 'front-yaml' });
	});

	test('nesting beyond the stack is refused', () => {
		expect(problemIn(front('kladde: 1', `a: ${'['.repeat(100_000)}`))).toMatchObject({ kind: 'front-yaml' });
	});

	test('an unresolved alias is refused', () => {
		expect(problemIn(front('kladde: 1', 'title: *nobody'))).toMatchObject({ kind: 'front-yaml' });
	});

	test('prototype keys are keys like others: they reach no prototype and survive', () => {
		const text = front(
			...[
				'kladde: 1',
				'__proto__: { title: stolen }',
				'constructor: { prototype: { title: stolen } }',
				'extracts:'
			],
			...['  __proto__: { file: a.csv, columns: { __proto__: text, constructor: date } }']
		);
		const read = parseNotebook(text);
		expect(read.ok && read.value.front).toEqual({
			kladde: 1,
			title: '',
			run: 'auto',
			extracts: [
				{
					name: '__proto__',
					file: 'a.csv',
					columns: [
						{ name: '__proto__', type: 'text' },
						{ name: 'constructor', type: 'date' }
					]
				}
			],
			written: text.trimEnd()
		});
		expect(read.ok && printNotebook(read.value)).toBe(text);
		expect('title' in {}).toBe(false);
	});

	test('a merge key merges nothing', () => {
		const read = parseNotebook(front('kladde: 1', 'base: &b { title: stolen }', '<<: *b'));
		expect(read.ok && read.value.front.title).toBe('');
	});
});
