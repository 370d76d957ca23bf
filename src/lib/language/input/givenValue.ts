import type { Ends, InputRow, InputSpec, InputValue } from '#lib/language/analysis.ts';

/** What readers get of an input; of a table they get the table. */
export type GivenValue = Exclude<InputValue, readonly InputRow[]>;

/** The value as other cells read it: a range has the ends that a period has, though it is written shorter. */
export function givenValue({ type, value }: InputSpec): GivenValue {
	if (type !== 'range') return value as GivenValue;
	const [fra, til] = value as readonly [number, number];
	return { fra, til } satisfies Ends<number>;
}
