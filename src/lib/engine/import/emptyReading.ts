import { Refusal } from '#lib/engine/errors.ts';
import { filledLines, type TextPart } from '#lib/engine/import/textRecords.ts';

/**
 * Where there is no memory left for its buffer, the engine's reader ends as if the text were empty, and says
 * nothing: whole windows of rows would be missing. Measured with 2 GB in memory and a file of 1.6 GB, of which
 * half was lost.
 */
export function refuseEmptyReading(read: number, text: TextPart): void {
	if (read > 0 || filledLines(text.bytes()) === 0) return;
	throw new Refusal({ kind: 'out-of-memory', detail: 'There is no memory left for the reader.' });
}
