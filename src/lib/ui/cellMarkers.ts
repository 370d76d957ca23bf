import type { Remark } from '#lib/assist/remark.ts';
import type { Span } from '#lib/language/analysis.ts';
import type { CellError } from '#lib/runtime/cellError.ts';

export type Marker = Span & { readonly message: string; readonly severity?: 'warning' };

/** Where in a cell's text an error is to be marked; nowhere when it does not say. */
export function cellMarkers(error: CellError, source: string, message: string): readonly Marker[] {
	if ('at' in error && error.at !== undefined) return [{ ...error.at, message }];
	if (error.kind !== 'thrown' || error.line === undefined) return [];
	return [{ ...spanOfLine(source, error.line, error.column), message }];
}

/** What was found without running it: an error is marked as one that a run gave, a type as a warning. */
export function remarkMarkers(
	remark: Remark,
	markersOf: (error: CellError) => readonly Marker[]
): readonly Marker[] {
	if (remark.kind === 'error') return markersOf(remark.error);
	return [{ ...remark.at, message: remark.sentence, severity: 'warning' }];
}

/** From the column to the end of the line, or the whole line without its indentation. */
function spanOfLine(source: string, line: number, column = 1): Span {
	const lines = source.split('\n');
	const text = lines[line - 1] ?? '';
	const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
	const indent = text.length - text.trimStart().length;
	const start = before + Math.min(Math.max(column - 1, indent), text.length);
	return { start, end: Math.max(before + text.length, start + 1) };
}
