import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '#lib/notebook/applyEdit.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import type { CellId, Notebook } from '#lib/notebook/notebook.ts';
import { fileText, frontMatter, hardText, notebook, said, seeded } from '../../support/notebooks.ts';

const id = (text: string) => text as CellId;

const report = `---
kladde: 1
title: Flytninger   # working title
# asked for by the director
office: [analysis,   data]
---

# Moves

\`\`\`sql moves folded
select 1
\`\`\`

~~~ts
1 + 1
~~~
Last words.
`;

/** Any edit that a notebook of this moment can take; numbers choose among its cells. */
const step = fc.tuple(
	fc.constantFrom(
		'add',
		'remove',
		'move',
		'setSource',
		'setKind',
		'rename',
		'setFlag',
		'setFront',
		'split',
		'merge'
	),
	fc.nat(),
	fc.nat(20),
	hardText,
	frontMatter
);
type Chosen = typeof step extends fc.Arbitrary<infer T> ? T : never;

const kinds = ['md', 'sql', 'ts', 'input', 'chart', 'other'] as const;

function editFor({ cells }: Notebook, [kind, pick, number, text, front]: Chosen, count: number): Edit {
	const cell = cells[pick % Math.max(1, cells.length)];
	const newId = id(`new${count}`);
	if (kind === 'setFront') {
		const { kladde: _, written: __, ...change } = front;
		return { kind, front: number % 2 === 0 ? change : { title: text, purpose: undefined } };
	}
	if (kind === 'add' || cell === undefined) {
		const cellKind = kinds[number % 5]!;
		return {
			kind: 'add',
			index: pick % (cells.length + 1),
			cell: { id: newId, kind: cellKind, source: text, flags: {} }
		};
	}
	switch (kind) {
		case 'remove':
		case 'merge':
			return { kind, id: cell.id };
		case 'move':
			return { kind, id: cell.id, to: number % cells.length };
		case 'setSource':
			return { kind, id: cell.id, source: text };
		case 'setKind':
			return { kind, id: cell.id, cellKind: kinds[number % kinds.length]! };
		case 'rename':
			return { kind, id: cell.id, name: text };
		case 'setFlag':
			return { kind, id: cell.id, flag: text, value: [true as const, undefined, text][number % 3] };
		case 'split':
			return { kind, id: cell.id, at: number % (cell.source.length + 1), newId };
	}
}

function play(start: Notebook, steps: readonly Chosen[]) {
	let now = start;
	const inverses: Edit[] = [];
	steps.forEach((chosen, count) => {
		const { notebook, inverse } = applyEdit(now, editFor(now, chosen, count));
		inverses.unshift(inverse);
		now = notebook;
	});
	return { now, inverses };
}

const startText = fc.oneof(fileText, fc.constant(report), notebook.map(printNotebook));

describe('laws', () => {
	test('undoing any sequence of edits gives back every byte', () => {
		fc.assert(
			fc.property(startText, fc.array(step, { maxLength: 8 }), (text, steps) => {
				const read = parseNotebook(text);
				if (!read.ok) return;
				const { now, inverses } = play(read.value, steps);
				const back = inverses.reduce((notebook, inverse) => applyEdit(notebook, inverse).notebook, now);
				expect(printNotebook(back)).toBe(text);
			}),
			seeded(2_000)
		);
	}, 120_000);

	test('whatever edits made of a file is read back as it is', () => {
		fc.assert(
			fc.property(startText, fc.array(step, { maxLength: 6 }), (text, steps) => {
				const read = parseNotebook(text);
				if (!read.ok) return;
				const { now } = play(read.value, steps);
				const again = parseNotebook(printNotebook(now));
				expect(again.ok && said(again.value)).toEqual(said(now));
			}),
			seeded(2_000)
		);
	}, 120_000);
});
