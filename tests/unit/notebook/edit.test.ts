import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '#lib/notebook/applyEdit.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { anyEdit, editFor, type ChosenEdit } from '../../support/anyEdit.ts';
import { fileText, notebook, said, seeded } from '../../support/notebooks.ts';

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

function play(start: Notebook, steps: readonly ChosenEdit[]) {
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
			fc.property(startText, fc.array(anyEdit, { maxLength: 8 }), (text, steps) => {
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
			fc.property(startText, fc.array(anyEdit, { maxLength: 6 }), (text, steps) => {
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
