import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellIds } from '#lib/notebook/cellIds.ts';
import { compareNotebooks } from '#lib/notebook/compareNotebooks.ts';
import { conflictMarkers } from '#lib/notebook/conflictMarkers.ts';
import { mergeNotebooks } from '#lib/notebook/mergeNotebooks.ts';
import { mergeText } from '#lib/notebook/mergeText.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import { frontUnit, takeDifferences } from '#lib/notebook/takeDifferences.ts';
import type { Choice } from '#lib/notebook/mergeConflict.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { notebook, said, seeded } from '../../support/notebooks.ts';

function opened(text: string): Notebook {
	const read = parseNotebook(text);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}
const fence = (head: string, source: string) => `\`\`\`${head}\n${source}\n\`\`\`\n`;
const file = (...blocks: readonly string[]) => blocks.join('\n');

const load = fence('sql load', 'select *\nfrom fly66\nwhere aar = 2020\norder by alder');
const count = fence('sql count', 'select dest, count(*) as n\nfrom load\ngroup by dest');
const chart = fence('ts chart', 'draw(count)');
const base = file(load, count, chart);

function merged(mine: string, theirs: string, choice?: Choice, from = base) {
	const versions = { base: opened(from), mine: opened(mine), theirs: opened(theirs) };
	const { notebook, conflicts } = mergeNotebooks(versions, { choose: () => choice });
	return { text: printNotebook(notebook), conflicts, notebook };
}
const kinds = ({ conflicts }: ReturnType<typeof merged>) => conflicts.map(({ kind }) => kind);

describe('two changes that do not touch', () => {
	test('in one cell are merged line by line', () => {
		const mine = base
			.replace('where aar = 2020', 'where aar = 2021')
			.replace('group by dest', 'group by all');
		const theirs = base.replace('select *', 'select dest, alder');
		const { text, conflicts } = merged(mine, theirs);
		expect([text, conflicts]).toEqual([mine.replace('select *', 'select dest, alder'), []]);
	});

	test('a move, a rename, a flag, an addition and a removal come together', () => {
		const mine = file(chart, load.replace('sql load', 'sql rows'), count);
		const theirs = file(load.replace('sql load', 'sql load folded'), chart, fence('ts net', 'count.length'));
		const { text, conflicts } = merged(mine, theirs);
		expect([text, conflicts]).toEqual([
			file(chart, load.replace('sql load', 'sql rows folded'), fence('ts net', 'count.length')),
			[]
		]);
	});

	test('what both added in one place stands side by side, and what both added alike stands once', () => {
		const note = 'Moves of women.\n';
		const mine = file(load, note, fence('ts a', '1'), count, chart);
		const theirs = file(load, note, fence('ts b', '2'), count, chart);
		expect(merged(mine, theirs).text).toBe(
			file(load, note, fence('ts a', '1'), fence('ts b', '2'), count, chart)
		);
		expect(merged(theirs, mine).text).toBe(merged(mine, theirs).text);
	});

	test('in the head are merged by key, comments and unknown keys too', () => {
		const head = (title: string, more = '') =>
			`---\nkladde: 1\ntitle: ${title} # ours\noffice: x\n${more}---\n${base}`;
		const { text, conflicts } = merged(head('A', 'run: manual\n'), head('B'), undefined, head('A'));
		expect([text, conflicts]).toEqual([head('B', 'run: manual\n'), []]);
	});

	test('in an extract are merged by column', () => {
		const head = (columns: string) =>
			`---\nkladde: 1\nextracts:\n  m:\n    file: m.csv\n    columns:\n${columns}---\n`;
		const [a, b, c] = ['a', 'b', 'c'].map((name) => `      ${name}: text\n`);
		const { text, conflicts } = merged(
			head(`${a}${b}${c}`),
			head(`${a!.replace('text', 'integer')}${b}`),
			undefined,
			head(`${a}${b}`)
		);
		expect([text, conflicts]).toEqual([head(`${a!.replace('text', 'integer')}${b}${c}`), []]);
	});
});

