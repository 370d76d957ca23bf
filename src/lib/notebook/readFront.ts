import { isNode, type Document } from 'yaml';
import { given } from '#lib/notebook/given.ts';
import { countNewlines } from '#lib/notebook/lines.ts';
import { readExtract } from '#lib/notebook/readExtract.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import { isYamlMap, readYaml, type YamlMap } from '#lib/notebook/yaml.ts';
import { keysIn, type Keys, type Wrong } from '#lib/notebook/keysIn.ts';
import type { FrontMatter } from '#lib/notebook/notebook.ts';
import type { ParseProblem } from '#lib/notebook/parseProblem.ts';

/** The newest version of the file format that we read, and the one that we write. */
export const formatVersion = 1;

/** Reads the YAML of a front matter: strict about the keys that we know, blind to the others. */
export function readFront(yaml: string): Result<FrontMatter, ParseProblem> {
	const read = readYaml(yaml);
	if (!read.ok) return read;
	const { document, value } = read.value;
	if (value === null) return fail({ kind: 'version-missing', line: 0 });
	if (!isYamlMap(value)) return fail({ kind: 'front-value', line: 1, key: '', expected: { kind: 'keys' } });
	const lineOf = (path: readonly string[]) => lineIn(document, path, yaml);
	const wrong: Wrong[] = [];
	const front = frontIn(value, wrong);
	const version = versionProblem(value, lineOf);
	if (version !== undefined) return fail(version);
	const problems = wrong.map(({ path, expected }) => ({ line: lineOf(path), key: path.join('.'), expected }));
	const [first] = problems.toSorted((one, other) => one.line - other.line);
	return first === undefined ? ok(front) : fail({ kind: 'front-value', ...first });
}

function frontIn(value: YamlMap, wrong: Wrong[]): FrontMatter {
	const keys = keysIn(value, [], wrong);
	return given<FrontMatter>({
		kladde: formatVersion,
		title: keys.text('title') ?? '',
		language: keys.choice('language', ['da', 'en']),
		purpose: keys.text('purpose'),
		legalBasis: keys.text('legal-basis'),
		deleteBy: keys.date('delete-by'),
		threshold: keys.count('threshold', 1),
		run: keys.choice('run', ['auto', 'manual']) ?? 'auto',
		extracts: extractsIn(keys)
	});
}

const extractsIn = (keys: Keys): FrontMatter['extracts'] => {
	const extracts = keys.inner('extracts');
	return (extracts?.names ?? []).flatMap((name) => {
		const extract = extracts?.inner(name);
		return extract === undefined ? [] : [readExtract(name, extract)];
	});
};

function versionProblem(value: YamlMap, lineOf: LineOf): ParseProblem | undefined {
	const version = value.get('kladde');
	if (version === undefined) return { kind: 'version-missing', line: 0 };
	const line = lineOf(['kladde']);
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
		return { kind: 'front-value', line, key: 'kladde', expected: { kind: 'whole-number' } };
	}
	return version > formatVersion ? { kind: 'version-too-new', line, found: version } : undefined;
}

type LineOf = (path: readonly string[]) => number;

/** The line of the value at a path, or of the nearest thing around it that is there. */
function lineIn(document: Document, path: readonly string[], yaml: string): number {
	const node = path.length === 0 ? document.contents : document.getIn(path, true);
	const range = isNode(node) ? node.range : undefined;
	if (range) return countNewlines(yaml.slice(0, range[0])) + 1;
	return path.length === 0 ? 1 : lineIn(document, path.slice(0, -1), yaml);
}
