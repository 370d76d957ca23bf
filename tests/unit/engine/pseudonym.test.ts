import { createHmac, randomBytes } from 'node:crypto';
import { tableFromArrays, tableFromIPC, tableToIPC, Float64, vectorFromArray, Table } from 'apache-arrow';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pseudonymsBy } from '#lib/engine/import/pseudonym.ts';
import { pseudonymTable } from '#lib/engine/import/pseudonymTable.ts';

function pseudonymOf(key: Uint8Array, number: number): string {
	const into = new Uint8Array(40);
	pseudonymsBy(key)(number, into, 4);
	return new TextDecoder().decode(into.subarray(4, 36));
}

const byNode = (key: Uint8Array, digits: string) =>
	createHmac('sha256', key).update(digits).digest('hex').slice(0, 32);

test('a pseudonym is what another implementation of HMAC-SHA-256 gives, its first 32 digits', () => {
	fc.assert(
		fc.property(
			fc.uint8Array({ maxLength: 64 }),
			fc.integer({ min: 0, max: 9_999_999_999 }),
			(key, number) => {
				expect(pseudonymOf(key, number)).toBe(byNode(key, String(number).padStart(10, '0')));
			}
		),
		{ seed: 17, numRuns: 300 }
	);
});

test('a leading zero belongs to the number', () => {
	const key = Uint8Array.from({ length: 32 }, (_, at) => at);
	expect(pseudonymOf(key, 707_614_285)).toBe(byNode(key, '0707614285'));
	expect(pseudonymOf(key, 0)).toBe(byNode(key, '0000000000'));
});

test('a key is 64 bytes at most', () => {
	expect(() => pseudonymsBy(new Uint8Array(65))).toThrow('64 bytes');
});

test('each row has its pseudonym, a row without a number none, however often the number comes', () => {
	const key = new Uint8Array(randomBytes(32));
	const numbers = [6_107_614_285, null, 6_107_614_285, 65_521, 0, null, 131_042];
	const column = vectorFromArray(numbers, new Float64());
	const made = pseudonymTable(key)(tableToIPC(new Table({ c3: column }), 'stream'));
	const table = tableFromIPC(made!);
	expect(table.schema.fields.map(({ name }) => name)).toEqual(['pseudonym_c3']);
	expect([...table.getChildAt(0)!]).toEqual(
		numbers.map((number) => (number === null ? null : byNode(key, String(number).padStart(10, '0'))))
	);
});

test('of no rows nothing is made', () => {
	const none = tableToIPC(tableFromArrays({ c0: new Float64Array() }), 'stream');
	expect(pseudonymTable(new Uint8Array(32))(none)).toBeUndefined();
});
