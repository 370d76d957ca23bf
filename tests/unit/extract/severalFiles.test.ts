import { describe, expect, it } from 'vitest';
import { contractOf } from '#lib/extract/contract.ts';
import { fileColumnFor, groupBySameShape } from '#lib/extract/groupBySameShape.ts';
import { importOf } from '#lib/extract/importOf.ts';
import { readFile } from '#lib/extract/readFile.ts';
import type { Reading } from '#lib/extract/reading.ts';
import { noPieces } from '../../support/extractText.ts';

describe('several files', () => {
	it('of one shape become one group, in the order people count, each column as wide as needed', async () => {
		const groups = groupBySameShape([
			await read('tal_10.csv', 'by;antal\nA;1,5\nB;2,5\n'),
			await read('andet.csv', 'x;y;z\n1;2;3\n'),
			await read('tal_9.csv', 'by;antal\nA;1\nB;2\n')
		]);
		expect(
			groups.map(({ name, pattern, readings }) => [name, pattern, readings.map(({ file }) => file.name)])
		).toEqual([
			['andet', 'andet.csv', ['andet.csv']],
			['tal', 'tal_*.csv', ['tal_9.csv', 'tal_10.csv']]
		]);
		expect(groups[1]?.merged.columns.map(({ name, type }) => [name, type])).toEqual([
			['by', 'text'],
			['antal', 'decimal']
		]);
	});

	it('of which one has its columns elsewhere are not loaded over one another', async () => {
		const one = await read('a.csv', 'by;antal\nA;1\nB;2\n');
		const other = await read('b.csv', 'antal;by\n1;A\n2;B\n');
		const { files } = importOf(contractOf(one, 'tal'), [one, other], noPieces);
		expect(files[0]).toBe(one.file);
		expect(files[1] instanceof File ? 'file' : await files[1]?.next()).toEqual({
			ok: false,
			error: { detail: 'Its columns do not stand as in a.csv.' }
		});
	});

	it('are written as those of them say that have a date or a decimal, and empty columns say nothing', async () => {
		const [group] = groupBySameShape([
			await read('tal_1.csv', 'by;dag;pris\nA;;\nB;;\n'),
			await read('tal_2.csv', 'by;dag;pris\nA;01-02-2024;1,5\nB;28-02-2024;..\n')
		]);
		expect(group?.merged.columns.map(({ type, role, empty }) => [type, role, empty])).toEqual([
			['text', undefined, undefined],
			['date', 'date', undefined],
			['decimal', 'money', undefined]
		]);
		expect(group?.merged.dialect).toMatchObject({ date: 'dd-mm-yyyy', decimal: ',', missing: ['..'] });
	});

	it('of sheets or formats that differ are no group', async () => {
		const reading = await read('a.xlsx', 'by;antal\nA;1\nB;2\n');
		const sheet = (name: string) => ({ ...reading, format: 'spreadsheet', part: { sheet: name } }) as const;
		expect(groupBySameShape([reading, sheet('Jan'), sheet('Feb'), sheet('Jan')])).toHaveLength(3);
	});

	it('get a column for the file’s name that the file does not have', async () => {
		expect(fileColumnFor(await read('a.csv', 'a;b\n1;2\n'))).toBe('fil');
		expect(fileColumnFor(await read('a.csv', 'Fil;b\nx;2\n'))).toBe('filnavn');
	});
});

async function read(name: string, text: string, corrections = {}): Promise<Reading> {
	const result = await readFile(new File([text], name), corrections);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}
