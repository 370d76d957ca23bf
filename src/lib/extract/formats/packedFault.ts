import { ReadingFault } from '#lib/extract/formats/formatReader.ts';
import type { ReadingProblem } from '#lib/extract/reading.ts';

/** An archive's own fault, found while it is unpacked: in its first part, or when its rows are read. */
export class PackedFault extends ReadingFault {
	readonly problem: ReadingProblem;

	constructor(problem: ReadingProblem) {
		super('detail' in problem ? problem.detail : problem.kind);
		this.problem = problem;
	}
}

/** What went wrong while unpacking is the archive's fault, unless its file could not be read or it is known already. */
export function packedFault(thrown: unknown, file: string, format: 'zip' | 'gzip'): unknown {
	if (thrown instanceof PackedFault || thrown instanceof DOMException) return thrown;
	const detail = thrown instanceof Error ? thrown.message : String(thrown);
	return new PackedFault({ kind: 'broken', file, format, detail });
}
