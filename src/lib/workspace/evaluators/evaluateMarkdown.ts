import type { Output } from '#lib/cage/output.ts';
import type { InputValue, MarkdownPart } from '#lib/language/analysis.ts';
import type { Result } from '#lib/notebook/result.ts';
import { ok } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { Evaluator } from '#lib/runtime/evaluator.ts';
import { failed } from '#lib/workspace/evaluators/failure.ts';
import { inputText } from '#lib/workspace/evaluators/inputText.ts';
import { isTypeScript, type Rooms } from '#lib/workspace/evaluators/rooms.ts';

/** A Markdown cell: its text with the values it names set in, escaped so that a value is never markup. */
export const evaluateMarkdown =
	({ cage: openCage, inputs, language }: Rooms): Evaluator<Output> =>
	async (run) => {
		if (run.body.kind !== 'md') throw new Error(`A Markdown cell with a body of kind ${run.body.kind}.`);
		const written: string[] = [];
		for (const part of run.body.parts) {
			const text = await textOf(part);
			if (!text.ok) return failed(text.error);
			written.push(text.value);
		}
		return ok({ outputs: [{ kind: 'markdown', markdown: written.join('') }], logs: [] });

		async function textOf(part: MarkdownPart): Promise<Result<string, CellError>> {
			if (part.kind === 'text') return ok(part.text);
			const source = run.scope.get(part.name);
			if (source === undefined) {
				return {
					ok: false,
					error: { kind: 'unknown-parameter', name: part.name, candidates: [...inputs.keys()] }
				};
			}
			if (isTypeScript(source)) {
				const cage = await openCage();
				const value = await cage.scalarOf(part.name, part.path);
				return value.ok ? ok(asMarkdownText(value.value)) : value;
			}
			const given = inputs.get(part.name);
			const said = given && inputText(given, part.path, language());
			if (said !== undefined) return ok(asMarkdownText(said));
			const name = [part.name, ...part.path].join('.');
			return { ok: false, error: { kind: 'not-a-scalar', name, actual: 'table' } };
		}
	};

/** Every character that Markdown or HTML could take for markup is escaped; no sentence holds more than is kept. */
export function asMarkdownText(value: InputValue): string {
	const text = String(Array.isArray(value) ? value.join(', ') : (value ?? ''));
	const kept = text.length > mostSigns ? `${text.slice(0, mostSigns)}…` : text;
	return kept.replace(/[\\`*_{}[\]()#+\-.!|<>&~^:=$"'@/]/g, (character) => `&#${character.codePointAt(0)};`);
}

const mostSigns = 5_000;
