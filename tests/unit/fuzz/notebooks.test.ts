import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '#lib/language/analyse.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { fly66Cells } from '../../support/fly66Cells.ts';
import { commonTsCells } from '../../support/commonTsCells.ts';
import { inputsNotebook } from '../../support/inputsNotebook.ts';
import { seeded } from '../../support/notebooks.ts';
import { openedRuntime } from '../../support/openedRuntime.ts';
import { sharedNames } from '../../support/prototypes.ts';
import { mutated, mutationOf } from '../../support/spoilt.ts';
import { selectCorpus } from '../../support/sqlCorpus.ts';

const plain = { kladde: 1, title: '', run: 'auto', extracts: [], written: '' } as const;
const sample = readFileSync('notebooks/flyttemoenstre.kladde.md', 'utf8');

/** Front matter and cells as people and programs of ours wrote them. */
const fronts = [sample, inputsNotebook].map((text) => text.slice(0, text.indexOf('\n---\n', 4) + 5));
const cells = [
	...[sample, inputsNotebook].flatMap(cellTexts),
	...Object.entries({ ...fly66Cells }).map(([name, source]) => fenced('sql', name, source)),
	...Object.entries(commonTsCells).map(([name, source]) => fenced('ts', name, source)),
	...selectCorpus.slice(0, 60).map((source, index) => fenced('sql', `t${index % 9}`, source))
];

function cellTexts(text: string): readonly string[] {
	const read = parseNotebook(text);
	if (!read.ok) throw new Error(read.error.kind);
	return read.value.cells.map((cell) => printNotebook({ ...read.value, front: plain, cells: [cell] }));
}

function fenced(kind: string, name: string, source: string): string {
	return `\`\`\`${kind} ${name}\n${source}\n\`\`\`\n`;
}

const noise = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.constantFrom(
			...['```', '~~~~', '```\n', '```sql x folded\n', '\n```ts "a b" -\n', '<!-- cell -->\n', '<!--', '-->'],
			...['---\n', '\n---\n', 'kladde: 1\n', 'kladde: 2\n', '# ', '> ', '\t', '   '],
			...['__proto__', 'constructor', 'toString', 'prototype: {a: 1}\n', '__proto__: {polluted: 1}\n'],
			...[
				'&a [*a]',
				'*a',
				'&b',
				'<<: *b\n',
				'!!js/function x',
				'!x ',
				'? ',
				'- - - ',
				'|+\n',
				'{',
				'}',
				'[',
				']'
			],
			...[
				'\0',
				'\uD800',
				'\uDC00',
				'\u202E',
				'\u2066',
				'\u2028',
				'\uFEFF',
				'\u0085',
				'\r',
				'\r\n',
				'\n\r',
				'é'
			],
			...[
				'(',
				')',
				"'",
				'"',
				'$$',
				'/*',
				'*/',
				'--',
				';',
				'$a',
				'${a.b}',
				'${',
				'\\${',
				'`',
				'\\',
				',',
				'=>',
				'<T>'
			],
			...[
				'with recursive a as (',
				'select * from ',
				' from ',
				'type: slider\n',
				'value: ',
				'1e999',
				'-0',
				'NaN'
			]
		)
	},
	{ weight: 1, arbitrary: fc.constantFrom(...cells.slice(0, 20)) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(
				fc.constantFrom('[', '{a: ', '(', '> ', '- ', 'x', '`', '\n', '${', 'a,', '/*', '&a [*a,'),
				fc.integer({ min: 20, max: 400 })
			)
			.map(([sign, times]) => sign.repeat(times))
	}
);

const spoilt = fc
	.tuple(
		fc.constantFrom('', ...fronts),
		fc.array(fc.constantFrom(...cells), { maxLength: 4 }),
		fc.constantFrom('\n', '\n', '\r\n'),
		fc.array(mutationOf(noise), { minLength: 1, maxLength: 5 }),
		fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true }))
	)
	.map(([front, parts, eol, mutations, kept]) => {
		const text = mutated([front, ...parts].join('\n').replaceAll('\n', eol), mutations);
		return text.slice(0, Math.ceil(text.length * kept));
	});

test('10,000 spoilt notebooks end in a notebook that can be planned and printed, or in a problem with its line', () => {
	const shared = sharedNames();
	let opened = 0;
	fc.assert(
		fc.property(spoilt, (text) => {
			const read = parseNotebook(text);
			if (!read.ok) {
				// Where front matter lacks its version there is no line of its own: the first is shown.
				expect(read.error.line).toBeGreaterThanOrEqual(1);
				expect(read.error.line).toBeLessThanOrEqual(text.split('\n').length + 1);
				return;
			}
			opened += 1;
			expect(printNotebook(read.value)).toBe(text);
			plan(read.value);
		}),
		seeded(10_000)
	);
	expect(opened).toBeGreaterThan(2_500);
	expect(sharedNames()).toEqual(shared);
	expect('polluted' in {}).toBe(false);
});

/** Every cell is analysed, and the runtime plans them: it must come to rest whatever they say of each other. */
function plan({ cells }: Notebook) {
	const analysed = cells.map((cell) => ({ cell, analysis: analyse(cell) }));
	for (const { cell, analysis } of analysed) {
		if (!('problem' in analysis)) continue;
		const { start, end } = analysis.problem.at;
		expect(0 <= start && start <= end && end <= cell.source.length).toBe(true);
	}
	const { runtime } = openedRuntime(analysed);
	runtime.runAll();
	runtime.close();
}
