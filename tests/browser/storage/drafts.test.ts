import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectDrafts } from '#lib/storage/connectDrafts.ts';
import { settled } from '#lib/storage/request.ts';
import type { Drafts } from '#lib/storage/drafts.ts';
import { connectTextDatabase, type TextDatabase } from '#lib/storage/textDatabase.ts';

const name = 'drafts-under-test';
let clock = 0;
const open: TextDatabase[] = [];
const tab = (): Drafts & { readonly close: () => void } => {
	const database = connectTextDatabase({ indexedDB: () => indexedDB, name });
	open.push(database);
	return { ...connectDrafts(database, () => ++clock), close: () => database.close() };
};

const clear = async () => {
	for (const database of open.splice(0)) database.close();
	await settled(indexedDB.deleteDatabase(name));
	clock = 0;
};
beforeEach(clear);
afterEach(clear);

test('a draft is there after the page was left, with its time', async () => {
	const before = tab();
	await before.put({ id: 'a', notebook: 'n', text: '# Flytninger æøå\r\n' });
	before.close();
	expect(await tab().get('a')).toEqual({
		ok: true,
		value: { id: 'a', notebook: 'n', text: '# Flytninger æøå\r\n', at: 1, revision: 1 }
	});
});

test('drafts are listed newest first, and one that was removed is gone', async () => {
	const drafts = tab();
	await drafts.put({ id: 'a', notebook: 'n', text: 'one' });
	await drafts.put({ id: 'b', notebook: 'n', text: 'two' });
	await drafts.put({ id: 'c', notebook: 'n', text: 'three' });
	await drafts.put({ id: 'a', notebook: 'n', text: 'one more', after: 1 });
	await drafts.remove('b');
	expect(await drafts.list()).toEqual({
		ok: true,
		value: [
			{ id: 'a', notebook: 'n', text: 'one more', at: 4, revision: 2 },
			{ id: 'c', notebook: 'n', text: 'three', at: 3, revision: 1 }
		]
	});
	expect(await drafts.get('b')).toEqual({ ok: true, value: undefined });
});

test('a tab does not write over what another tab put into the same draft', async () => {
	const [mine, theirs] = [tab(), tab()];
	await mine.put({ id: 'a', notebook: 'n', text: 'start' });
	const draft = { id: 'a', notebook: 'n', text: 'theirs', at: 2, revision: 2 };
	expect(await theirs.put({ id: 'a', notebook: 'n', text: 'theirs', after: 1 })).toEqual({
		ok: true,
		value: draft
	});
	expect(await mine.put({ id: 'a', notebook: 'n', text: 'mine', after: 1 })).toEqual({
		ok: false,
		error: { kind: 'changed-elsewhere', draft }
	});
	expect(await mine.put({ id: 'a', notebook: 'n', text: 'unaware' })).toEqual({
		ok: false,
		error: { kind: 'changed-elsewhere', draft }
	});
	expect(await mine.get('a')).toEqual({ ok: true, value: draft });
});

test('of two tabs that put at once, one wins and the other is told', async () => {
	const tabs = [tab(), tab()];
	const puts = await Promise.all(
		tabs.map((drafts, index) => drafts.put({ id: 'a', notebook: 'n', text: `tab ${index}` }))
	);
	const winner = puts.find((put) => put.ok);
	const kept = winner?.ok ? winner.value : undefined;
	expect(puts.filter((put) => !put.ok)).toEqual([
		{ ok: false, error: { kind: 'changed-elsewhere', draft: kept } }
	]);
	expect(await tabs[0]!.get('a')).toEqual({ ok: true, value: kept });
});

test('a draft that another tab removed is put anew rather than lost', async () => {
	const [mine, theirs] = [tab(), tab()];
	await mine.put({ id: 'a', notebook: 'n', text: 'start' });
	await theirs.remove('a');
	expect(await mine.put({ id: 'a', notebook: 'n', text: 'more', after: 1 })).toEqual({
		ok: true,
		value: { id: 'a', notebook: 'n', text: 'more', at: 2, revision: 2 }
	});
});

test('nothing is kept but the text, its id, its time and its revision, whatever is handed in', async () => {
	const withRows = { id: 'a', notebook: 'n', text: 'select 1', rows: [['0101']], outputs: 'secret' };
	const drafts = tab();
	await drafts.put(withRows);
	drafts.close();
	const database = await settled(indexedDB.open(name));
	const stores = [...database.objectStoreNames];
	const kept = database.transaction(stores);
	const records = await Promise.all(stores.map((store) => settled(kept.objectStore(store).getAll())));
	database.close();
	expect(Object.fromEntries(stores.map((store, index) => [store, records[index]]))).toEqual({
		drafts: [{ id: 'a', notebook: 'n', text: 'select 1', at: 1, revision: 1 }],
		notebooks: [],
		versions: []
	});
});

test('a draft of the first version of the app is still offered', async () => {
	const opening = indexedDB.open(name, 1);
	opening.addEventListener('upgradeneeded', () => {
		const store = opening.result.createObjectStore('drafts', { keyPath: 'id' });
		store.put({ id: 'a', text: '# Moves', at: 1, revision: 1 });
	});
	(await settled(opening)).close();
	expect(await tab().list()).toEqual({
		ok: true,
		value: [{ id: 'a', notebook: 'a', text: '# Moves', at: 1, revision: 1 }]
	});
});

test('a newer app in another tab is not kept waiting, and this one says that its drafts are gone', async () => {
	const drafts = tab();
	await drafts.put({ id: 'a', notebook: 'n', text: 'one' });
	const newer = await settled(indexedDB.open(name, 3));
	newer.close();
	expect(await drafts.put({ id: 'a', notebook: 'n', text: 'two', after: 1 })).toMatchObject({
		ok: false,
		error: { kind: 'unavailable' }
	});
});

test('where the browser refuses storage, every answer says so, and it is tried anew', async () => {
	let isRefused = true;
	const database = connectTextDatabase({
		indexedDB: () => {
			if (isRefused) throw new DOMException('denied', 'SecurityError');
			return indexedDB;
		},
		name
	});
	open.push(database);
	const refused = connectDrafts(database, () => 0);
	const error = { ok: false, error: { kind: 'unavailable', detail: 'SecurityError: denied' } };
	expect([await refused.list(), await refused.put({ id: 'a', notebook: 'n', text: '' })]).toEqual([
		error,
		error
	]);
	isRefused = false;
	expect(await refused.list()).toEqual({ ok: true, value: [] });
});

test('a record that is not whole takes no draft with it', async () => {
	const drafts = tab();
	await drafts.put({ id: 'a', notebook: 'n', text: 'one' });
	const database = await settled(indexedDB.open(name));
	const store = database.transaction('drafts', 'readwrite').objectStore('drafts');
	for (const spoilt of [{ id: 'b' }, { id: 'c', text: 7, at: 'x' }, { id: 7 }])
		await settled(store.put(spoilt));
	await settled(store.put({ id: 'd', text: 'two', at: NaN }));
	database.close();
	const [whole, mended] = [
		{ id: 'a', notebook: 'n', text: 'one', at: 1, revision: 1 },
		{ id: 'd', notebook: 'd', text: 'two', at: 0, revision: 0 }
	];
	expect(await drafts.list()).toEqual({ ok: true, value: [whole, mended] });
	expect([await drafts.get('b'), await drafts.get('d')]).toEqual([
		{ ok: true, value: undefined },
		{ ok: true, value: mended }
	]);
});
