import type { CageRead, Shown } from '#lib/cage/cage.ts';
import type { Output } from '#lib/cage/output.ts';
import { givenValue } from '#lib/language/input/givenValue.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { ok } from '#lib/notebook/result.ts';
import type { Evaluator, Source } from '#lib/runtime/evaluator.ts';
import { engineFailed, failed } from '#lib/workspace/evaluators/failure.ts';
import { isInput, isRelation, isTypeScript, versionOf, type Rooms } from '#lib/workspace/evaluators/rooms.ts';
import { inputTable } from '#lib/workspace/evaluators/sqlInputs.ts';

/** A TypeScript cell: tables that it reads are handed into the cage, everything else is there already. */
export const evaluateTs =
	(rooms: Rooms): Evaluator<Output> =>
	async (run) => {
		if (run.body.kind !== 'ts') throw new Error(`A TypeScript cell with a body of kind ${run.body.kind}.`);
		const { cell, body, defines, signal } = run;
		const cage = await rooms.cage();
		const reads = new Map<Name, CageRead>();
		for (const [name, source] of run.scope) {
			const isTable = isRelation(source) || isInputTable(rooms, name, source);
			const problem = isTable ? await hand(name, source) : undefined;
			if (problem !== undefined) return problem;
			reads.set(name, isTable ? { kind: 'table' } : readOf(name, source));
		}
		const shown = await cage.evaluate(
			{ cell: cell.id, title: cell.name ?? 'ts', code: body.code, reads, defines },
			{ signal, show: ({ outputs, logs }) => run.show(outputs, logs) }
		);
		return shown.ok ? ok(withLeft(shown.value)) : shown;

		async function hand(name: Name, source: Source) {
			if (cage.hasTable(name, versionOf(source))) return undefined;
			if (isInput(source)) {
				const table = await inputTable(rooms, name);
				if (!table.ok) return failed(table.error);
				await cage.putTable(name, versionOf(source), table.value, signal);
				return undefined;
			}
			const rows = await rooms.engine.read(name, undefined, { signal });
			if (!rows.ok) return engineFailed(rows.error);
			await cage.putTable(name, versionOf(source), rows.value, signal);
			return undefined;
		}

		function readOf(name: Name, source: Source): CageRead {
			if (isTypeScript(source)) return { kind: 'own' };
			const input = rooms.inputs.get(name)?.input;
			return { kind: 'plain', value: input === undefined ? null : givenValue(input) };
		}
	};

const isInputTable = ({ inputs }: Rooms, name: Name, source: Source): boolean =>
	isInput(source) && inputs.get(name)?.input.type === 'table';

/** What a bounded cage left out is said where it would have stood. */
function withLeft({ outputs, logs, left }: Shown): {
	readonly outputs: readonly Output[];
	readonly logs: Shown['logs'];
} {
	return { outputs: left === undefined ? outputs : [...outputs, { kind: 'left', ...left }], logs };
}
