import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectKnownNotebooks } from '#lib/storage/connectKnownNotebooks.ts';
import { connectVersions } from '#lib/storage/connectVersions.ts';
import { settled } from '#lib/storage/request.ts';
import { connectTextDatabase, type TextDatabase } from '#lib/storage/textDatabase.ts';

const name = 'versions-under-test';
let clock = 0;
let database: TextDatabase;
const now = () => ++clock;
const versions = () => connectVersions(database, now);
const known = () => connectKnownNotebooks(database, versions(), now);

beforeEach(async () => {
	await settled(indexedDB.deleteDatabase(name));
	clock = 0;
	database = connectTextDatabase({ indexedDB: () => indexedDB, name });
});
afterEach(() => database.close());

const fileOf = async (folder: string, file: string): Promise<FileSystemFileHandle> => {
	const root = await navigator.storage.getDirectory();
	const inside = await root.getDirectoryHandle(folder, { create: true });
	return inside.getFileHandle(file, { create: true });
};
const moves = '# Moves\n\n```sql moves\nselect a\nfrom b\n```\n';

test('versions of a notebook are listed newest first, the same text once', async () => {
	await versions().add({ notebook: 'n', why: 'opened', text: 'one' });
	await versions().add({ notebook: 'other', why: 'opened', text: 'theirs' });
	await versions().add({ notebook: 'n', why: 'worked', text: 'two' });
	await versions().add({ notebook: 'n', why: 'saved', text: 'two' });
	const list = await versions().of('n');
	expect(list.ok && list.value.map(({ why, text, at }) => [why, text, at])).toEqual([
		['saved', 'two', 3],
		['opened', 'one', 1]
	]);
	await versions().remove(list.ok ? list.value.map(({ id }) => id) : []);
	expect([await versions().of('n'), (await versions().of('other')).ok]).toEqual([
		{ ok: true, value: [] },
		true
	]);
});

test('a file is known again by its handle, whatever it says now, and one of its name elsewhere is another', async () => {
	const handle = await fileOf('here', 'moves.kladde.md');
	await known().remember({ id: 'n', name: 'moves.kladde.md', handle });
	await versions().add({ notebook: 'n', why: 'saved', text: moves });
	const again = await fileOf('here', 'moves.kladde.md');
	const found = await known().find({ name: 'moves.kladde.md', text: 'anything', handle: again });
	expect(found.ok && found.value?.id).toBe('n');
	const elsewhere = await fileOf('there', 'moves.kladde.md');
	expect(await known().find({ name: 'moves.kladde.md', text: moves, handle: elsewhere })).toEqual({
		ok: true,
		value: undefined
	});
});

test('without handles a file is known by its name and by most of its lines', async () => {
	await known().remember({ id: 'n', name: 'moves.kladde.md' });
	await versions().add({ notebook: 'n', why: 'saved', text: moves });
	const found = async (name: string, text: string) => {
		const answer = await known().find({ name, text });
		return answer.ok ? answer.value?.id : answer.error;
	};
	expect(await found('moves.kladde.md', moves.replace('select a', 'select a, c'))).toBe('n');
	expect(await found('moves.kladde.md', '# Prices\n\n```sql prices\nselect 1\n```\n')).toBeUndefined();
	expect(await found('prices.kladde.md', moves)).toBeUndefined();
});

test('a handle that cannot be kept does not take the name with it', async () => {
	const handle = {
		name: 'moves.kladde.md',
		getFile: () => Promise.reject(),
		createWritable: () => Promise.reject()
	};
	await known().remember({ id: 'n', name: 'moves.kladde.md', handle });
	expect(await known().get('n')).toEqual({ ok: true, value: { id: 'n', name: 'moves.kladde.md', at: 1 } });
});

test('texts that were saved here are known by their fingerprint, the newest fifty of a notebook, until they are forgotten', async () => {
	await known().remember({ id: 'n', name: 'moves.kladde.md' });
	for (let text = 0; text < 51; text += 1) await known().remember({ id: 'n', own: `f${text}` });
	const owns = async (fingerprint: string) => {
		const answer = await known().owns(fingerprint);
		return answer.ok && answer.value;
	};
	expect([await owns('f0'), await owns('f1'), await owns('f50'), await owns('g')]).toEqual([
		false,
		true,
		true,
		false
	]);
	expect(await known().disown()).toEqual({ ok: true, value: 50 });
	expect(await owns('f50')).toBe(false);
});