describe('two changes that touch', () => {
	test('in the same lines are a conflict of those lines alone', () => {
		const change = (year: string) => base.replace('2020', year).replace('group by dest', `group by ${year}`);
		const result = merged(
			change('2021').replace('order by alder', 'limit 3'),
			change('2021').replace('2021', '2022')
		);
		expect(result.conflicts).toMatchObject([
			{
				kind: 'source',
				key: 'source:b0',
				pieces: [
					{ agreed: ['select *', 'from fly66'] },
					{
						mine: ['where aar = 2021', 'limit 3'],
						base: ['where aar = 2020', 'order by alder'],
						theirs: ['where aar = 2022', 'order by alder']
					}
				]
			}
		]);
		expect(result.text).toContain('where aar = 2021\nlimit 3');
		const theirs = merged(change('2021'), change('2022'), 'theirs', base);
		expect(theirs.text).toBe(change('2022'));
	});

	test('a cell that one changed and the other removed is kept and named', () => {
		const [without, changed] = [file(load, chart), base.replace('group by dest', 'group by all')];
		for (const result of [merged(without, changed), merged(changed, without)]) {
			expect([result.text, kinds(result)]).toEqual([changed, ['removed']]);
		}
		expect(merged(without, changed, 'mine').text).toBe(without);
		expect(merged(without, changed, 'theirs').text).toBe(changed);
	});

	test('two names for one cell are a conflict, and so are two places', () => {
		const renamed = (name: string) => base.replace('sql load', `sql ${name}`);
		expect(kinds(merged(renamed('a'), renamed('b')))).toEqual(['name']);
		expect(merged(renamed('a'), renamed('b'), 'theirs').text).toBe(renamed('b'));
		const [end, middle] = [file(count, chart, fence('ts', '1')), file(count, fence('ts', '1'), chart)];
		const placed = merged(end, middle, undefined, file(fence('ts', '1'), count, chart));
		expect([placed.text, kinds(placed)]).toEqual([end, ['place']]);
		expect(merged(end, middle, 'theirs', file(fence('ts', '1'), count, chart)).text).toBe(middle);
	});

	test('two cells that were added under one name are both kept, unless one is chosen', () => {
		const [mine, theirs] = [file(base, fence('ts net', '1')), file(base, fence('ts net', '2'))];
		const both = merged(mine, theirs);
		expect([both.text, kinds(both)]).toEqual([file(mine, fence('ts net', '2')), ['both-added']]);
		expect(merged(mine, theirs, 'mine').text).toBe(mine);
		expect(merged(mine, theirs, 'theirs').text).toBe(theirs);
	});

	test('changes that give two cells one name are told', () => {
		const mine = base.replace('sql load', 'sql net');
		expect(kinds(merged(mine, file(base, fence('ts net', '1'))))).toEqual(['same-name']);
	});

	test('a key of the head that both changed is a conflict', () => {
		const head = (title: string) => `---\nkladde: 1\ntitle: ${title}\n---\n`;
		const result = merged(head('B'), head('C'), undefined, head('A'));
		expect([result.text, result.conflicts]).toEqual([
			head('B'),
			[{ key: 'front:["title"]', kind: 'front', path: ['title'], mine: 'B', theirs: 'C' }]
		]);
		expect(merged(head('B'), head('C'), 'theirs', head('A')).text).toBe(head('C'));
	});

	test('lines that are the same a thousand times over cost no minute', () => {
		const [mine, theirs] = ['a', 'b'].map((line) => `${'x\n'.repeat(2_000)}${line}`);
		expect(mergeText({ base: 'x\n'.repeat(2_000), mine: mine!, theirs: theirs! })).toHaveLength(1);
	});
});

describe('cells keep who they are', () => {
	test('a cell of mine keeps its id, a cell of theirs gets a new one', () => {
		const { notebook } = merged(base, file(fence('ts new', '7'), load, count));
		expect(notebook.cells.map(({ id, name }) => [id, name])).toEqual([
			['c4', 'new'],
			['c1', 'load'],
			['c2', 'count']
		]);
	});
});

describe('differences that are taken', () => {
	const mine = `---\nkladde: 1\ntitle: A\npurpose: Why\n---\n\n${base}`;
	const theirs = `---\nkladde: 1\ntitle: B\n---\n\n${file(chart, load.replace('2020', '2021'), fence('md', 'x'))}`;
	const taking = (wanted: (key: string) => boolean) => {
		const [one, other] = [opened(mine), opened(theirs)];
		const difference = compareNotebooks(one, other);
		const keys = difference.cells.map((cell) => ('one' in cell ? cell.one : cell.other).name ?? 'note');
		const taken = {
			cells: new Set([...keys.keys()].filter((key) => wanted(keys[key]!))),
			front: new Set(difference.front.map(frontUnit).filter(wanted))
		};
		return printNotebook(takeDifferences({ one, other }, difference, { taken, nextId: cellIds(one.cells) }));
	};

	test('make the other version when all are taken, and leave this one when none is', () => {
		expect(said(opened(taking(() => true)))).toEqual(said(opened(theirs)));
		expect(taking(() => false)).toBe(mine);
	});

	test('are taken one by one: a move, a text, a removal, an addition, a key', () => {
		const takes = (...keys: readonly string[]) => taking((key) => keys.includes(key));
		expect(takes('chart')).toBe(mine.replace(base, file(chart, load, count)));
		expect(takes('load')).toBe(mine.replace('2020', '2021'));
		expect(takes('count')).toBe(mine.replace(base, file(load, chart)));
		expect(takes('note')).toBe(mine.replace(base, file(load, fence('md', 'x'), count, chart)));
		expect(takes('title')).toBe(mine.replace('title: A', 'title: B'));
	});

	test('of any two notebooks, all or none, are as they should be', () => {
		fc.assert(
			fc.property(notebook, notebook, (one, other) => {
				const difference = compareNotebooks(one, other);
				const nextId = () => cellIds([...one.cells, ...other.cells])();
				const all = {
					cells: new Set(difference.cells.keys()),
					front: new Set(difference.front.map(frontUnit))
				};
				const none = { cells: new Set<number>(), front: new Set<string>() };
				const take = (taken: typeof all) =>
					said(takeDifferences({ one, other }, difference, { taken, nextId }));
				expect(take(all)).toEqual(said(other));
				expect(take(none)).toEqual(said(one));
			}),
			seeded(400)
		);
	});
});

test('a file that git could not merge is known by its markers', () => {
	expect(conflictMarkers(`# Moves\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n`)).toBe(3);
	expect(conflictMarkers(`<<<<<<<\r\na\r\n|||||||\r\n=======\r\nb\r\n>>>>>>>\r\n`)).toBe(1);
	expect(conflictMarkers('Heading\n=======\n\n>>>>>>> quoted\n<<<<<<< \n')).toBe(undefined);
});
