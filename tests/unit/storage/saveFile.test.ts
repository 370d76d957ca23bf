import { describe, expect, test } from 'vitest';
import { saveFileWith } from '#lib/storage/saveFile.ts';
import { fileInMemory } from '../../support/filesInMemory.ts';

const noDownload = () => {
	throw new Error('downloaded');
};
const save = saveFileWith({ download: noDownload });
const name = 'moves.kladde.md';
const request = (text: string, handle: ReturnType<typeof fileInMemory>, holds: string) => ({
	text,
	name,
	over: { handle, holds }
});

describe('saving over a file', () => {
	test('writes the text and says what the file now holds', async () => {
		const handle = fileInMemory(name, 'old');
		expect(await save(request('\uFEFFnyt æøå\r\n', handle, 'old'))).toEqual({
			ok: true,
			value: { kind: 'written', name, handle, holds: '\uFEFFnyt æøå\r\n' }
		});
		expect(handle.text()).toBe('\uFEFFnyt æøå\r\n');
	});

	test('that changed outside writes nothing and shows the other text', async () => {
		const handle = fileInMemory(name, 'old');
		handle.change('theirs');
		expect(await save(request('mine', handle, 'old'))).toEqual({
			ok: false,
			error: { kind: 'changed-outside', name, text: 'theirs' }
		});
		expect(handle.text()).toBe('theirs');
	});

	test('that changed outside goes through once the other text was seen', async () => {
		const handle = fileInMemory(name, 'theirs');
		const saved = await save(request('mine', handle, 'theirs'));
		expect([saved?.ok, handle.text()]).toEqual([true, 'mine']);
	});

	test('that was touched but has the same text is no change', async () => {
		const handle = fileInMemory(name, 'old');
		handle.change('old');
		expect((await save(request('mine', handle, 'old')))?.ok).toBe(true);
	});

	test('that is no longer text writes nothing', async () => {
		const handle = fileInMemory(name, 'old');
		handle.change(new Uint8Array([0xff, 0x00]));
		expect(await save(request('mine', handle, 'old'))).toEqual({
			ok: false,
			error: { kind: 'changed-outside', name }
		});
		expect(handle.bytes()).toEqual(new Uint8Array([0xff, 0x00]));
	});

	test('what UTF-8 cannot hold does not look like another person’s change at the next save', async () => {
		const handle = fileInMemory(name, 'old');
		const first = await save(request('a\uD800', handle, 'old'));
		const holds = first?.ok ? first.value.holds : '';
		expect(await save(request('b', handle, holds))).toMatchObject({ ok: true });
	});

	test.each([
		['getFile', 'NotFoundError', { kind: 'gone', name }],
		['createWritable', 'NotFoundError', { kind: 'gone', name }],
		['createWritable', 'NotAllowedError', { kind: 'denied', name }],
		['write', 'QuotaExceededError', { kind: 'disk-full', name }],
		['close', 'QuotaExceededError', { kind: 'disk-full', name }],
		['close', 'DataError', { kind: 'failed', name, detail: 'DataError: refused to close' }]
	] as const)('that fails at %s with %s is told, and the file is as it was', async (verb, thrown, error) => {
		const handle = fileInMemory(name, 'old');
		handle.refuse(verb, thrown);
		expect(await save(request('mine', handle, 'old'))).toEqual({ ok: false, error });
		expect(handle.text()).toBe('old');
	});
});

describe('saving for the first time', () => {
	test('asks where, and gives the handle for the next save', async () => {
		const asked: string[] = [];
		const handle = fileInMemory('chosen.kladde.md', '');
		const pickHandle = async (suggested: string) => {
			asked.push(suggested);
			return handle;
		};
		expect(await saveFileWith({ pickHandle, download: noDownload })({ text: 'mine', name })).toEqual({
			ok: true,
			value: { kind: 'written', name: 'chosen.kladde.md', handle, holds: 'mine' }
		});
		expect([asked, handle.text()]).toEqual([[name], 'mine']);
	});

	test('writes nothing where the person cancels', async () => {
		const pickHandle = async () => {
			throw new DOMException('The user aborted a request.', 'AbortError');
		};
		expect(await saveFileWith({ pickHandle, download: noDownload })({ text: 'mine', name })).toBeUndefined();
	});

	test('downloads where the browser has no handles', async () => {
		const downloads: [string, string][] = [];
		const save = saveFileWith({ download: (...file) => void downloads.push(file) });
		expect(await save({ text: 'mine', name })).toEqual({
			ok: true,
			value: { kind: 'downloaded', name, holds: 'mine' }
		});
		expect(downloads).toEqual([[name, 'mine']]);
	});
});
