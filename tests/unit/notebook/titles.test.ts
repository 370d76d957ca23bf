import { describe, expect, test } from 'vitest';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { titleOf } from '#lib/notebook/titleOf.ts';
import { titleToFileName } from '#lib/notebook/titleToFileName.ts';

describe('the title to show', () => {
	test.each([
		['---\nkladde: 1\ntitle: Flytninger\n---\n# Heading', 'Flytninger'],
		['words\n\n```sql\n# no\n```\n\n## Heading *two* ##\n# Later', 'Heading *two*'],
		['# Windows\r\nwords', 'Windows'],
		['no heading #1', '']
	])('of %j is %j', (text, title) => {
		const read = parseNotebook(text);
		expect(read.ok && titleOf(read.value)).toBe(title);
	});
});

describe('the file name', () => {
	test.each([
		['Flyttemønstre', 'Flyttemønstre.kladde.md'],
		['Flytninger: ind/ud  2024?', 'Flytninger-ind-ud-2024.kladde.md'],
		['A\u030Arhus', 'Århus.kladde.md'],
		['../../etc/passwd', 'etc-passwd.kladde.md'],
		['con', 'kladde-con.kladde.md'],
		['Nul.tal', 'kladde-Nul.tal.kladde.md'],
		[' .. ', 'kladde.kladde.md'],
		['', 'kladde.kladde.md'],
		['a\u202Egpj.b\n', 'a-gpj.b.kladde.md'],
		['😀'.repeat(200), `${'😀'.repeat(80)}.kladde.md`]
	])('of %j is %j', (title, name) => {
		expect(titleToFileName(title)).toBe(name);
	});
});
