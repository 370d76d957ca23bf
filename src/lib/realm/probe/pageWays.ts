import { Met, type Way } from '#lib/realm/probe/attempt.ts';
import { evalWay, networkWays } from '#lib/realm/probe/networkWays.ts';
import { asideOf, placed } from '#lib/realm/probe/placed.ts';

/** What the page tries of itself. Only our own code runs there; this is what its policy keeps even that from. */
export const pageWays: readonly Way[] = [
	...networkWays,
	evalWay,
	{ id: 'image', go: (src, _own, stay) => placed('img', { src }, stay) },
	{ id: 'video', go: (src, _own, stay) => placed('video', { src, preload: 'auto' }, stay) },
	{ id: 'stylesheet', go: (href, _own, stay) => placed('link', { rel: 'stylesheet', href }, stay) },
	{ id: 'script', go: (src, _own, stay) => placed('script', { src }, stay) },
	{ id: 'inline-script', blocked: 'inline', go: runInline },
	{ id: 'handler', blocked: 'inline', go: pressHandler },
	{ id: 'frame', go: (src, _own, stay) => placed('iframe', { src }, stay) },
	{ id: 'object', go: (data, _own, stay) => placed('object', { data }, stay) },
	{ id: 'form', go: submitForm },
	{ id: 'base', go: setBase },
	{ id: 'blob-worker', blocked: 'blob', go: startBlobWorker },
	{ id: 'own-site', needs: 'fetch', go: (_address, own) => askOwnSite(own) }
];

/** For no longer than the browser takes to refuse it. */
function setBase(href: string) {
	const base = document.createElement('base');
	base.setAttribute('href', href);
	document.head.append(base);
	base.remove();
}

function runInline() {
	const script = document.createElement('script');
	script.textContent = '0';
	document.body.append(script);
	script.remove();
}

function pressHandler() {
	const button = document.createElement('button');
	button.hidden = true;
	button.setAttribute('onclick', '0');
	document.body.append(button);
	button.click();
	button.remove();
}

/** Into a frame of its own, so that the page stays where a browser lets it through. */
async function submitForm(action: string, _own: string, stay: number) {
	const frame = document.createElement('iframe');
	frame.name = `self-test ${performance.now()}`;
	asideOf(frame);
	document.body.append(frame);
	const form = document.createElement('form');
	form.hidden = true;
	Object.assign(form, { action, method: 'post', target: frame.name });
	document.body.append(form);
	form.submit();
	form.remove();
	await new Promise((resolve) => setTimeout(resolve, stay));
	frame.remove();
}

function startBlobWorker(_address: string, _own: string, stay: number) {
	const place = URL.createObjectURL(new Blob(['0'], { type: 'text/javascript' }));
	const worker = new Worker(place);
	URL.revokeObjectURL(place);
	setTimeout(() => worker.terminate(), stay);
}

/** What the service worker answers of itself carries no header; no server's answer comes without one. */
async function askOwnSite(own: string): Promise<Met | undefined> {
	const { status, headers } = await fetch(own, { cache: 'no-store' });
	return status === 404 && [...headers].length === 0 ? new Met({ kind: 'service-worker' }) : undefined;
}
