import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNotebooks, type CellDifference } from '#lib/notebook/compareNotebooks.ts';
import { foldedRows } from '#lib/notebook/foldedRows.ts';
import { matchCells } from '#lib/notebook/matchCells.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { risingRun } from '#lib/notebook/risingRun.ts';
import { runsOf } from '#lib/notebook/runsOf.ts';
import { textDifference, type Line } from '#lib/notebook/textDifference.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { cells, notebook, seeded } from '../../support/notebooks.ts';

function opened(text: string): Notebook {
	const read = parseNotebook(text);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}
const fence = (head: string, source: string) => `\`\`\`${head}\n${source}\n\`\`\`\n\n`;
const compared = (one: string, other: string) => compareNotebooks(opened(one), opened(other));

/** A difference as one word each: `=a`, `+b`, `-c`, `a:moved`. */
const told = (difference: CellDifference): string => {
	switch (difference.kind) {
		case 'same':
			return `=${difference.one.name ?? difference.one.source}`;
		case 'added':
			return `+${difference.other.name ?? difference.other.source}`;
		case 'removed':
			return `-${difference.one.name ?? difference.one.source}`;
		case 'changed':
			return `${difference.one.name ?? difference.one.source}:${difference.changes.join(',')}`;
	}
};
const cellsTold = (one: string, other: string) => compared(one, other).cells.map(told);

const load = fence('sql load', 'select * from fly66 where aar = 2020 and alder > 17');
const count = fence('sql count', 'select dest, count(*) as n from load group by dest');
const chart = fence('ts chart', "Plot.plot({ marks: [Plot.barY(count, { x: 'dest', y: 'n' })] })");
const note = 'The moves of one year.\n\n';

describe('cells of two versions', () => {
	test('that say the same are the same, whatever their place in a longer notebook', () => {
		expect(cellsTold(note + load + count, note + load + fence('ts', '1 + 1') + count)).toEqual([
			'=The moves of one year.',
			'=load',
			'+1 + 1',
			'=count'
		]);
	});

	test('a cell that moved is one that moved, and the fewest are said to have', () => {
		expect(cellsTold(note + load + count + chart, note + chart + load + count)).toEqual([
			'=The moves of one year.',
			'chart:moved',
			'=load',
			'=count'
		]);
	});

	test('of two that changed places the small one moved', () => {
		expect(cellsTold(load + fence('ts one', '1'), fence('ts one', '1') + load)).toEqual([
			'one:moved',
			'=load'
		]);
	});

	test('a renamed cell is found by its text, a rewritten one by its name', () => {
		expect(cellsTold(load, load.replace('sql load', 'sql rows'))).toEqual(['load:renamed']);
		expect(cellsTold(load, fence('sql load', 'from read'))).toEqual(['load:source']);
	});

	test('a cell that was renamed, changed and moved at once is found by the likeness of its text', () => {
		const changed = load.replace('sql load', 'sql grown folded').replace('17', '18');
		expect(cellsTold(load + count + chart, count + chart + changed)).toEqual([
			'=count',
			'=chart',
			'load:moved,renamed,flags,source'
		]);
	});

	test('a cell of another kind under the same name is that cell', () => {
		expect(cellsTold(fence('sql a', 'x'), fence('ts a', 'x'))).toEqual(['a:kind']);
	});

	test('an unnamed cell that was written anew stands between the same neighbours', () => {
		expect(cellsTold(load + fence('ts', '1 + 1') + count, load + fence('ts', 'draw()') + count)).toEqual([
			'=load',
			'1 + 1:source',
			'=count'
		]);
	});

	test('cells that share no more than their kind are two cells, and the removed one stands where it stood', () => {
		expect(
			cellsTold(load + fence('sql a', 'from b') + count, load + count + fence('sql c', 'from d'))
		).toEqual(['=load', '-a', '=count', '+c']);
	});

	test('of cells that say the same, each is the one in its own place', () => {
		const blank = fence('sql', '');
		expect(cellsTold(blank + load + blank + count, load + blank + count)).toEqual([
			'-',
			'=load',
			'=',
			'=count'
		]);
	});

	test('every cell stands in exactly one difference, and pairs are of one cell each', () => {
		fc.assert(
			fc.property(cells, cells, (one, other) => {
				const pairs = matchCells(one, other);
				expect(new Set(pairs.map(([from]) => from)).size).toBe(pairs.length);
				expect(new Set(pairs.map(([, to]) => to)).size).toBe(pairs.length);
				const front = opened('').front;
				const differences = compareNotebooks({ front, cells: one }, { front, cells: other }).cells;
				const ones = differences.flatMap((cell) => ('one' in cell ? [cell.one] : []));
				const others = differences.flatMap((cell) => ('other' in cell ? [cell.other] : []));
				expect(others).toEqual(other);
				expect(new Set(ones)).toEqual(new Set(one));
				expect(ones.length).toBe(one.length);
			}),
			seeded(1_000)
		);
	});

	test('a notebook does not differ from itself', () => {
		fc.assert(
			fc.property(notebook, (made) => {
				const { cells, front } = compareNotebooks(made, structuredClone(made));
				expect([cells.filter(({ kind }) => kind !== 'same'), front]).toEqual([[], []]);
			}),
			seeded(500)
		);
	});

	test('a thousand cells in another order, each changed a little, find each other', () => {
		const words = 'alder aar dest orig koen region flow net rate base'.split(' ');
		const textOf = (index: number, year: number) =>
			`select ${words[index % 10]}, v${index}, w${index * 7}, ${words[index % 7]} from t${index} where aar = ${year}`;
		const list = [...Array(1_000).keys()];
		const made = (order: readonly number[], year: number, name: string) =>
			opened(order.map((index) => fence(`sql ${name}${index}`, textOf(index, year))).join(''));
		const [one, other] = [made(list, 2020, 'a'), made(list.toReversed(), 2021, 'b')];
		expect(matchCells(one.cells, other.cells)).toEqual(list.map((index) => [index, 999 - index]));
	});
});

