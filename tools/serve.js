import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { headersFor, headerRulesOf } from './headerRules.js';
import { project } from './project.js';

/** @type {Record<string, string>} */
const types = {
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.ttf': 'font/ttf',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2'
};

/**
 * Serves a folder's files on loopback, as any plain static host would: nothing is computed, nothing is
 * written. With `strict` it sends the headers that the folder's own `_headers` asks for, and nothing else does.
 * `onrequest` hears of every request, as `GET /path?query`.
 *
 * @param {{ folder: string, port?: number, base?: string, strict?: boolean, onrequest?: (asked: string) => void }} options
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function serve({ folder, port = 0, base = '/', strict = false, onrequest }) {
	const root = resolve(folder);
	const prefix = toBase(base);
	const rules = strict ? headerRulesOf(root) : [];
	const server = createServer((request, response) => {
		onrequest?.(`${request.method} ${request.url}`);
		answer({ root, prefix, rules, request, response });
	});
	const listening = await listen(server, port);
	return { address: `http://127.0.0.1:${listening}${prefix}`, close: () => closeAll(server) };
}

/** `kladde`, `/kladde` and `/kladde/` are one base. @param {string} base */
export const toBase = (base) => `/${base}/`.replace(/\/+/g, '/');

/**
 * The file that a request's path names, or undefined: nothing outside the folder, no folder without its page.
 *
 * @param {{ root: string, prefix: string, path: string }} request
 */
export function fileFor({ root, prefix, path }) {
	const inside = insideOf(prefix, path);
	if (inside === undefined) return undefined;
	const named = normalize(join(root, inside));
	if (named !== root && !named.startsWith(root + sep)) return undefined;
	const file = inside === '' || inside.endsWith('/') ? join(named, 'index.html') : named;
	return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** @param {string} prefix @param {string} path */
function insideOf(prefix, path) {
	if (!path.startsWith(prefix)) return undefined;
	try {
		const inside = decodeURIComponent(path.slice(prefix.length));
		return inside.includes('\0') ? undefined : inside;
	} catch {
		return undefined;
	}
}

/**
 * @typedef {object} Exchange
 * @property {string} root
 * @property {string} prefix
 * @property {import('./headerRules.js').HeaderRule[]} rules
 * @property {import('node:http').IncomingMessage} request
 * @property {import('node:http').ServerResponse} response
 */

/** @param {Exchange} exchange */
function answer({ root, prefix, rules, request, response }) {
	const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
	if (request.method !== 'GET' && request.method !== 'HEAD')
		return refuse(response, 405, 'Only GET and HEAD.');
	if (`${path}/` === prefix) return response.writeHead(301, { location: prefix }).end();
	const file = fileFor({ root, prefix, path });
	if (file === undefined) return refuse(response, 404, 'Not here.');
	const { size, mtimeMs } = statSync(file);
	const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
	response.setHeader(
		'cache-control',
		path.includes('/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache'
	);
	response.setHeader('etag', tag);
	for (const [name, value] of headersFor(rules, `/${path.slice(prefix.length)}`))
		response.appendHeader(name, value);
	if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();
	response.writeHead(200, {
		'content-type': types[extname(file)] ?? 'application/octet-stream',
		'content-length': size
	});
	if (request.method === 'HEAD') return response.end();
	createReadStream(file)
		.on('error', () => response.destroy())
		.pipe(response);
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} why */
function refuse(response, status, why) {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(why);
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<number>} */
function listen(server, port) {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			resolve(address !== null && typeof address === 'object' ? address.port : port);
		});
	});
}

/** @param {import('node:http').Server} server */
function closeAll(server) {
	server.close();
	server.closeAllConnections();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '4173' },
			base: { type: 'string', default: '/' },
			strict: { type: 'boolean', default: false }
		}
	});
	const { address } = await serve({ ...values, folder: join(project, 'build'), port: Number(values.port) });
	console.log(address);
}
