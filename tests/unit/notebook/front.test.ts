import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit } from '#lib/notebook/applyEdit.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import type { FrontChange } from '#lib/notebook/edit.ts';
import type { ExtractContract, FrontMatter, Notebook } from '#lib/notebook/notebook.ts';
import { frontMatter, seeded } from '../../support/notebooks.ts';

const open = (text: string): Notebook => {
	const read = parseNotebook(text);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
};
const changed = (text: string, front: FrontChange) =>
	printNotebook(applyEdit(open(text), { kind: 'setFront', front }).notebook);

const text = `---
# The director asked in March.
kladde:  1   # do not touch
title: "Flytninger"   # working title
office: [analysis,   data]

# Article 6 is not enough.
purpose: Statistik
extracts:
  # from the register
  kvinder:
    file: kvinder_*.csv # ten files
    owner: Jens   # unknown to us
    columns:
      alder: integer # years
      antal: integer
      cpr: { type: text, role: cpr, note: ours }

# to be decided
run: manual
---

# Body
`;
const withLines = (...replacements: readonly (readonly [string, string])[]) =>
	replacements.reduce((so, [from, to]) => {
		expect(so).toContain(from);
		return so.replace(from, to);
	}, text);

test('a new title changes its own words only: quotes, comments, spacing and unknown keys stay', () => {
	expect(changed(text, { title: 'Nye flytninger' })).toBe(withLines(['"Flytninger"', '"Nye flytninger"']));
});

test('a new key is put where it belongs, a key that is taken away takes its line along', () => {
	expect(changed(text, { legalBasis: '§ 10', purpose: undefined, run: 'auto' })).toBe(
		withLines(
			['purpose: Statistik\n', ''],
			[
				'title: "Flytninger"   # working title\n',
				'title: "Flytninger"   # working title\nlegal-basis: § 10\n'
			],
			['run: manual\n', '']
		)
	);
});

test('a change deep in an extract keeps the comments and the unknown keys around it', () => {
	const kvinder = open(text).front.extracts[0]!;
	const columns: ExtractContract['columns'] = [
		{ name: 'alder', type: 'text', role: 'age' },
		{ name: 'antal', type: 'decimal' },
		{ name: 'cpr', type: 'text' },
		{ name: 'fra', type: 'text' }
	];
	expect(changed(text, { extracts: [{ ...kvinder, columns }] })).toBe(
		withLines(
			['owner: Jens   #', 'owner: Jens #'],
			['alder: integer #', 'alder: { type: text, role: age } #'],
			['antal: integer', 'antal: decimal'],
			['cpr: { type: text, role: cpr, note: ours }', 'cpr: { type: text, note: ours }\n      fra: text']
		)
	);
});

test('columns in another order take their comments and unknown keys along', () => {
	const kvinder = open(text).front.extracts[0]!;
	expect(changed(text, { extracts: [{ ...kvinder, columns: kvinder.columns.toReversed() }] })).toBe(
		withLines(
			['owner: Jens   #', 'owner: Jens #'],
			['      alder: integer # years\n', ''],
			['note: ours }\n', 'note: ours }\n      alder: integer # years\n'],
			['      antal: integer\n', ''],
			['note: ours }\n', 'note: ours }\n      antal: integer\n']
		)
	);
});

test('Windows line endings stay, and the new lines have them', () => {
	const windows = text.replaceAll('\n', '\r\n');
	expect(changed(windows, { threshold: 5 })).toBe(
		withLines(['purpose: Statistik\n', 'purpose: Statistik\nthreshold: 5\n']).replaceAll('\n', '\r\n')
	);
});

test('front matter in one pair of braces keeps its unknown keys', () => {
	expect(changed('---\n{ kladde: 1, office: data }\n---\n', { title: 'a' })).toBe(
		'---\n{ kladde: 1, office: data, title: a }\n---\n'
	);
});

test('a notebook without front matter gets one when there is something to say', () => {
	expect(changed('# Moves\n', { title: 'Moves' })).toBe('---\nkladde: 1\ntitle: Moves\n---\n\n# Moves\n');
	expect(changed('\uFEFF# Moves\r\n', { title: 'Moves' })).toBe(
		'\uFEFF---\r\nkladde: 1\r\ntitle: Moves\r\n---\r\n\r\n# Moves\r\n'
	);
});

test('whatever is changed, every comment and unknown key between the keys stays', () => {
	const remarks = ['# one', '"two": [2,   2]', '# three', 'four: |', '  words', '# six: "'];
	fc.assert(
		fc.property(frontMatter, frontMatter, (before, after) => {
			const lines = printNotebook({ front: before, cells: [] }).split(/\n(?=[a-z-]+:|"?run|---$)/);
			const spread = [
				lines[0],
				...remarks.slice(0, 3),
				...lines.slice(1, -1),
				...remarks.slice(3),
				'---\n'
			].join('\n');
			const now = changed(spread, changeTo(after));
			const { written: _, ...front } = open(now).front;
			expect(front).toEqual(after);
			expect(remarks.filter((line) => !now.split('\n').includes(line))).toEqual([]);
		}),
		seeded(1_500)
	);
}, 60_000);

function changeTo({ kladde: _, written: __, ...front }: FrontMatter): FrontChange {
	const none = {
		language: undefined,
		purpose: undefined,
		legalBasis: undefined,
		deleteBy: undefined,
		threshold: undefined
	};
	return { ...none, ...front };
}
