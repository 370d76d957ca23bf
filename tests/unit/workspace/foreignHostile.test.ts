import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportJupyter } from '#lib/notebook/interchange/exportJupyter.ts';
import { exportObservable } from '#lib/notebook/interchange/exportObservable.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { kitPorts } from '#lib/workspace/foreign/kitPorts.ts';
import { readForeign } from '#lib/workspace/foreign/readForeign.ts';
import type { ForeignFormat } from '#lib/workspace/foreign/importReport.ts';
import { seeded } from '../../support/notebooks.ts';
import { mutated, mutationOf, withOdd } from '../../support/spoilt.ts';

const read = parseNotebook(
	"---\nkladde: 1\ntitle: Flytninger\n---\n\n# Tekst ${a}\n\n```sql moves folded\nSELECT $kommune, '${x}'\n```\n\n" +
		'```ts\nconst a = "</script><!--";\n```\n\n```input i\ntype: slider\nmin: 1\nmax: 3\nvalue: 2\n```\n\n```python\nprint(1)\n```\n'
);
if (!read.ok) throw new Error(read.error.kind);
const foreign = {
	nbformat: 4,
	metadata: { kernelspec: { name: 'python3', language: 'python' }, title: 'T' },
	cells: [
		{ cell_type: 'markdown', metadata: { tags: ['a'] }, attachments: { a: {} }, source: ['# a\n', 'b'] },
		{ cell_type: 'code', metadata: {}, outputs: [{}], source: '%%sql --save m << x\nSELECT 1' }
	]
};

const seeds: { readonly [F in ForeignFormat]: readonly string[] } = {
	jupyter: [exportJupyter(read.value).text, JSON.stringify(foreign)],
	observable: [
		exportObservable(read.value, kitPorts).text,
		'<notebook theme=a><title>a &amp; b</title><!-- x --><script type=module pinned>view(1)</script></notebook>'
	],
	sql: [
		'/* Tal om flytninger */\nCREATE TABLE a AS SELECT 1; -- x\nINSERT INTO a VALUES (\'b;\');\nWITH c AS (FROM a) SELECT $$d$$, "e" FROM c;'
	]
};

const noise = fc.constantFrom(
	...[
		'{',
		'}',
		'[',
		']',
		'"',
		',',
		':',
		'null',
		'-1',
		'1e999',
		'"__proto__":',
		'\\u0000',
		'\\ud800',
		'"cells":'
	],
	...[
		'<script',
		'</script>',
		'<notebook>',
		'</notebook>',
		'<!--',
		'-->',
		'>',
		'&#0;',
		'&#x110000;',
		"='",
		' type="sql"'
	],
	...[
		';',
		"'",
		'$$',
		'/*',
		'*/',
		'--',
		'CREATE VIEW x AS SELECT',
		'```',
		'~~~',
		'---',
		'${',
		'}',
		'\n',
		'\r',
		'\0',
		'😀'
	],
	'data-kladde="```sql a&#10;```"',
	'"kladde": {"kind": "sql", "name": "\\n```", "flags": {"`": true}}'
);

const mutation = mutationOf(noise);

const change = fc.record({
	path: fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
	odd: fc.oneof(
		fc.constantFrom(null, -1, 1e300, true, [], {}, [null, 1, 'a\r\n```\n'], { cells: [] }),
		fc.constantFrom(
			'other',
			'sql',
			'%%sql --save',
			'#!sql',
			'\uD800',
			'```',
			'---\nkladde: 2\n---',
			'\r\n\r\n'
		),
		fc.constant({ kladde: { kind: 'md', name: '-->', flags: { 'a b': '```', __proto__x: true } } })
	)
});

const files: { readonly [F in ForeignFormat]: fc.Arbitrary<string> } = {
	jupyter: fc.oneof(
		broken('jupyter'),
		fc
			.tuple(fc.constantFrom(...seeds.jupyter), fc.array(change, { minLength: 1, maxLength: 4 }))
			.map(([text, changes]) => JSON.stringify(withOdd(JSON.parse(text), changes)))
	),
	observable: broken('observable'),
	sql: broken('sql')
};

function broken(format: ForeignFormat): fc.Arbitrary<string> {
	return fc
		.tuple(fc.constantFrom(...seeds[format]), fc.array(mutation, { minLength: 1, maxLength: 6 }))
		.map(([text, mutations]) => mutated(text, mutations));
}

for (const format of ['jupyter', 'observable', 'sql'] as const) {
	test(`3,000 spoilt files (${format}) end in a notebook that can be opened or in a problem`, () => {
		let opened = 0;
		fc.assert(
			fc.property(files[format], (text) => {
				const { report, opened: file } = readForeign({ name: 'fil.x', text }, format);
				expect(file !== undefined).toBe(report.outcome.ok);
				if (file === undefined) return;
				opened += 1;
				const parsed = parseNotebook(file.text);
				expect(parsed.ok && parsed.value.cells.length).toBe(report.outcome.ok && report.outcome.value.cells);
			}),
			seeded(3_000)
		);
		expect(opened).toBeGreaterThan(500);
	});
}

test('files that are huge or deep are read or refused in the time that a person waits', () => {
	const deep = `{"cells": [{"cell_type": "code", "source": "a", "metadata": ${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`;
	expect(readForeign({ name: 'a.ipynb', text: deep }, 'jupyter').report.outcome.ok).toBe(true);
	const open = `<notebook>${'<script '.repeat(200_000)}`;
	expect(readForeign({ name: 'a.html', text: open }, 'observable').report.outcome.ok).toBe(true);
	const comments = `<notebook><script>${'<!--<script>'.repeat(100_000)}`;
	expect(readForeign({ name: 'a.html', text: comments }, 'observable').report.outcome.ok).toBe(true);
	const stars = `/*${'*'.repeat(200_000)} a b c\nSELECT 1;`;
	expect(readForeign({ name: 'a.sql', text: stars }, 'sql').report.outcome.ok).toBe(true);
	const dump = 'INSERT INTO t VALUES (1);\n'.repeat(20_000);
	expect(readForeign({ name: 'a.sql', text: dump }, 'sql').report.outcome.ok).toBe(true);
});
