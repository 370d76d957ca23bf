import { expect, test } from 'vitest';
import { analyse } from '#lib/language/analyse.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { foreseen } from '#lib/workspace/foreseen/foreseen.ts';

function foundIn(cells: string) {
	const parsed = parseNotebook(`---\nkladde: 1\ntitle: T\n---\n\n${cells}`);
	if (!parsed.ok) throw new Error(`Line ${parsed.error.line}.`);
	return foreseen(parsed.value, analyse).found.map(({ sign: { kind, about } }) => [kind, ...about]);
}

const sql = (source: string) => `\`\`\`sql\n${source}\n\`\`\`\n`;
const ts = (source: string) => `\`\`\`ts\n${source}\n\`\`\`\n`;

const signs: readonly (readonly [cells: string, found: readonly (readonly string[])[]])[] = [
	[sql('SELECT 1'), []],
	['```sql a\nCREATE TABLE a AS SELECT 1\n```\n', []],
	[
		sql('CREATE TABLE b AS SELECT 1; DROP TABLE b'),
		[
			['creates', 'b'],
			['changes', 'DROP']
		]
	],
	[sql('CREATE MACRO min_egen(x) AS x'), [['macro', 'min_egen']]],
	[sql('CREATE MACRO SUM(x) AS x'), [['hides-function', 'SUM']]],
	[sql("FROM 'https://example.com/x.csv'"), [['beyond', "'https://example.com/x.csv'"]]],
	[sql("SELECT * FROM read_csv('x')"), [['beyond', 'read_csv']]],
	[sql("ATTACH 'x'"), [['beyond', 'ATTACH']]],
	[sql("SELECT * FROM query('SELECT ' || 'x')"), [['made-query', 'query']]],
	[sql("SELECT 'oops"), [['does-not-parse']]],
	[ts('1 + 1'), []],
	[ts('const fetch = 1; fetch'), []],
	[ts("'fetch' // WebSocket"), []],
	[
		ts("new WebSocket('wss://x'); await fetch('/'); navigator"),
		[['refused', 'WebSocket', 'fetch', 'navigator']]
	],
	[ts("await import('x')"), [['refused', 'import']]],
	[ts("eval('1')"), [['made-code', 'eval']]],
	[ts('html`<b>1</b>`'), [['markup', 'html']]],
	['```sql a folded\nSELECT 1\n```\n', [['folded']]],
	[sql(`SELECT 1${' '.repeat(80)}, 2`), [['far-right', '1']]],
	[sql(`SELECT '${'x'.repeat(300)}'`), [['long-line', '1', '309']]],
	['Prosa\u202E', [['hidden-signs', 'U+202E']]]
];

test.each(signs)('%j is told of', (cells, found) => {
	expect(foundIn(cells)).toEqual(found);
});
