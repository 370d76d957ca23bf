import fc from 'fast-check';

/** Something cut from a text and put into it; `at` is taken round where the text is shorter. */
export type Mutation = { readonly at: number; readonly cut: number; readonly put: string };

export const mutationOf = (noise: fc.Arbitrary<string>): fc.Arbitrary<Mutation> =>
	fc.record({
		at: fc.nat(4_000),
		cut: fc.oneof(fc.nat(3), fc.nat(200)),
		put: fc.oneof(noise, fc.constant(''), fc.string({ unit: 'binary', maxLength: 4 }))
	});

export const mutated = (text: string, mutations: readonly Mutation[]) =>
	mutations.reduce((so, { at, cut, put }) => {
		const place = at % (so.length + 1);
		return so.slice(0, place) + put + so.slice(place + cut);
	}, text);

/** An odd value, and the turns by which it is found where it goes. */
export type OddValue = { readonly path: readonly number[]; readonly odd: unknown };

/** Puts odd values into plain data, each where its path of turns leads. What is no plain data is not entered. */
export const withOdd = (value: unknown, odds: readonly OddValue[]): unknown =>
	odds.reduce((so: unknown, { path, odd }) => into(so, path, odd), value);

function into(value: unknown, [turn, ...path]: readonly number[], odd: unknown): unknown {
	if (turn === undefined || !isPlain(value)) return odd;
	const keys = Object.keys(value);
	const key = keys[turn % (keys.length || 1)];
	const inner = key === undefined ? odd : into((value as Record<string, unknown>)[key], path, odd);
	if (Array.isArray(value)) return key === undefined ? [odd] : value.with(Number(key), inner);
	return { ...value, [key ?? 'kladde']: inner };
}

const isPlain = (value: unknown): value is object =>
	Array.isArray(value) ||
	(typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);
