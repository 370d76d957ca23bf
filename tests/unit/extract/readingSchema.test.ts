import * as v from 'valibot';
import { expect, it } from 'vitest';
import { readFile } from '#lib/extract/readFile.ts';
import { formatFoundSchema, pieceSchema, tableFoundSchema } from '#lib/extract/readingSchema.ts';
import { ok } from '#lib/notebook/result.ts';

const read = async () => {
	const found = await readFile(new File(['kommune;antal\n0101;7\n0159;3\n'], 'fil.csv'));
	if (!found.ok) throw new Error(JSON.stringify(found.error));
	return found.value;
};

it('takes a reading as a reader makes it, and leaves out what no reader says', async () => {
	const reading = await read();
	const { file, ...table } = reading;
	expect(v.parse(tableFoundSchema, ok({ ...reading, html: '<b>' }))).toEqual(ok(table));
	expect(file.name).toBe('fil.csv');
});

it.each([
	['a column of a type that we do not have', (table: object) => ({ ...table, columns: [{ type: 'html' }] })],
	['rows that are no texts', (table: object) => ({ ...table, rows: [[{ toString: 1 }]] })],
	[
		'an encoding that a decoder would throw at',
		(table: object) => ({ ...table, dialect: { encoding: 'x' } })
	],
	['a number of rows below nothing', (table: object) => ({ ...table, rowCount: -1 })],
	['a format of its own', (table: object) => ({ ...table, format: 'exe' })]
])('takes no reading with %s', async (_, spoil) => {
	expect(v.is(tableFoundSchema, ok(spoil(await read())))).toBe(false);
});

it('takes pieces of bytes only, each at a place', () => {
	const bytes = new Uint8Array(3);
	const piece = { as: 'text', line: 2, done: 0.5, bytes } as const;
	expect(v.parse(pieceSchema, ok(piece))).toEqual(ok(piece));
	expect(v.parse(pieceSchema, ok(undefined))).toEqual(ok(undefined));
	for (const spoilt of [{ ...piece, bytes: [1] }, { ...piece, line: -1 }, { ...piece, as: 'html' }, null])
		expect(v.is(pieceSchema, ok(spoilt))).toBe(false);
	expect(v.is(formatFoundSchema, ok('text'))).toBe(true);
	expect(v.is(formatFoundSchema, 'text')).toBe(false);
});
