import { describe, expect, it } from 'vitest';
import type { CellId } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import { errorSentence } from '#lib/ui/errorSentence.ts';
import { differenceSentence, readingSentence } from '#lib/ui/readingSentence.ts';
import { messagesIn } from '#messages/messages.ts';

const prices = 'c1' as CellId;
const imports = 'c2' as CellId;
const titleOf = (cell: CellId) => (cell === prices ? 'Prices' : 'Import');
const english = messagesIn('en');

describe('a cell’s error as a sentence', () => {
	it('names both cells that define one name', () => {
		const error: CellError = { kind: 'duplicate', name: 'price', cells: [prices, imports] };
		expect(errorSentence(error, english, titleOf)).toEqual({
			title: 'The name price is on several cells: Prices and Import',
			wayOut: 'Rename one.'
		});
	});

	it('shows a cycle as the way around', () => {
		const error: CellError = { kind: 'cycle', cells: [prices, imports] };
		expect(errorSentence(error, english, titleOf).title).toBe(
			'The cells wait for each other in a ring: Prices → Import → Prices'
		);
	});

	it('names the line of a thrown error and keeps its words', () => {
		const error: CellError = { kind: 'thrown', name: 'TypeError', detail: 'x is not a function', line: 3 };
		expect(errorSentence(error, english, titleOf)).toEqual({
			title: 'TypeError on line 3',
			detail: 'x is not a function',
			wayOut: 'Mend the line, and run the cell again.'
		});
	});

	it('tells our own fault as ours, with the words to report', () => {
		const error: CellError = { kind: 'internal', detail: 'TypeError: broken' };
		expect(errorSentence(error, messagesIn('da'), titleOf)).toEqual({
			title: 'Der gik noget galt i Kladde selv, ikke i cellen',
			detail: 'TypeError: broken',
			wayOut:
				'Notesbogen er urørt. Kør cellen igen, eller gem og genindlæs siden. Sker det igen, så meld fejlen med teksten her.'
		});
	});

	it('offers the nearest tables, functions with their arguments left out', () => {
		const error: CellError = {
			kind: 'unknown-table',
			name: 'mover',
			candidates: ['moves', 'f(INTEGER)', 'move']
		};
		expect(errorSentence(error, english, titleOf).wayOut).toBe(
			'Did you mean moves or move? Mend the name, or add a cell or an extract of that name.'
		);
	});

	it.each([
		['ICU', 'Use Danish sorting in the result table or a key column, and give today’s date as a parameter.'],
		['JSON', 'Read JSON in a TypeScript cell, and pass the result on as a table.'],
		['Parquet', 'Drop the file on the page as an extract; the app reads it itself.'],
		['FTS', 'Write it without this function, or compute it in a TypeScript cell.']
	])('knows a way around a missing %s', (what, wayOut) => {
		const error: CellError = { kind: 'not-on-board', what, detail: 'd' };
		expect(errorSentence(error, english, titleOf)).toEqual({
			title: `${what} is not on board this engine`,
			detail: 'd',
			wayOut
		});
	});
});

describe('a file’s problem as a sentence', () => {
	it('says what the file looks like', () => {
		const problem = { kind: 'not-text', file: 'tal.csv', looksLike: 'Excel' } as const;
		expect(readingSentence(problem, messagesIn('da'))).toEqual({
			title: 'tal.csv ligner Excel, som ikke kan læses her',
			wayOut: 'Gem den som CSV, XLSX eller Parquet i det program, den kommer fra, og slip den her igen.'
		});
	});

	it('names the column that is missing and the one like it', () => {
		const difference = { kind: 'missing-column', column: 'KOMKODE', nearest: 'kom' } as const;
		expect(differenceSentence(difference, english)).toBe('The column KOMKODE is missing; kom is like it.');
	});

	it('names both types of a column that changed', () => {
		const difference = {
			kind: 'retyped-column',
			column: 'alder',
			expected: 'integer',
			found: 'text'
		} as const;
		expect(differenceSentence(difference, messagesIn('da'))).toBe(
			'Kolonnen alder er tekst; notesbogen venter heltal.'
		);
	});
});
