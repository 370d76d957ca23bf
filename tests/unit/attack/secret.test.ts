import { describe, expect, test } from 'vitest';
import { secretOf } from '../../e2e/attack/secret.ts';

const secret = secretOf('HEMMELIG-0f3a');

describe('a secret is found', () => {
	const forms: readonly (readonly [form: string, seen: string | Uint8Array])[] = [
		['plain', 'GET /?q=HEMMELIG-0f3a'],
		['as a label of a host name', 'hemmelig-0f3a.canary.test'],
		['percent-encoded, each character', '%48%45%4D%4D%45%4C%49%47%2D%30%66%33%61'],
		['percent-encoded beside what is not well-formed', '%zz%4HEMMELIG%2D0f3a'],
		['in base64', 'SEVNTUVMSUctMGYzYQ=='],
		['in base64, a byte further on', 'eEhFTU1FTElHLTBmM2E='],
		['in base64, two bytes further on', 'eHhIRU1NRUxJRy0wZjNh'],
		['in hex', '48454d4d454c49472d30663361'],
		['as UTF-16', Buffer.from('xHEMMELIG-0f3a', 'utf16le')],
		['as bytes', Buffer.from('xHEMMELIG-0f3a')]
	];
	test.each(forms)('%s', (_, seen) => expect(secret.isIn(seen)).toBe(true));
});

test.each(['', 'HEMMELIG-', 'HEMMELIG-0f3', 'SEVNTUVMSUct', '0f3a'])('%j is not the secret', (seen) => {
	expect(secret.isIn(seen)).toBe(false);
});
