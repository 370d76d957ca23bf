import { expect, test } from 'vitest';
import { analyse } from '#lib/language/analyse.ts';
import { markdownHtml } from '#lib/ui/markdownHtml.ts';
import { asMarkdownText } from '#lib/workspace/evaluators/evaluateMarkdown.ts';

/** What fuzzing found, each as short as it still showed. */
const faultIn = (kind: 'sql' | 'ts' | 'input' | 'md', source: string) => {
	const analysis = analyse({ kind, name: 'a', source });
	return 'problem' in analysis ? analysis.problem.fault : undefined;
};

test.each([
	['sql', '('.repeat(24_000)],
	['ts', '`'.repeat(24_000)]
] as const)('%s brackets beyond the stack are a problem of the cell', (kind, source) => {
	expect(faultIn(kind, source)).toEqual({ kind: 'tooDeep', about: '' });
});

test('an alias of nothing in a parameter is a problem of the cell, where it stands', () => {
	expect(analyse({ kind: 'input', name: 'a', source: 'type: text\nlabel: *a\n' })).toMatchObject({
		problem: { fault: { kind: 'parser' }, at: { start: 18, end: 20 } }
	});
});

test('forty recursive queries within each other are read once each', () => {
	const source = 'with recursive a as ('.repeat(40) + 'from b' + ' union from a) from a'.repeat(40);
	expect(analyse({ kind: 'sql', name: 'x', source })).toMatchObject({ reads: ['b'] });
});

test('quotes thousands deep in each other are shown as they are written', () => {
	const markdown = '> '.repeat(20_000);
	expect(markdownHtml(markdown, (alt) => alt)).toBe(`<pre>${'&gt; '.repeat(20_000)}</pre>`);
});

test('a value of a hundred million characters puts some thousand of them into a text', () => {
	expect(asMarkdownText('a'.repeat(100_000_000))).toBe(`${'a'.repeat(5_000)}…`);
});
