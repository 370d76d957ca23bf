import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { project } from '../../../../tools/project.js';
import { canaryHost } from '../addresses.ts';
import type { Addresses, Payload } from '../payload.ts';

/** Pages that nobody guards, one for each payload's control. */
export type ControlSite = {
	/** Host and port. */
	readonly host: string;
	/** The page of one control. */
	pageOf(id: string): string;
	/** A page with these controls in frames, each in a document of its own. */
	framesOf(ids: readonly string[]): string;
	close(): void;
};

export type Controlled = { readonly payload: Payload; readonly at: Addresses };

export async function openControlSite(
	controlled: readonly Controlled[],
	secret: string
): Promise<ControlSite> {
	const byId = new Map(controlled.map((one) => [one.payload.id, one]));
	const server = createServer(({ url = '' }, response) => {
		const { pathname, searchParams } = new URL(url, 'http://here/');
		const type = vendors[pathname];
		if (type !== undefined) {
			response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' });
			return void createReadStream(
				join(project, 'node_modules/@duckdb/duckdb-wasm/dist', pathname.slice(8))
			).pipe(response);
		}
		const one = byId.get(pathname.slice(1));
		const body = one === undefined ? framesIn(searchParams) : controlPage(one, secret);
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, canaryHost, resolve));
	const site = `http://${canaryHost}:${(server.address() as AddressInfo).port}/`;
	return {
		host: new URL(site).host,
		pageOf: (id) => site + id,
		framesOf: (ids) => `${site}?${new URLSearchParams(ids.map((id) => ['id', id])).toString()}`,
		close() {
			server.close();
			server.closeAllConnections();
		}
	};
}

/** The engine as its vendor gives it, for the controls of SQL. */
const vendors: { readonly [path: string]: string } = {
	'/duckdb/duckdb-eh.wasm': 'application/wasm',
	'/duckdb/duckdb-browser-eh.worker.js': 'text/javascript'
};

const framesIn = (asked: URLSearchParams) =>
	page(
		asked
			.getAll('id')
			.map((id) => `<iframe src="/${id}" width="300" height="200"></iframe>`)
			.join('\n')
	);

function controlPage({ payload: { control }, at }: Controlled, secret: string): string {
	switch (control.kind) {
		case 'none':
			return page('');
		case 'html':
			return page(control.html(at));
		case 'script': {
			const body = `(async () => { const secret = ${JSON.stringify(secret)}; const at = ${JSON.stringify(at)};\n${control.script(at)}\n})().catch((problem) => (document.title = String(problem)));`;
			return page(`<script>${body.replaceAll('</script', '<\\/script')}</script>`);
		}
	}
}

const page = (body: string) =>
	`<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;
