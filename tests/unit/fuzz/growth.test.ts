import { describe, expect, test } from 'vitest';
import { harmlessStyle, harmlessText } from '#lib/chart/harmless.ts';
import { matchesPattern } from '#lib/extract/matchesPattern.ts';
import { analyse } from '#lib/language/analyse.ts';
import { parseHead } from '#lib/notebook/head.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { titleOf } from '#lib/notebook/titleOf.ts';
import type { CellKind } from '#lib/notebook/notebook.ts';
import { highlight } from '#lib/ui/code/highlight.ts';
import { headingsIn } from '#lib/ui/outline/headings.ts';
import { queryFact } from '#lib/ui/queryFact.ts';
import { isRuler } from '#lib/extract/formats/fixedWidthLines.ts';
import { readForeign } from '#lib/workspace/foreign/readForeign.ts';

/** What a scanner may be slow on where there is much of it; an opening bracket is closed as often behind. */
const pieces = [
	...['a', ' ', '\t', '\n', '\r', '\r\n', ' \n', ' a', '1,', '.', ':', ';', '-', '=', '*', '**a', '~', '# '],
	...['"', '""', "'", "''", '`', '` ', '``` ', '```\n', '```sql\n', '~~~\n', '---\n', '-- \n', '/*', '*/'],
	...[
		'//',
		'\\',
		'\\\n',
		'(',
		'()',
		'(a',
		'[',
		'[]',
		'[a](',
		'{',
		'{}',
		'${',
		'${a',
		'`${',
		'$a ',
		'$$',
		'$a$'
	],
	...['<', '<a ', '</', '<!--', '-->', '&', '&#', '<script ', '<script>', '<notebook', '| a |\n', '> ', '- '],
	...['a: ', '- a\n', 'a: &a\n', '<!-- cell -->\n', 'select ', 'from a, ', 'join b ', 'with a as ('],
	...[
		'with recursive a as (',
		'b as (from a), ',
		'case when ',
		'x -> ',
		'a::',
		'select 1;',
		'a=>',
		'a<',
		'a?'
	],
	...['if(a)', 'a?b:', 'await ', 'x: y ', 'let a;', 'a\n++', '/a/', 'ærø ', '\u2028', '\0', '\uD800', '😀']
];

/** What a pattern may walk along, and along again from its second sign where it did not end as hoped. */
const runs = [
	...[' ', '\t', '\n', '\r\n', '#', '*', '* ', '*\n', '-', '=', '`', '<title', '<!--', '"', '\\', '[', 'a.']
];
const surroundings = [
	['', 'b'],
	['# a', 'b'],
	['```sql a', 'b\n'],
	['/* abc def ghi ', 'b */\nselect 1;']
] as const;

const cell = (kind: CellKind) => (source: string) => analyse({ kind, name: 'a', source });
const foreign =
	(format: 'observable' | 'sql', before = '') =>
	(text: string) =>
		readForeign({ name: 'a', text: before + text }, format);

/** Whole as JSON, whatever it holds: what is broken off is refused before anything looks at it. */
const jupyter = (cellOf: (text: string) => unknown) => (text: string) =>
	readForeign({ name: 'a', text: JSON.stringify({ cells: [cellOf(text)] }) }, 'jupyter');

const scanners: { readonly [name: string]: (text: string) => unknown } = {
	'a notebook'(text) {
		const read = parseNotebook(text);
		return read.ok && titleOf(read.value) + printNotebook(read.value);
	},
	'the head of a cell': parseHead,
	'a text cell': cell('md'),
	'a SQL cell': cell('sql'),
	'a TypeScript cell': cell('ts'),
	'a parameter': cell('input'),
	'prose of Jupyter': jupyter((source) => ({ cell_type: 'markdown', source })),
	'code of Jupyter': jupyter((source) => ({ cell_type: 'code', source })),
	'words about code of Jupyter': jupyter((info) => ({
		source: 'x',
		metadata: { kladde: { kind: 'other', info }, language: info }
	})),
	'a file of Notebook Kit': foreign('observable', '<notebook>'),
	'what stands before a notebook of Notebook Kit': (text) =>
		foreign('observable')(`${text}<notebook></notebook>`),
	'a file of SQL': foreign('sql'),
	'headings for the outline': headingsIn,
	'an error of the engine': (detail) => queryFact({ subtype: '', detail }),
	'a line that may be a ruler': isRuler,
	'a text in a chart': harmlessText,
	'a text in a chart that would load': (text) => harmlessText(`url(${text}`),
	'a style in a chart': harmlessStyle,
	'a file’s name': (text) => matchesPattern(text, '*a*b*c'),
	'the colours of SQL': (text) => highlight(text, 'sql'),
	'the colours of TypeScript': (text) => highlight(text, 'typescript'),
	'the colours of YAML': (text) => highlight(text, 'yaml'),
	'the colours of text': (text) => highlight(text, 'markdown')
};

const hostile = (piece: string, length: number) => {
	const times = Math.ceil(length / piece.length);
	return piece.repeat(times) + (piece.endsWith('(') ? ')'.repeat(times) : '');
};

const short = 800;
const times = 16;
/** A work that grows by the square takes 256 times as long on 16 times the text. */
const most = 96;
/** Milliseconds under which a clock says nothing of growth. */
const floor = 1;

describe.each(Object.entries(scanners))('the time to read %s', (_name, scan) => {
	test('grows with a hostile text’s length, and not by its square', () => {
		expect(pieces.filter((piece) => grows(scan, (length) => hostile(piece, length)))).toEqual([]);
	});

	test('and as little where a run ends in something else', () => {
		const texts = runs.flatMap((run) => surroundings.map(([before, after]) => ({ before, run, after })));
		const textOf =
			({ before, run, after }: (typeof texts)[number]) =>
			(length: number) =>
				before + hostile(run, length) + after;
		expect(texts.filter((text) => grows(scan, textOf(text)))).toEqual([]);
	});
});

function grows(scan: (text: string) => unknown, textOf: (length: number) => string): boolean {
	const [few, many] = [textOf(short), textOf(short * times)];
	// What the compiler and the collector do beside it can only make it slower: three tries, and the best of each counts.
	for (let attempt = 0, best = { few: floor, many: Infinity }; attempt < 3; attempt += 1) {
		best = { few: Math.max(floor, timeOf(scan, few)), many: Math.min(best.many, timeOf(scan, many)) };
		if (best.many <= best.few * most) return false;
	}
	// The TypeScript parser tries `a<b<c` anew at each depth, but gives up some thousand deep: that goes no further.
	return timeOf(scan, textOf(short * times * 4)) > floor * most;
}

/** Milliseconds of the processor: what else the machine does is not in them. */
function timeOf(scan: (text: string) => unknown, text: string): number {
	const began = process.cpuUsage();
	scan(text);
	const { user, system } = process.cpuUsage(began);
	return (user + system) / 1_000;
}
