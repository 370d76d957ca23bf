import { isYamlMap, type Yaml, type YamlMap } from '#lib/notebook/yaml.ts';
import type { Expected } from '#lib/notebook/parseProblem.ts';

/** A known key whose value is not what it must be. */
export type Wrong = { readonly path: readonly string[]; readonly expected: Expected };

/** Reads the known keys of one map. A key that is absent or empty is `undefined`; a wrong one too, and is noted. */
export type Keys = {
	readonly names: readonly string[];
	has(key: string): boolean;
	isMap(key: string): boolean;
	text(key: string): string | undefined;
	texts(key: string): readonly string[] | undefined;
	count(key: string, least: number): number | undefined;
	/** Whole numbers from 0 on, each larger than the one before. */
	rising(key: string): readonly number[] | undefined;
	yesOrNo(key: string): boolean | undefined;
	/** ISO, of a day that there is. */
	date(key: string): string | undefined;
	/** Eight hexadecimal digits. */
	fingerprint(key: string): string | undefined;
	choice<T extends string>(key: string, choices: readonly T[]): T | undefined;
	inner(key: string): Keys | undefined;
	/** Notes a key that must be there and is not. */
	missing(key: string, expected: Expected): void;
};

export function keysIn(map: YamlMap, path: readonly string[], wrong: Wrong[]): Keys {
	const note = (key: string, expected: Expected) => void wrong.push({ path: [...path, key], expected });
	const read = <T extends Yaml>(key: string, is: (value: Yaml) => value is T, expected: Expected) => {
		const value = map.get(key) ?? undefined;
		if (value === undefined || is(value)) return value;
		note(key, expected);
		return undefined;
	};
	return {
		names: [...map.keys()],
		has: (key) => (map.get(key) ?? undefined) !== undefined,
		isMap: (key) => isYamlMap(map.get(key)),
		text: (key) => read(key, isText, { kind: 'text' }),
		texts: (key) => read(key, isTexts, { kind: 'list-of-texts' }),
		count: (key, least) => read(key, isCount(least), { kind: 'whole-number' }),
		rising: (key) => read(key, isRising, { kind: 'rising-numbers' }),
		yesOrNo: (key) => read(key, isYesOrNo, { kind: 'yes-or-no' }),
		date: (key) => read(key, isDate, { kind: 'date' }),
		fingerprint: (key) => read(key, isFingerprint, { kind: 'fingerprint' }),
		choice: (key, choices) => read(key, isOneOf(choices), { kind: 'one-of', choices }),
		inner: (key) => {
			const inner = read(key, isYamlMap, { kind: 'keys' });
			return inner && keysIn(inner, [...path, key], wrong);
		},
		missing: note
	};
}

const isText = (value: Yaml): value is string => typeof value === 'string';
const isTexts = (value: Yaml): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isYesOrNo = (value: Yaml): value is boolean => typeof value === 'boolean';
const isCount =
	(least: number) =>
	(value: Yaml): value is number =>
		typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
const isRising = (value: Yaml): value is readonly number[] =>
	Array.isArray(value) &&
	value.length > 0 &&
	value.every((number, at) => isCount(0)(number) && (at === 0 || number > Number(value[at - 1])));
const isFingerprint = (value: Yaml): value is string => isText(value) && /^[0-9a-f]{8}$/.test(value);
const isOneOf =
	<T extends string>(choices: readonly T[]) =>
	(value: Yaml): value is T =>
		choices.some((choice) => choice === value);

const isDate = (value: Yaml): value is string => {
	if (!isText(value) || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	const day = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};
