import { base, build, files, prerendered, version } from '$service-worker';

/**
 * Answers every request of the page from one cache that was filled when this version came, and asks no
 * server for anything after that: an address with a secret in it ends here, whoever makes it up.
 */
const ownCaches = `kladde ${base}/ `;
const cacheName = `${ownCaches}${version}`;
const worker = self as unknown as ServiceWorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => event.respondWith(answer(event.request)));
worker.addEventListener('message', ({ data }) => {
	if (data?.kladde === 'take over') void worker.skipWaiting();
});

/** Hashed files may come from the browser's own cache; the others must be the server's newest. */
async function fill() {
	const cache = await caches.open(cacheName);
	const fresh = [...files, ...prerendered].map((path) => new Request(path, { cache: 'no-cache' }));
	await cache.addAll([...build, ...fresh]);
}

/** A page that came before there was any worker belongs to the same version: it is served from now on. */
async function takeOver() {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith(ownCaches) && name !== cacheName);
	await Promise.all(old.map((name) => caches.delete(name)));
	await worker.clients.claim();
}

async function answer(request: Request): Promise<Response> {
	const { origin, pathname } = new URL(request.url);
	if (origin !== location.origin || request.method !== 'GET') return Response.error();
	if (request.mode === 'navigate' && (await newerTakesOver())) {
		return new Response(null, { headers: { refresh: '0' } });
	}
	const path = pathname === `${base}/index.html` ? `${base}/` : pathname;
	const cache = await caches.open(cacheName);
	const found = (await cache.match(path, { ignoreVary: true })) ?? new Response(null, { status: 404 });
	return path.startsWith(`${base}/realm/`) ? sandboxed(found) : found;
}

/**
 * A frame that is sandboxed by its attribute never asks this worker, so that it loads only while the server
 * answers. A realm's document from here brings its sandbox along and may stand in a frame without the attribute.
 */
function sandboxed({ body, headers, status }: Response): Response {
	const walled = new Headers(headers);
	walled.append('content-security-policy', "sandbox allow-scripts; frame-ancestors 'self'");
	return new Response(body, { headers: walled, status });
}

/**
 * A page keeps the version that it was loaded with. When the only page loads again and a newer version waits,
 * the newer one takes over and the page is asked to come once more, to it.
 */
async function newerTakesOver(): Promise<boolean> {
	const { waiting } = worker.registration;
	if (waiting === null || (await worker.clients.matchAll({ type: 'window' })).length > 1) return false;
	waiting.postMessage({ kladde: 'take over' });
	return true;
}

/** What is used here of the worker's own scope; the page's types, which this project checks by, lack it. */
type Lasting = Event & { waitUntil(done: Promise<unknown>): void };
type ServiceWorkerScope = {
	addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
	addEventListener(
		type: 'fetch',
		listener: (
			event: Lasting & { readonly request: Request; respondWith(response: Promise<Response>): void }
		) => void
	): void;
	addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
	skipWaiting(): Promise<void>;
	readonly registration: ServiceWorkerRegistration;
	readonly clients: {
		claim(): Promise<void>;
		matchAll(options: { type: 'window' }): Promise<readonly unknown[]>;
	};
};
