import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportJupyter } from '#lib/notebook/interchange/exportJupyter.ts';
import { exportObservable } from '#lib/notebook/interchange/exportObservable.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { kitPorts } from '#lib/workspace/foreign/kitPorts.ts';
import { readForeign } from '#lib/workspace/foreign/readForeign.ts';
import type { ForeignFormat } from '#lib/workspace/foreign/importReport.ts';
import { seeded } from '../../support/notebooks.ts';

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

type Mutation = { readonly at: number; readonly cut: number; readonly put: string };

const mutation: fc.Arbitrary<Mutation> = fc.record({
	at: fc.nat(4_000),
	cut: fc.oneof(fc.nat(3), fc.nat(200)),
	put: fc.oneof(noise, fc.constant(''), fc.string({ unit: 'binary', maxLength: 4 }))
});

const mutated = (text: string, mutations: readonly Mutation[]) =>
	mutations.reduce((so, { at, cut, put }) => {
		const place = at % (so.length + 1);
		return so.slice(0, place) + put + so.slice(place + cut);
	}, text);

/** Puts odd values into a JSON document, each where a path of turns leads. */
function spoilt(
	text: string,
	changes: readonly { readonly path: readonly number[]; readonly odd: unknown }[]
) {
	const into = (value: unknown, [turn, ...path]: readonly number[], odd: unknown): unknown => {
		if (turn === undefined || typeof value !== 'object' || value === null) return odd;
		const keys = Object.keys(value);
		const key = keys[turn % (keys.length || 1)];
		const inner = key === undefined ? odd : into((value as Record<string, unknown>)[key], path, odd);
		if (Array.isArray(value)) return key === undefined ? [odd] : value.with(Number(key), inner);
		return { ...value, [key ?? 'kladde']: inner };
	};
	return JSON.stringify(
		changes.reduce((so: unknown, { path, odd }) => into(so, path, odd), JSON.parse(text))
	);
}

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
			.map(([text, changes]) => spoilt(text, changes))
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
