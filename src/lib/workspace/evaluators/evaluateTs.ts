import type { CageRead, Shown } from '#lib/cage/cage.ts';
import type { Output } from '#lib/cage/output.ts';
import type { EngineError } from '#lib/engine/engine.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { ok } from '#lib/notebook/result.ts';
import type { Evaluator, Source } from '#lib/runtime/evaluator.ts';
import { engineFailed } from '#lib/workspace/evaluators/failure.ts';
import { isRelation, isTypeScript, versionOf, type Rooms } from '#lib/workspace/evaluators/rooms.ts';

/** A TypeScript cell: tables that it reads are handed into the cage, everything else is there already. */
export const evaluateTs =
	({ engine, cage: openCage, inputs }: Rooms): Evaluator<Output> =>
	async (run) => {
		if (run.body.kind !== 'ts') throw new Error(`A TypeScript cell with a body of kind ${run.body.kind}.`);
		const { cell, body, defines, signal } = run;
		const cage = await openCage();
		const reads = new Map<Name, CageRead>();
		for (const [name, source] of run.scope) {
			if (isRelation(source)) {
				const problem = await hand(name, source);
				if (problem !== undefined) return engineFailed(problem);
			}
			reads.set(name, readOf(name, source));
		}
		const shown = await cage.evaluate(
			{ cell: cell.id, title: cell.name ?? 'ts', code: body.code, reads, defines },
			{ signal, show: ({ outputs, logs }) => run.show(outputs, logs) }
		);
		return shown.ok ? ok(withLeft(shown.value)) : shown;

		async function hand(name: Name, source: Source): Promise<EngineError | undefined> {
			if (cage.hasTable(name, versionOf(source))) return undefined;
			const rows = await engine.read(name, undefined, { signal });
			if (!rows.ok) return rows.error;
			await cage.putTable(name, versionOf(source), rows.value);
			return undefined;
		}

		function readOf(name: Name, source: Source): CageRead {
			if (isRelation(source)) return { kind: 'table' };
			if (isTypeScript(source)) return { kind: 'own' };
			return { kind: 'plain', value: inputs.get(name) ?? null };
		}
	};

/** What a bounded cage left out is said where it would have stood. */
function withLeft({ outputs, logs, left }: Shown): {
	readonly outputs: readonly Output[];
	readonly logs: Shown['logs'];
} {
	return { outputs: left === undefined ? outputs : [...outputs, { kind: 'left', ...left }], logs };
}
