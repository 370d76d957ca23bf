import type { IncomingMessage, ServerResponse } from 'node:http';

/** By the end of the path, what the asker would make use of. All else is text. */
const bodies: { readonly [ending: string]: readonly [type: string, body: string] } = {
	js: ['text/javascript', '/* here */'],
	css: ['text/css', '/* here */'],
	html: ['text/html', '<!doctype html><title>here</title>'],
	svg: ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/></svg>'],
	json: ['application/json', '{}'],
	vtt: ['text/vtt', 'WEBVTT'],
	events: ['text/event-stream', 'data: here\n\n']
};

/** Takes whatever is asked and lets everybody read it: the control shall fail by nothing of ours. */
export function answerHttp({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
	const ending = /\.([a-z]+)(?:[?#]|$)/.exec(url)?.[1] ?? '';
	const [type, body] = bodies[ending] ?? ['text/plain', 'here'];
	response.writeHead(200, {
		'content-type': type,
		'access-control-allow-origin': headers.origin ?? '*',
		'access-control-allow-credentials': 'true',
		'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
		'access-control-allow-methods': 'GET, POST, PUT, DELETE',
		'access-control-allow-private-network': 'true',
		'cache-control': 'no-store'
	});
	response.end(body);
}
