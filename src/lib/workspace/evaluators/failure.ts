import type { EngineError } from '#lib/engine/engine.ts';
import type { Result } from '#lib/notebook/result.ts';
import { fail } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { Failure } from '#lib/runtime/evaluator.ts';
import { cellErrorOf } from '#lib/workspace/cellErrorOf.ts';

export const failed = (error: CellError): Result<never, Failure> => fail({ error, logs: [] });

export const engineFailed = (error: EngineError): Result<never, Failure> => failed(cellErrorOf(error));
