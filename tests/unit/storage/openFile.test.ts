import { describe, expect, test } from 'vitest';
import { openFileWith, openHandle } from '#lib/storage/openFile.ts';
import { mostBytes, readTextFile } from '#lib/storage/textFile.ts';
import { fileInMemory } from '../../support/filesInMemory.ts';

const file = (content: BlobPart, name = 'moves.kladde.md') => new File([content], name);
const bytes = (...values: number[]) => new Uint8Array(values);

describe('a file is read as text to the byte', () => {
	test('a byte order mark and Windows line endings are kept', async () => {
		const text = '\uFEFF# Flyttemønstre å a\u030A 😀\r\n';
		expect(await readTextFile(file(text))).toEqual({ ok: true, value: { name: 'moves.kladde.md', text } });
	});

	test('an empty file is an empty text', async () => {
		expect(await readTextFile(file(''))).toEqual({ ok: true, value: { name: 'moves.kladde.md', text: '' } });
	});

	test.each([
		['windows-1252 text', bytes(0x54, 0xf8, 0x6e)],
		['UTF-16 with a mark', bytes(0xff, 0xfe, 0x41, 0x00)],
		['UTF-16 without a mark', bytes(0x41, 0x00, 0x42, 0x00)],
		['a zip file', bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)],
		['a cut UTF-8 character', bytes(0x41, 0xc3)]
	])('%s is refused as no text', async (_, content) => {
		expect(await readTextFile(file(content, 'x'))).toEqual({
			ok: false,
			error: { kind: 'not-text', name: 'x' }
		});
	});

	test('a file beyond every notebook is refused unread', async () => {
		const huge = file('');
		Object.defineProperties(huge, {
			size: { value: mostBytes + 1 },
			arrayBuffer: { value: () => Promise.reject(new Error('read')) }
		});
		expect(await readTextFile(huge)).toEqual({
			ok: false,
			error: { kind: 'too-large', name: 'moves.kladde.md', bytes: mostBytes + 1, most: mostBytes }
		});
	});

	test('a file that vanished between choosing and reading is told', async () => {
		const handle = fileInMemory('a.md', '');
		handle.refuse('getFile', 'NotFoundError');
		expect(await openHandle(handle)).toEqual({
			ok: false,
			error: { kind: 'unreadable', name: 'a.md', detail: 'NotFoundError: refused to getFile' }
		});
	});
});

describe('the person chooses', () => {
	const pickFile = async () => file('by input');

	test('with handles, the handle comes along for saving', async () => {
		const handle = fileInMemory('a.kladde.md', 'by handle');
		const open = openFileWith({ pickHandle: async () => handle, pickFile });
		expect(await open()).toEqual({ ok: true, value: { name: 'a.kladde.md', text: 'by handle', handle } });
	});

	test('without handles, a file input does', async () => {
		expect(await openFileWith({ pickFile })()).toEqual({
			ok: true,
			value: { name: 'moves.kladde.md', text: 'by input' }
		});
	});

	test('cancelling opens nothing and is no error', async () => {
		const cancelled = async () => {
			throw new DOMException('The user aborted a request.', 'AbortError');
		};
		expect(await openFileWith({ pickHandle: cancelled, pickFile })()).toBeUndefined();
		expect(await openFileWith({ pickFile: async () => undefined })()).toBeUndefined();
	});
});
