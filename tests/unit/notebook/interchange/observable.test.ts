import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportObservable } from '#lib/notebook/interchange/exportObservable.ts';
import { importObservable } from '#lib/notebook/interchange/importObservable.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { kitPorts } from '#lib/workspace/foreign/kitPorts.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { notebook, said, seeded } from '../../../support/notebooks.ts';

const parsed = (text: string): Notebook => {
	const read = parseNotebook(text);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
};

const exported = (text: string) => exportObservable(parsed(text), kitPorts);

function imported(html: string) {
	const read = importObservable(html, kitPorts);
	if (!read.ok) return read.error;
	const { notebook: made, losses } = read.value;
	return {
		title: made.front.title,
		cells: made.cells.map(({ kind, name, info, source, flags }) =>
			[kind === 'other' ? `other ${info}` : kind, name ?? '', source, ...Object.keys(flags)].join(' | ')
		),
		losses: losses.map(({ kind, count, names }) => [kind, count, ...names].join(' '))
	};
}

/** HTML knows one kind of line ending: carriage returns do not come back. */
const withoutReturns = (made: Notebook): Notebook => ({
	...made,
	cells: made.cells.map((cell) => ({ ...cell, source: cell.source.replaceAll('\r', '') }))
});

test('a notebook that was exported and imported is the same notebook', () => {
	fc.assert(
		fc.property(notebook.map(withoutReturns), (made) => {
			const read = importObservable(exportObservable(made, kitPorts).text, kitPorts);
			expect(read.ok && said(read.value.notebook)).toEqual(said(made));
		}),
		seeded(800)
	);
});

test('the file is as Notebook Kit writes it', () => {
	const { text, losses } = exported(
		'# Titel & <b>\n\n```sql moves\nSELECT $kommune, \'${x}\' FROM t\n```\n\n```ts kurve folded\nconst s = "</script> <\\/script>";\n\nPlot.plot()\n```\n\n```input antal\ntype: slider\nmin: 1\nmax: 9\nvalue: 3\nlabel: Antal\n```\n\n```python\nprint(1)\n```\n'
	);
	expect(text).toBe(
		[
			'<!doctype html>',
			'<notebook theme="air" data-kladde="">',
			'  <title>Titel &#38; &#60;b&#62;</title>',
			'  <script id="1" type="text/markdown">',
			'    # Titel & <b>',
			'  </script>',
			'  <script id="2" type="application/sql" database="var:db" pinned="" output="moves">',
			"    SELECT ${kommune}, '$\\{x}' FROM t",
			'  </script>',
			'  <script id="3" type="text/x-typescript" output="kurve">',
			'    const s = "<\\/script> <\\\\/script>";',
			'',
			'    Plot.plot()',
			'  </script>',
			'  <script id="4" type="text/x-typescript" data-kladde="```input antal&#10;type: slider&#10;min: 1&#10;max: 9&#10;value: 3&#10;label: Antal&#10;```">',
			'    const antal = view(Inputs.range([1,9], {"label":"Antal","value":3}));',
			'  </script>',
			'  <script id="5" type="text/x-python">',
			'    print(1)',
			'  </script>',
			'</notebook>',
			''
		].join('\n')
	);
	expect(losses.map(({ kind, count }) => [kind, count])).toEqual([
		['sqlDatabase', 1],
		['display', 1]
	]);
});

test('what was changed elsewhere counts, not what Kladde noted beside it', () => {
	const { text } = exported('```input antal\ntype: slider\nmin: 1\nmax: 9\nvalue: 3\n```\n');
	expect(imported(text)).toMatchObject({
		cells: ['input | antal | type: slider\nmin: 1\nmax: 9\nvalue: 3']
	});
	expect(imported(text.replace('[1,9]', '[1,99]'))).toEqual({
		title: '',
		cells: ['ts |  | const antal = view(Inputs.range([1,99], {"label":"antal","value":3})); | folded'],
		losses: ['views 1']
	});
});

test('of a foreign notebook each language becomes what it can, and every loss is listed', () => {
	expect(
		imported(`<!DOCTYPE html>
<notebook theme='slate' readonly>
  <title>Fugle &amp; træer &lt;/title&gt;</title>
  <!-- <script type="module">nej</script> -->
  <script id="1" type="text/markdown">
    # Hej
      indrykket
    I alt \${d3.sum(rows)} og \${antal}
  </script>
  <SCRIPT type=module pinned>
    import * as d3 from "npm:d3";
    const rows = view(Inputs.select(await FileAttachment("a.csv").csv()));
  </SCRIPT>
  <script type="application/sql" database="reporting" output="customers" hidden>
    SELECT * FROM t WHERE a = \${a} AND b = \${ b } AND c = \${c.d} AND d = '\\\${e}'
  </script>
  <script type="application/vnd.observable.javascript" pinned>
    viewof x = 1
  </script>
  <script type="text/x-python" format="json">
    print("<\\/script>")
  </script>
  <script type="sql &quot;&#10;\`\`\`">
    x
  </script>
</notebook>
<script>alert(1)</script>`)
	).toEqual({
		title: 'Fugle & træer </title>',
		cells: [
			'md |  | # Hej\n  indrykket\nI alt ${d3.sum(rows)} og ${antal}',
			'ts |  | import * as d3 from "npm:d3";\nconst rows = view(Inputs.select(await FileAttachment("a.csv").csv()));',
			"sql | customers | SELECT * FROM t WHERE a = $a AND b = $b AND c = ${c.d} AND d = '${e}' | folded",
			'other ojs |  | viewof x = 1',
			'other python |  | print("</script>")',
			'other text sql " ``` |  | x'
		],
		losses: [
			'interpolations 2',
			'fileAttachments 1',
			'views 1',
			'imports 1 npm:d3',
			'hidden 1',
			'databases 1 reporting',
			'otherCode 3 ojs python sql "\n```',
			'look 2 theme, readonly'
		]
	});
});

test('a comment that would swallow the end of a script is taken apart, and put together again', () => {
	const text = '<!-- <script> -->\n\n```ts\nconst a = "<!--<script>";\n```\n';
	const { text: html, losses } = exported(text);
	expect(html).not.toContain('<!--<script>');
	expect(losses.map(({ kind }) => kind)).toContain('comments');
	const read = importObservable(html, kitPorts);
	expect(read.ok && said(read.value.notebook)).toEqual(said(parsed(text)));
});

test('what is no notebook ends in a problem, and what is cut off in as much as is there', () => {
	expect(imported('<html><body><script>alert(1)</script></body></html>')).toEqual({ kind: 'no-notebook' });
	expect(imported('')).toEqual({ kind: 'no-notebook' });
	expect(imported('<notebook')).toEqual({ kind: 'no-notebook' });
	expect(imported('<notebook><script type="text/markdown">a')).toMatchObject({ cells: ['md |  | a'] });
	expect(imported('<notebook><script type="text/markdown" a=\'')).toMatchObject({ cells: ['md |  | '] });
	expect(imported(`<notebook>${'<script></script>'.repeat(5_001)}`)).toMatchObject({
		kind: 'too-many-cells'
	});
});

test('front matter and its comments come back', () => {
	const text = '---\nkladde: 1 # ours\ntitle: "Flytninger"\nteam: "A&B"\n---\n\nTekst\n';
	const read = importObservable(exported(text).text, kitPorts);
	expect(read.ok && printNotebook(read.value.notebook)).toBe(text);
});
