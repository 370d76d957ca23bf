import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { rowsOf } from '#lib/engine/arrowRows.ts';
import { connectEngine } from '#lib/engine/connectEngine.ts';
import type { Defined, Engine, EngineError, Parameter } from '#lib/engine/engine.ts';
import type { Statement } from '#lib/language/analysis.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { gives } from '#lib/language/sql/gives.ts';
import { statementsOf } from '#lib/language/sql/statements.ts';
import type { Result } from '#lib/notebook/result.ts';
import { inFrame } from './inFrame.ts';

/** The real engine in its real realm, for tests in a browser. */
export const startEngine = (): Promise<Engine> =>
	connectEngine({
		wasm: async () => (await fetch(wasmAddress)).arrayBuffer(),
		start: inFrame('engine')
	});

/** A cell's text as the analysis hands it to `define`. */
export function statementsIn(source: string): readonly Statement[] {
	return statementsOf(lex(source).tokens).map((statement) => {
		const start = statement.tokens[0]!.start;
		const end = statement.tokens.at(-1)!.end;
		const parameters = statement.tokens
			.filter(({ kind, text }) => kind === 'parameter' && text.startsWith('$'))
			.map((token) => ({
				name: token.text.slice(1),
				at: { start: token.start - start, end: token.end - start }
			}));
		return { text: source.slice(start, end), at: { start, end }, gives: gives(statement), parameters };
	});
}

export type Given = {
	readonly parameters?: { readonly [name: string]: Parameter };
	readonly keep?: 'view' | 'table';
	readonly signal?: AbortSignal;
	readonly progress?: (done: number) => void;
};

/** Defines the relation `name` by SQL text. */
export const defineIn = (
	engine: Engine,
	name: string,
	source: string,
	{ parameters = {}, keep, ...watch }: Given = {}
): Promise<Result<Defined | undefined, EngineError>> =>
	engine.define(
		{
			name,
			statements: statementsIn(source),
			parameters: new Map(Object.entries(parameters)),
			...(keep && { keep })
		},
		watch
	);

/** The value of an answer that must be there. */
export function valueOf<T>(answer: Result<T, EngineError>): T {
	if (!answer.ok) throw new Error(JSON.stringify(answer.error));
	return answer.value;
}

export function errorOf<T>(answer: Result<T, EngineError>): EngineError {
	if (answer.ok) throw new Error(`An error was expected, not ${JSON.stringify(answer.value)}.`);
	return answer.error;
}

/** All rows that a query of the test's own gives. */
export const rowsIn = async (engine: Engine, sql: string) => rowsOf(valueOf(await engine.query(sql)));
