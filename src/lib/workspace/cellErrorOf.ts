import type { EngineError } from '#lib/engine/engine.ts';
import type { CellError } from '#lib/runtime/cellError.ts';

/** An engine's error as the cell that caused it shows it. */
export function cellErrorOf(error: EngineError): CellError {
	switch (error.kind) {
		case 'query':
		case 'unknown-table':
		case 'out-of-memory':
		case 'locked':
		case 'not-on-board':
			return error;
		case 'unreadable':
			return { kind: 'query', subtype: 'unreadable', detail: `${error.file}: ${error.detail}` };
		case 'no-key':
			return { kind: 'query', subtype: 'no-key', detail: 'A pseudonym needs a key.' };
		case 'cancelled':
			return { kind: 'stopped' };
		case 'died':
			return { kind: 'engine-died', detail: error.detail };
	}
}
