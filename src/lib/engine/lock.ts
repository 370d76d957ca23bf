import type { EngineError } from '#lib/engine/engine.ts';
import { lex } from '#lib/language/sql/lex.ts';

/** The one folder that stays readable: files are put there for the length of an import. */
export const extractsFolder = 'extracts/';

/**
 * What is set at boot, in this order; each line is one-way. Without the first two the engine would call its
 * vendor's host for missing parts, without the last a query could undo the others.
 */
export const lockStatements: readonly string[] = [
	'SET autoinstall_known_extensions=false',
	'SET autoload_known_extensions=false',
	'SET errors_as_json=true',
	`SET allowed_directories=['${extractsFolder}']`,
	'SET enable_external_access=false',
	'SET lock_configuration=true'
];

/**
 * A statement that the engine would answer with silence instead of a refusal: INSTALL does nothing in
 * WebAssembly, and whoever wrote it would go on as if it had.
 */
export function refusedInstall(sql: string): EngineError | undefined {
	const { tokens } = lex(sql);
	const first = tokens.findIndex(
		({ text, kind }, index) =>
			kind === 'word' && /^(?:install|load)$/i.test(text) && opensStatement(tokens[index - 1]?.text)
	);
	const token = tokens[first];
	if (token === undefined) return undefined;
	return {
		kind: 'locked',
		detail: 'Extensions are not installed or loaded.',
		at: { start: token.start, end: token.end }
	};
}

const opensStatement = (before: string | undefined) =>
	before === undefined || before === ';' || /^force$/i.test(before);
