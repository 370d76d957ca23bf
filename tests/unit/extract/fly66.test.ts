import { existsSync } from 'node:fs';
import { readFile as bytesOf, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractOf } from '#lib/extract/contract.ts';
import { fileColumnFor, groupBySameShape } from '#lib/extract/groupBySameShape.ts';
import { noPieces } from '../../support/extractText.ts';
import { importOf } from '#lib/extract/importOf.ts';
import { readFile } from '#lib/extract/readFile.ts';
import type { Reading } from '#lib/extract/reading.ts';
import { fly66Folder } from '../../support/fly66Folder.ts';

const ages = Array.from({ length: 10 }, (_, index) => `0...${index + 5}`);

describe.skipIf(!existsSync(fly66Folder))(`the FLY66 files in ${fly66Folder}`, () => {
	it('are read as windows-1252 with ;, whole numbers, and a header that holds a year', async () => {
		const reading = await read('kvinder_20-29.csv');
		expect(reading.dialect).toEqual({
			encoding: 'windows-1252',
			separator: ';',
			quote: '"',
			decimal: ',',
			header: true,
			skip: 0,
			missing: []
		});
		expect(reading.columns.map(({ name, type }) => [name, type])).toEqual([
			['Kvinder', 'text'],
			['2024', 'integer'],
			['dest', 'text'],
			['orig', 'text'],
			...ages.map((age) => [age, 'integer'])
		]);
		expect(reading.rows[0]).toEqual([
			...['Kvinder', '2024', 'Til København', 'Fra Frederiksberg'],
			...['106', '167', '248', '233', '256', '225', '247', '232', '172', '176']
		]);
		expect([reading.skipped, reading.footer, reading.doubts]).toEqual([[], [], []]);
	});

	it('are of one shape, so that the ten can be one extract with a column for the file', async () => {
		const names = (await readdir(fly66Folder)).filter((name) => name.endsWith('.csv'));
		const groups = groupBySameShape(await Promise.all(names.map(read)));
		expect(groups.map(({ name, pattern, readings }) => [name, pattern, readings.length])).toEqual([
			['kvinder', 'kvinder_*.csv', 10]
		]);
		const [group] = groups;
		const fileColumn = fileColumnFor(group!.merged);
		const contract = contractOf(group!.merged, 'fly66', { file: group!.pattern, fileColumn });
		const imported = importOf(contract, group!.readings, noPieces);
		expect([imported.fileColumn, imported.width, imported.files.length]).toEqual(['fil', 14, 10]);
		expect(imported.columns.map(({ from }) => from)).toEqual(Array.from({ length: 14 }, (_, at) => at));
	});
});

async function read(name: string): Promise<Reading> {
	const result = await readFile(new File([await bytesOf(join(fly66Folder, name))], name));
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}
