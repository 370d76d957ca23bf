import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import puppeteer, { type CDPSession } from 'puppeteer-core';
import { stringsHolding, type HeapSnapshot } from './heapSnapshot.ts';

/** Where in a realm's reachable memory a text was found. */
export type Found = {
	/** The page's address, or the worker's name. */
	readonly realm: string;
	readonly in: 'strings' | 'buffers' | 'document';
	/** What holds it, nearest first, as far as the snapshot tells. */
	readonly held: string;
};

export type Looked = {
	readonly found: readonly Found[];
	/** The realms that were looked into, each once for every worker or frame of it. */
	readonly realms: readonly string[];
	/** Bytes in all their buffers, WebAssembly's memory among them. */
	readonly bufferBytes: number;
};

/** The switch that a browser must be started with, so that its memory can be looked into from beside. */
export const lookable = '--remote-debugging-port=0';

/** Lets the engine's worker tell of its WebAssembly memory, which no other script can reach. Before the page is opened. */
export async function rememberEngineMemory(context: BrowserContext) {
	await context.addInitScript(() => {
		if (!location.pathname.endsWith('/realm/engine.html')) return;
		const before = `{
			const own = WebAssembly.instantiate;
			WebAssembly.instantiate = async (...given) => {
				const made = await own.apply(WebAssembly, given);
				const told = Object.values((made.instance ?? made).exports);
				const memory = told.find((one) => one instanceof WebAssembly.Memory);
				globalThis.engineMemory = memory ?? given[1]?.env?.memory;
				return made;
			};
		}`;
		window.Blob = class extends Blob {
			constructor(parts: readonly BlobPart[] = [], options?: BlobPropertyBag) {
				super([before, ...parts], options);
			}
		};
	});
}

/**
 * Searches what the page, its frames and their workers can still reach: every string of a heap snapshot, which
 * collects garbage first; the bytes of every buffer, in UTF-8 and UTF-16, the engine's WebAssembly memory among
 * them; and the texts and fields of the document and of nodes that scripts hold.
 */
export async function lookInMemory(profile: string, wanted: string): Promise<Looked> {
	const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
	const browser = await puppeteer.connect({
		browserWSEndpoint: `ws://127.0.0.1:${port}${path}`,
		defaultViewport: null,
		protocolTimeout: 300_000
	});
	try {
		const [page] = await browser.pages();
		if (page === undefined) throw new Error('There is no page to look into.');
		const realms = await realmsBelow(await page.createCDPSession(), page.url());
		const looked = [];
		for (const realm of realms) looked.push(await lookInRealm(realm, wanted));
		return {
			found: looked.flatMap(({ found }) => found),
			realms: realms.map(({ name }) => name),
			bufferBytes: looked.reduce((sum, { bufferBytes }) => sum + bufferBytes, 0)
		};
	} finally {
		await browser.disconnect();
	}
}

type RealmSession = { readonly name: string; readonly session: CDPSession };

type Attached = {
	readonly sessionId: string;
	readonly targetInfo: { readonly type: string; readonly url: string; readonly title: string };
};

/** The page, the frames that have a process of their own, and the workers of all. */
async function realmsBelow(session: CDPSession, name: string): Promise<readonly RealmSession[]> {
	const below: Promise<readonly RealmSession[]>[] = [];
	const attached = ({ sessionId, targetInfo: { type, url, title } }: Attached) => {
		const own = session.connection()?.session(sessionId);
		if (own && (type === 'worker' || type === 'iframe')) below.push(realmsBelow(own, title || url));
	};
	session.on('Target.attachedToTarget', attached);
	await session.send('Target.setAutoAttach', {
		autoAttach: true,
		waitForDebuggerOnStart: false,
		flatten: true
	});
	session.off('Target.attachedToTarget', attached);
	return [{ name, session }, ...(await Promise.all(below)).flat()];
}

async function lookInRealm({ name, session }: RealmSession, wanted: string) {
	await session.send('Runtime.enable');
	if (name === 'Kladde: engine') return lookInEngine({ name, session }, wanted);
	const strings = stringsHolding(await snapshotOf(session), wanted);
	const inBuffers = await overAll(session, 'ArrayBuffer', searchBuffers, wanted);
	const inNodes = await overAll(session, 'Node', searchNodes, wanted);
	const found: Found[] = [
		...strings.map((held) => ({ realm: name, in: 'strings' as const, held })),
		...inBuffers.held.map((held) => ({ realm: name, in: 'buffers' as const, held })),
		...inNodes.held.map((held) => ({ realm: name, in: 'document' as const, held }))
	];
	return { found, bufferBytes: inBuffers.bytes };
}

