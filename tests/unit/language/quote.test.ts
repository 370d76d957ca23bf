import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { quoteIdentifier, quoteText } from '#lib/language/sql/quote.ts';
import { nativeDuckDb } from '../../support/nativeDuckDb.ts';

let native: Awaited<ReturnType<typeof nativeDuckDb>>;
beforeAll(async () => {
	native = await nativeDuckDb();
});
afterAll(() => native.close());

test('a quoted name is that name and a quoted text that text, whatever they hold', async () => {
	const anything = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
	await fc.assert(
		fc.asyncProperty(anything, anything, async (name, text) => {
			const [row] = await native.rows(`SELECT ${quoteText(text)} AS ${quoteIdentifier(name)}`);
			expect(row).toEqual({ [name]: text });
		}),
		{ seed: 20261123, numRuns: 300 }
	);
});
