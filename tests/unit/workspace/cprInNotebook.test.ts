import { expect, test } from 'vitest';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { cprInNotebook } from '#lib/workspace/cprInNotebook.ts';

// Replacement numbers, whose day is raised by 60: nobody has one of these.
const text = `---
kladde: 1
title: Om 610101-1234
purpose: Kontrol # 6201011234
extracts:
  liste:
    file: liste_630101-1234.csv
---

Prosa med 640101-1234.

\`\`\`sql c6501011234
SELECT 1
FROM t WHERE cpr IN ('6601011234', '0102034567890')
\`\`\`

\`\`\`input personer
type: table
label: Personer
columns: { nr: text }
value:
  - { nr: 670101-1234 }
\`\`\`

\`\`\`python
x = 6801011234
\`\`\`
`;

test('every place of the file is looked at: head, names, texts, values, and cells that are not run', () => {
	const parsed = parseNotebook(text);
	if (!parsed.ok) throw new Error('It does not parse.');
	const ids = parsed.value.cells.map(({ id }) => id);
	expect(
		cprInNotebook(parsed.value).map(({ where, line, excerpt: [before, number] }) => [
			where.kind,
			'cell' in where ? ids.indexOf(where.cell) : undefined,
			line,
			before,
			number
		])
	).toEqual([
		['front', undefined, 3, 'title: Om ', '610101-1234'],
		['front', undefined, 4, 'purpose: Kontrol # ', '6201011234'],
		['front', undefined, 7, '    file: liste_', '630101-1234'],
		['text', 0, 1, 'Prosa med ', '640101-1234'],
		['head', 1, 1, '```sql c', '6501011234'],
		['text', 1, 2, "FROM t WHERE cpr IN ('", '6601011234'],
		['text', 2, 5, '  - { nr: ', '670101-1234'],
		['text', 3, 1, 'x = ', '6801011234']
	]);
});
