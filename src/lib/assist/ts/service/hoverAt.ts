import type { Hover } from '#lib/assist/assistant.ts';
import type { CellFile } from '#lib/assist/ts/service/notebookFiles.ts';
import { codeOf, proseOf } from '#lib/assist/ts/service/prose.ts';
import type { Look } from '#lib/assist/ts/service/checkers.ts';

/** A name with its type, and what its author says of it. */
export function hoverAt(
	{ seen }: Look,
	{ path, read, source }: CellFile,
	position: number
): Hover | undefined {
	const found = seen.getQuickInfoAtPosition(path, position);
	if (found === undefined) return undefined;
	const start = read.toCell(found.textSpan.start);
	const end = Math.min(read.toCell(found.textSpan.start + found.textSpan.length), source.length);
	const code = codeOf(found.displayParts);
	// `any` alone is what TypeScript says where it knows nothing.
	if (code === '' || code === 'any' || end <= start) return undefined;
	return { at: { start, end }, code, lines: proseOf(found.documentation, found.tags) };
}
