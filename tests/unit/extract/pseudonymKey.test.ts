import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
	fingerprintOf,
	hmacOf,
	makePseudonymKey,
	parseKeyFile,
	printKeyFile,
	pseudonymOf,
	type KeyBytes
} from '#lib/extract/pseudonymKey.ts';

const key: KeyBytes = Uint8Array.from({ length: 32 }, (_, at) => at);

describe('the keyed hash', () => {
	it('is HMAC-SHA-256 by RFC 4231, test cases 1 and 2', async () => {
		expect(await hmacOf(new Uint8Array(20).fill(0x0b), 'Hi There')).toBe(
			'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'
		);
		expect(
			await hmacOf(
				Uint8Array.from('Jefe', (c) => c.charCodeAt(0)),
				'what do ya want for nothing?'
			)
		).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
	});
});

describe('a pseudonym', () => {
	it('is the first 32 digits of the keyed hash of the ten digits, however the number is written', async () => {
		const expected = createHmac('sha256', key).update('0707614285').digest('hex').slice(0, 32);
		for (const text of ['0707614285', '070761-4285', '707614285', ' 070761 4285'])
			expect(await pseudonymOf(key, text)).toBe(expected);
	});

	it('is another under another key', async () => {
		const other = await makePseudonymKey('2026-11-23');
		expect(await pseudonymOf(other.bytes, '0707614285')).not.toBe(await pseudonymOf(key, '0707614285'));
	});

	it('is made of CPR numbers only', async () => {
		expect(await pseudonymOf(key, '7.07614E+08')).toBeUndefined();
	});
});

describe('a key file', () => {
	it('gives back the key that was written', async () => {
		const made = await makePseudonymKey('2026-11-23');
		expect(made.bytes).toHaveLength(32);
		expect(made.fingerprint).toBe(
			createHmac('sha256', made.bytes).update('kladde').digest('hex').slice(0, 8)
		);
		expect(await parseKeyFile(printKeyFile(made))).toEqual({ ok: true, value: made });
		expect(await parseKeyFile(`\uFEFF${printKeyFile(made).replaceAll('\n', '\r\n')}`)).toEqual({
			ok: true,
			value: made
		});
	});

	it('reads as what it is', async () => {
		const fingerprint = await fingerprintOf(key);
		expect(JSON.parse(printKeyFile({ bytes: key, fingerprint, created: '2026-11-23' }))).toEqual({
			format: 'kladde-pseudonym-key',
			version: 1,
			fingerprint,
			created: '2026-11-23',
			key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='
		});
	});

	const file = {
		format: 'kladde-pseudonym-key',
		version: 1,
		fingerprint: '',
		created: '',
		key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='
	};
	it.each([
		['', 'not-a-key-file'],
		['cpr;navn\n', 'not-a-key-file'],
		['null', 'not-a-key-file'],
		['[]', 'not-a-key-file'],
		['{"format":"other"}', 'not-a-key-file'],
		[`{"format":"kladde-pseudonym-key"${' '.repeat(5000)}}`, 'not-a-key-file'],
		[JSON.stringify({ ...file, version: 2 }), 'newer-version'],
		[JSON.stringify(file), 'damaged'],
		[JSON.stringify({ ...file, key: 'AAEC' }), 'damaged'],
		[JSON.stringify({ ...file, key: '!' }), 'damaged'],
		[JSON.stringify({ ...file, key: 7 }), 'damaged']
	])('is refused in words where it is none: %.40s', async (text, kind) => {
		expect(await parseKeyFile(text)).toMatchObject({ ok: false, error: { kind } });
	});

	it('whose key was changed is not believed', async () => {
		const made = await makePseudonymKey('2026-11-23');
		const other = await makePseudonymKey('2026-11-23');
		const mixed = printKeyFile({ ...made, bytes: other.bytes });
		expect(await parseKeyFile(mixed)).toEqual({ ok: false, error: { kind: 'damaged' } });
	});
});
