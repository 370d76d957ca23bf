import { endBefore } from '#lib/notebook/cutAtEnd.ts';
import type { Flags, Name } from '#lib/notebook/notebook.ts';

/**
 * What stands after a cell's kind: its name, then its flags. The first word is the name unless it has an
 * `=`; `-` says that there is no name, so that a flag can stand first. A word that would not be read back
 * as it is stands in quotes, with JSON's escapes.
 */
export type Head = { readonly name?: Name; readonly flags: Flags };

export function parseHead(text: string): Head | undefined {
	const words = wordsOf(text);
	if (words === undefined) return undefined;
	const [first, ...rest] = words;
	if (first === undefined || first.value !== true) return { flags: flagsOf(words) };
	if (first.key === '-' && !first.quoted) return { flags: flagsOf(rest) };
	return { name: first.key, flags: flagsOf(rest) };
}

export function printHead({ name, flags }: Head): string {
	const entries = Object.entries(flags);
	const unnamed = entries[0]?.[1] === true ? ['-'] : [];
	const words = entries.map(([flag, value]) =>
		value === true ? quoted(flag) : `${quoted(flag)}=${quoted(value)}`
	);
	return [...(name === undefined ? unnamed : [quoted(name)]), ...words].join(' ');
}

export function isSameHead(one: Head, other: Head): boolean {
	const [flags, others] = [Object.entries(one.flags), new Map(Object.entries(other.flags))];
	return (
		one.name === other.name &&
		flags.length === others.size &&
		flags.every(([flag, value]) => others.get(flag) === value)
	);
}

type Word = { readonly key: string; readonly value: string | true; readonly quoted: boolean };

const word = /[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^ \t"=]+))(=(?:"((?:[^"\\]|\\.)*)"|([^ \t"]*)))?(?=[ \t]|$)/sy;

function wordsOf(text: string): readonly Word[] | undefined {
	const words: Word[] = [];
	const matcher = new RegExp(word);
	const end = endBefore(text, ' \t');
	while (matcher.lastIndex < end) {
		const found = matcher.exec(text);
		const read = found === null ? undefined : wordOf(found);
		if (read === undefined) return undefined;
		words.push(read);
	}
	return words;
}

function wordOf([, quotedKey, bareKey, hasValue, quotedValue, bareValue]: RegExpExecArray): Word | undefined {
	const key = bareKey ?? unquoted(quotedKey ?? '');
	const value = hasValue === undefined ? true : (bareValue ?? unquoted(quotedValue ?? ''));
	if (key === undefined || value === undefined) return undefined;
	return { key, value, quoted: bareKey === undefined };
}

const flagsOf = (words: readonly Word[]): Flags =>
	Object.fromEntries(words.map(({ key, value }) => [key, value]));

function unquoted(text: string): string | undefined {
	try {
		return JSON.parse(`"${text}"`) as string;
	} catch {
		return undefined;
	}
}

const bare = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:/-]*$/u;
// A backtick would end the info string, `>` an HTML comment; the rest is invisible or breaks the line.
const unsafe = /[`>\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

const quoted = (text: string): string =>
	bare.test(text) ? text : JSON.stringify(text).replace(unsafe, escaped);

const escaped = (character: string): string =>
	Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
		.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
		.join('');
