import { toCpr } from '#lib/extract/cpr.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/**
 * Makes pseudonyms of CPR numbers: whoever has the key can make them again, so it lives in the page's
 * memory and leaves it only as a key file that a person asks for.
 */
export type PseudonymKey = {
	/** 32 bytes. */
	readonly bytes: KeyBytes;
	/** Tells which key is meant, and nothing of the key itself. */
	readonly fingerprint: string;
	/** ISO date. */
	readonly created: string;
};

export type KeyBytes = Uint8Array<ArrayBuffer>;

/** Why a file is no key; the sentence is made by the messages. */
export type KeyFileProblem =
	| { readonly kind: 'not-a-key-file' }
	/** Made by a newer Kladde. */
	| { readonly kind: 'newer-version'; readonly found: number }
	/** It was a key file, and is cut short or changed: the key does not have the fingerprint that stands beside it. */
	| { readonly kind: 'damaged' };

const keyLength = 32;
const format = 'kladde-pseudonym-key';
const version = 1;
/** A key file has some 200 characters. */
const longestFile = 4096;

export async function makePseudonymKey(today: string): Promise<PseudonymKey> {
	const bytes = crypto.getRandomValues(new Uint8Array(keyLength));
	return { bytes, fingerprint: await fingerprintOf(bytes), created: today };
}

/** The first eight hexadecimal digits of HMAC-SHA-256(key, "kladde"). */
export async function fingerprintOf(key: KeyBytes): Promise<string> {
	return (await hmacOf(key, 'kladde')).slice(0, 8);
}

/**
 * HMAC-SHA-256 of the ten digits, as 32 lower-case hexadecimal digits: 128 bits, so that among ten million
 * persons two share a pseudonym with a probability of 10⁻²⁵, in half the memory of the whole. Undefined where
 * the text is no CPR number. The engine makes its own for whole columns; this says what they must be.
 */
export async function pseudonymOf(key: KeyBytes, text: string): Promise<string | undefined> {
	const cpr = toCpr(text);
	return cpr === undefined ? undefined : (await hmacOf(key, cpr)).slice(0, 32);
}

/** HMAC-SHA-256 in lower-case hexadecimal. */
export async function hmacOf(key: KeyBytes, text: string): Promise<string> {
	const algorithm = { name: 'HMAC', hash: 'SHA-256' };
	const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign']);
	const mac = await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(text));
	return [...new Uint8Array(mac)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The text of a key file, for whoever must make the same pseudonyms elsewhere or next month. */
export function printKeyFile({ bytes, fingerprint, created }: PseudonymKey): string {
	const key = btoa(String.fromCharCode(...bytes));
	return `${JSON.stringify({ format, version, fingerprint, created, key }, undefined, '\t')}\n`;
}

export async function parseKeyFile(text: string): Promise<Result<PseudonymKey, KeyFileProblem>> {
	const file = jsonIn(text);
	if (file?.['format'] !== format) return fail({ kind: 'not-a-key-file' });
	const found = file['version'];
	if (typeof found === 'number' && found > version) return fail({ kind: 'newer-version', found });
	const bytes = bytesIn(file['key']);
	const { fingerprint, created } = file;
	if (bytes === undefined || fingerprint !== (await fingerprintOf(bytes))) return fail({ kind: 'damaged' });
	return ok({ bytes, fingerprint, created: typeof created === 'string' ? created : '' });
}

function jsonIn(text: string): { readonly [key: string]: unknown } | undefined {
	if (text.length > longestFile) return undefined;
	try {
		const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
		return typeof value === 'object' && value !== null ? { ...value } : undefined;
	} catch {
		return undefined;
	}
}

function bytesIn(base64: unknown): KeyBytes | undefined {
	if (typeof base64 !== 'string') return undefined;
	try {
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		return bytes.length === keyLength ? bytes : undefined;
	} catch {
		return undefined;
	}
}
