import type { Request, SentReply } from '#lib/cage/bridge.ts';
import type { CellRuns } from '#lib/cage/inside/cellRuns.ts';
import type { DefinedValues } from '#lib/cage/inside/definedValues.ts';
import { thrownError } from '#lib/cage/inside/thrownError.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';

/** Every request gets its answer, whatever an author's values do when they are looked at. */
export function answering({ runs, values }: { readonly runs: CellRuns; readonly values: DefinedValues }) {
	return async (request: Request): Promise<SentReply> => {
		const { id } = request;
		switch (request.verb) {
			case 'evaluate':
				return { id, verb: 'evaluated', result: await runs.evaluate(id, request.run) };
			case 'tableOf':
				return { id, verb: 'table', result: looking(() => values.tableOf(request.name)) };
			case 'scalarOf':
				return { id, verb: 'scalar', result: looking(() => values.scalarOf(request.name, request.path)) };
			case 'held':
				return { id, verb: 'held', result: looking(() => ok(values.held())) };
			default:
				carryOut(request);
				return { id, verb: 'done' };
		}
	};

	function carryOut(request: Exclude<Request, { verb: 'evaluate' | 'tableOf' | 'scalarOf' | 'held' }>): void {
		switch (request.verb) {
			case 'stop':
				return runs.stop(request.run);
			case 'putTable':
				return values.putTable(request.name, request.ipc);
			case 'forget':
				return values.forget(request.cells);
		}
	}
}

/** A getter or a proxy of the author's may throw at any look. */
function looking<T>(look: () => Result<T, CellError>): Result<T, CellError> {
	try {
		return look();
	} catch (problem) {
		return fail(thrownError(problem, '' as CellId, ''));
	}
}
