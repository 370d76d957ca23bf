import { parseDocument, type Document, type YAMLError } from 'yaml';
import { countNewlines } from '#lib/notebook/lines.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { ParseProblem } from '#lib/notebook/parseProblem.ts';

/** A YAML value as plain data. Maps keep their order and have no prototype that a key could reach. */
export type Yaml = string | number | boolean | null | bigint | readonly Yaml[] | YamlMap;
export type YamlMap = ReadonlyMap<string, Yaml>;

export type YamlText = { readonly document: Document; readonly value: Yaml };

type FrontYaml = ParseProblem & { kind: 'front-yaml' };

/** Reads YAML 1.2 without custom tags, with text keys only and few aliases. */
export function readYaml(text: string): Result<YamlText, FrontYaml> {
	try {
		const document = parseDocument(text, {
			schema: 'core',
			stringKeys: true,
			resolveKnownTags: false,
			prettyErrors: false
		});
		// An unknown tag is a mere warning to the library; to us it is a text that wants to be code.
		const [wrong] = [...document.errors, ...document.warnings];
		if (wrong !== undefined) return fail(problemOf(wrong, text));
		const value = document.toJS({ mapAsMap: true, maxAliasCount: 100 }) as Yaml;
		return ok({ document, value });
	} catch (thrown) {
		// Unresolved aliases, alias bombs and nesting beyond the stack are thrown by the library, not listed.
		return fail({ kind: 'front-yaml', line: 1, detail: String(thrown) });
	}
}

function problemOf({ message, pos }: YAMLError, text: string): FrontYaml {
	const [detail = message] = message.split(/ at line |\n/);
	// What is missing at the end is missed on the last line, not on the one after it.
	return { kind: 'front-yaml', line: countNewlines(text.trimEnd().slice(0, pos[0])) + 1, detail };
}

export const isYamlMap = (value: unknown): value is YamlMap => value instanceof Map;