describe('the fewest moves', () => {
	test('are what the longest rising run leaves, held against trying every subset', () => {
		const permutation = fc
			.integer({ min: 0, max: 7 })
			.chain((size) => fc.shuffledSubarray([...Array(size).keys()], { minLength: size }));
		fc.assert(
			fc.property(permutation, fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), (values, weights) => {
				const worth = (places: readonly number[]) =>
					places.length * 1_000 + places.reduce((sum, place) => sum + weights[place]!, 0);
				const rises = (places: readonly number[]) =>
					places.every((place, at) => at === 0 || values[places[at - 1]!]! < values[place]!);
				const subsets = [...Array(2 ** values.length).keys()].map((bits) =>
					[...values.keys()].filter((place) => (bits >> place) % 2 === 1)
				);
				const best = Math.max(...subsets.filter(rises).map(worth));
				const found = [...risingRun(values, (place) => weights[place]!)].toSorted((a, b) => a - b);
				expect([rises(found), worth(found)]).toEqual([true, best]);
			}),
			seeded(300)
		);
	});
});

describe('the head', () => {
	const head = (more: string) => `---\nkladde: 1\n${more}---\n`;
	const frontOf = (one: string, other: string) => compared(head(one), head(other)).front;

	test('differs key by key', () => {
		expect(frontOf('title: A\npurpose: Why\n', 'title: B\nrun: manual\n')).toEqual([
			{ kind: 'value', path: ['title'], one: 'A', other: 'B' },
			{ kind: 'value', path: ['purpose'], one: 'Why', other: undefined },
			{ kind: 'value', path: ['run'], one: undefined, other: 'manual' }
		]);
	});

	test('differs in an extract by its columns', () => {
		const extract = (columns: string) => `extracts:\n  moves:\n    file: m.csv\n    columns:\n${columns}`;
		const [age, sex] = ['      age: integer\n', '      sex: text\n'];
		expect(frontOf(extract(age), extract(age.replace('integer', 'text') + sex))).toEqual([
			{ kind: 'value', path: ['extracts', 'moves', 'columns', 'age', 'type'], one: 'integer', other: 'text' },
			{
				kind: 'value',
				path: ['extracts', 'moves', 'columns', 'sex'],
				one: undefined,
				other: new Map([['type', 'text']])
			}
		]);
		expect(frontOf(extract(age + sex), extract(sex + age))).toEqual([
			{ kind: 'order', path: ['extracts', 'moves', 'columns'] }
		]);
	});

	test('differs in what we do not read, and is then said to', () => {
		expect(frontOf('title: A\n', 'title: A # draft\n')).toEqual([{ kind: 'wording' }]);
		expect(frontOf('title: A\n', 'title: A\noffice: x\n')).toEqual([{ kind: 'wording' }]);
	});
});

describe('the lines of two texts', () => {
	const textOf = (line: Line | undefined) =>
		line?.pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
	const rows = (one: string, other: string) =>
		textDifference(one, other).map((row) => [textOf(row.one), textOf(row.other)]);

	test('stand beside each other, and what changed within a line is marked', () => {
		expect(rows('select a, b\nfrom t\nwhere x > 1', 'select a, c\nfrom t\nwhere x > 1\nlimit 3')).toEqual([
			['select a, [b]', 'select a, [c]'],
			['from t', 'from t'],
			['where x > 1', 'where x > 1'],
			[undefined, '[limit 3]']
		]);
	});

	test('that have little in common change whole', () => {
		expect(rows('alpha beta gamma', 'one two three')).toEqual([['[alpha beta gamma]', '[one two three]']]);
	});

	test('give back both texts', () => {
		const text = fc.array(fc.constantFrom('a', 'b', '', 'select a b', 'select a c'), { maxLength: 12 });
		fc.assert(
			fc.property(text, text, (one, other) => {
				const found = textDifference(one.join('\n'), other.join('\n'));
				const back = (side: 'one' | 'other') =>
					found.flatMap((row) => row[side]?.pieces.map((piece) => piece.text).join('') ?? []);
				const lines = (list: readonly string[]) => (list.join('\n') === '' ? [] : list);
				expect([back('one'), back('other')]).toEqual([lines(one), lines(other)]);
				const numbers = found.flatMap(({ other }) => other?.number ?? []);
				expect(numbers).toEqual(numbers.map((_, index) => index + 1));
			}),
			seeded(500)
		);
	});

	test('far from any change are left out', () => {
		const lines = [...Array(20).keys()].map(String);
		const found = foldedRows(textDifference(lines.join('\n'), lines.with(10, 'x').join('\n')));
		expect(found.map((fold) => ('rows' in fold ? fold.rows.length : -fold.unchanged.length))).toEqual([
			-7, 7, -6
		]);
	});

	test('two lists that have too little in common are told apart between their common ends', () => {
		const [one, other] = [[...Array(50).keys()], [...Array(50).keys()].map((item) => item + 100)];
		expect(runsOf(['a', ...one, 'z'], ['a', ...other, 'z'], 10)).toEqual([
			{ in: 'both', items: ['a'] },
			{ in: 'one', items: one },
			{ in: 'other', items: other },
			{ in: 'both', items: ['z'] }
		]);
	});
});
