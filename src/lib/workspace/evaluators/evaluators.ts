import type { Output } from '#lib/cage/output.ts';
import type { CellKind } from '#lib/notebook/notebook.ts';
import { ok } from '#lib/notebook/result.ts';
import type { Evaluator } from '#lib/runtime/evaluator.ts';
import { evaluateChart } from '#lib/workspace/evaluators/evaluateChart.ts';
import { evaluateInput } from '#lib/workspace/evaluators/evaluateInput.ts';
import { evaluateMarkdown } from '#lib/workspace/evaluators/evaluateMarkdown.ts';
import { evaluateSql } from '#lib/workspace/evaluators/evaluateSql.ts';
import { evaluateTs } from '#lib/workspace/evaluators/evaluateTs.ts';
import type { Rooms } from '#lib/workspace/evaluators/rooms.ts';

/** How each kind of cell runs. A new kind is a line here and a file beside these. */
export const evaluatorsIn = (rooms: Rooms): { readonly [kind in CellKind]: Evaluator<Output> } => ({
	sql: evaluateSql(rooms),
	ts: evaluateTs(rooms),
	input: evaluateInput(rooms),
	md: evaluateMarkdown(rooms),
	chart: evaluateChart(rooms),
	other: notRun
});

/** Kinds that this version carries without running them. */
const notRun: Evaluator<Output> = async () => ok({ outputs: [], logs: [] });
