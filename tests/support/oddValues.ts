import fc from 'fast-check';
import type { OddValue } from './spoilt.ts';

const buffer = () => {
	const bytes = new Uint8Array(8);
	structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
	return bytes;
};

const circle = () => {
	const list: unknown[] = [];
	list.push(list);
	return list;
};

const holes = () => {
	const list: unknown[] = [];
	list.length = 4_000_000_000;
	return list;
};

/** What may stand in a message in place of what is agreed: of another type, too large, in a circle, given away. */
const odd = fc.oneof(
	fc.constantFrom<unknown>(
		...[null, undefined, true, -1, 0, 0.5, 2 ** 31, 2 ** 53, 1e300, NaN, Infinity, 10n ** 30n],
		...[
			'',
			'x',
			'__proto__',
			'constructor',
			'html',
			'chart',
			'call',
			'column',
			'plot',
			'\uD800',
			'x'.repeat(20_000)
		],
		...[[], {}, [[[[]]]], new Date(NaN), new Map([['kind', 'html']]), new Set([1]), /a+/, new Error('x')],
		...[
			new Float64Array(3),
			new BigInt64Array(1),
			new DataView(new ArrayBuffer(1)),
			buffer(),
			circle(),
			holes()
		],
		...[
			JSON.parse('{"__proto__": {"polluted": 1}}'),
			JSON.parse('{"constructor": {"prototype": {"polluted": 1}}}')
		],
		{ kind: 'html', html: '<img src=x onerror="window.pwned = 1">' },
		{ kind: 'plain', value: 'url(/icon.svg?secret)' },
		{ kind: 'list', items: [] },
		{ kind: 'record', entries: [['href', { kind: 'plain', value: 'javascript:window.pwned=1' }]] },
		{ kind: 'call', name: 'plot', args: [] },
		{ kind: 'dataset', index: 0 },
		{ kind: 'dataset', index: 1e9 },
		{ kind: 'column', values: [1, 'a', null, { toString: 1 }] }
	),
	fc.integer(),
	fc.string({ maxLength: 5 })
);

export const oddValue: fc.Arbitrary<OddValue> = fc.record({
	path: fc.array(fc.nat(30), { minLength: 1, maxLength: 9 }),
	odd
});
