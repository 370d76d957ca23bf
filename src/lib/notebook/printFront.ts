import { changedYaml } from '#lib/notebook/changedYaml.ts';
import { frontEntries, isSameEntry } from '#lib/notebook/frontEntries.ts';
import { printEntries } from '#lib/notebook/frontNodes.ts';
import { plainFront } from '#lib/notebook/plainFront.ts';
import { readFront } from '#lib/notebook/readFront.ts';
import { splitFront } from '#lib/notebook/splitFront.ts';
import type { FrontMatter } from '#lib/notebook/notebook.ts';

/**
 * The front matter's text, without the last line's ending. The written text stands as long as it says the
 * same; a change goes into it key by key; only where that fails is the text made afresh.
 */
export function printFront(front: FrontMatter, eol: string): string {
	const fresh = () => printEntries(frontEntries(front)).replaceAll('\n', eol);
	const written = front.written === undefined ? undefined : splitFront(front.written);
	if (!written?.ok) return `---${eol}${fresh()}---`;
	const { front: text, yaml } = written.value;
	if (yaml === undefined) return isSame(front, plainFront) ? text : `${text}---${eol}${fresh()}---`;
	if (says(yaml, front)) return text;
	const start = text.indexOf('\n') + 1;
	const changed = changedYaml(yaml, front, eol).find((candidate) => says(candidate, front));
	return text.slice(0, start) + (changed ?? fresh()) + text.slice(start + yaml.length);
}

function says(yaml: string, front: FrontMatter): boolean {
	const split = splitFront(`---\n${yaml}---`);
	if (!split.ok || split.value.yaml !== yaml) return false;
	const read = readFront(yaml);
	return read.ok && isSame(read.value, front);
}

const isSame = (one: FrontMatter, other: FrontMatter): boolean =>
	isSameEntry(frontEntries(one), frontEntries(other));
