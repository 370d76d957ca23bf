import type { Position } from '#lib/cage/inside/positions.ts';
import { inCell, positionIn } from '#lib/cage/inside/positions.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import { logText } from '#lib/cage/inside/previewText.ts';

type Thrown = Extract<CellError, { kind: 'thrown' }>;

/** Whatever an author's code threw, as data. It may be anything, and looking at it may throw again. */
export function thrownError(thrown: unknown, cell: CellId, code: string): Thrown {
	const position = positionIn(stackOf(thrown), cell, code);
	return { kind: 'thrown', ...nameAndDetail(thrown), ...position };
}

/** An error of the cell's own text, found while it was read; only the browser's report has its place. */
export function syntaxError(thrown: unknown, position: Position | undefined, code: string): Thrown {
	return { kind: 'thrown', ...nameAndDetail(thrown), ...(position && inCell(position, code)) };
}

export function stackOf(thrown: unknown): string {
	try {
		const stack = (thrown as { stack?: unknown } | null)?.stack;
		return typeof stack === 'string' ? stack : '';
	} catch {
		return '';
	}
}

function nameAndDetail(thrown: unknown): { readonly name: string; readonly detail: string } {
	try {
		if (thrown instanceof Error) return { name: text(thrown.name), detail: text(thrown.message) };
	} catch {
		return { name: 'Error', detail: '' };
	}
	return { name: 'Error', detail: text(logText([thrown])) };
}

const text = (value: unknown) => String(value).slice(0, 2_000);