const engineMemoryIn = async (session: CDPSession) =>
	(await session.send('Runtime.evaluate', { expression: 'globalThis.engineMemory && [engineMemory.buffer]' }))
		.result.objectId;

/** A snapshot of the engine's worker takes minutes: of its heap, which holds its code, its memory alone is read. */
async function lookInEngine({ name, session }: RealmSession, wanted: string) {
	const { held, bytes } = await callOn(session, await engineMemoryIn(session), searchBuffers, wanted);
	return { found: held.map((one): Found => ({ realm: name, in: 'buffers', held: one })), bufferBytes: bytes };
}

async function snapshotOf(session: CDPSession): Promise<HeapSnapshot> {
	const chunks: string[] = [];
	const gather = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
	session.on('HeapProfiler.addHeapSnapshotChunk', gather);
	await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	session.off('HeapProfiler.addHeapSnapshotChunk', gather);
	return JSON.parse(chunks.join('')) as HeapSnapshot;
}

type InRealm = { readonly held: readonly string[]; readonly bytes: number };

/** Calls a function in the realm with all living objects of a kind. */
async function overAll(
	session: CDPSession,
	kind: string,
	search: (objects: never, wanted: string) => InRealm,
	wanted: string
): Promise<InRealm> {
	const { result: prototype } = await session.send('Runtime.evaluate', {
		expression: `globalThis.${kind}?.prototype`
	});
	if (prototype.objectId === undefined) return { held: [], bytes: 0 };
	const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
	const searched = await callOn(session, objects.objectId, search, wanted);
	await session.send('Runtime.releaseObject', { objectId: objects.objectId! });
	return searched;
}

/** The function is sent as text: it stands for itself. */
async function callOn(
	session: CDPSession,
	objectId: string | undefined,
	search: (object: never, wanted: string) => InRealm,
	wanted: string
): Promise<InRealm> {
	const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
		functionDeclaration: `function (wanted) { return (${search.toString()})(this, wanted); }`,
		objectId: objectId!,
		arguments: [{ value: wanted }],
		returnByValue: true
	});
	if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
	return result.value as InRealm;
}

/** Only whole functions can be sent: each of these holds all it calls. */
function searchBuffers(buffers: readonly ArrayBuffer[], wanted: string) {
	const plain = [...wanted].map((letter) => letter.charCodeAt(0));
	const forms = [plain, plain.flatMap((code) => [code, 0])];
	const isAt = (bytes: Uint8Array, at: number, form: readonly number[]) =>
		form.every((byte, index) => bytes[at + index] === byte);
	const isIn = (bytes: Uint8Array) => (form: readonly number[]) => {
		let at = bytes.indexOf(form[0]!);
		while (at !== -1 && !isAt(bytes, at, form)) at = bytes.indexOf(form[0]!, at + 1);
		return at !== -1;
	};
	const all = buffers.map((buffer) => new Uint8Array(buffer));
	const held = all.filter((bytes) => forms.some(isIn(bytes)));
	return {
		held: held.map(({ length }) => `a buffer of ${length} bytes`),
		bytes: all.reduce((sum, { length }) => sum + length, 0)
	};
}

/** Of nested nodes the innermost tells. */
function searchNodes(nodes: readonly Node[], wanted: string) {
	const holds = (node: Node) =>
		[
			node.nodeValue ?? '',
			'value' in node ? String(node.value) : '',
			...(node instanceof Element ? [...node.attributes].map(({ value }) => value) : [])
		].some((text) => text.includes(wanted));
	const every = new Set<Node>();
	for (const root of nodes) {
		// Prototypes come along, and are no nodes.
		if (Object.hasOwn(root, 'constructor')) continue;
		every.add(root);
		const walker = document.createTreeWalker(root);
		while (walker.nextNode() !== null) every.add(walker.currentNode);
	}
	const held = [...every].filter(holds).map((node) => {
		const place = node.isConnected ? 'the document' : 'a node that is held';
		return `${node.nodeName} in ${node.parentNode?.nodeName ?? 'nothing'} of ${place}`;
	});
	return { held, bytes: 0 };
}
