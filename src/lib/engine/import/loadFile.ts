import { bytesOfFile, type ByteSource } from '#lib/engine/byteSource.ts';
import { Refusal } from '#lib/engine/errors.ts';
import {
	loadCarefully,
	loadSwiftly,
	mayBeRows,
	type Loading,
	type TextRows
} from '#lib/engine/import/loadRows.ts';
import { bodyStart, lastRecordEnd, partingOf, type TextPart } from '#lib/engine/import/textRecords.ts';
import { passLine, textWindow } from '#lib/engine/import/textWindow.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

/**
 * How much of a file is loaded at once. The engine's reader holds 32 MB; more at once is hardly faster, and
 * less leaves row groups that are not full. Where pseudonyms are made, which takes longer, a stop and the
 * progress are heard of more often.
 */
const windowSize = 24 << 20;
const windowSizeWithPseudonyms = 4 << 20;

/**
 * Loads a file of separated text, a window at a time. Most hold no row that does not fit, and the engine's
 * reader is swift with those; it stops at the first such row, and then this window alone is read again as
 * text. Where the reader keeps rows aside itself it loses what follows two thousand in a row, unsaid, and
 * takes long for each.
 */
export async function loadFile(
	loading: Loading,
	file: File,
	progress: (done: number) => void
): Promise<number> {
	const { extract, job, database, rejects } = loading;
	const dialect = { ...extract.dialect, header: false, skip: 0 };
	const size = loading.pseudonyms === undefined ? windowSize : windowSizeWithPseudonyms;
	const window = textWindow(told(file), { encoding: dialect.encoding, size });
	const line = () => window.line();
	const shape = { file: file.name, dialect, parting: partingOf(dialect), line, counts: 'lines' } as const;
	window.pass(headLength(window.look(), extract.dialect));
	let rows = 0;
	for (let text = window.look(); text.length > 0; text = window.look()) {
		const end = window.ended ? text.length : text.lastLineEnd();
		if (end === undefined) {
			const start = new TextDecoder().decode(text.bytes().subarray(0, 200));
			rejects.add(1, [{ file: file.name, line: line(), column: '', text: start, why: 'unreadable' }]);
			passLine(window);
		} else {
			const loaded = await loadWindow(loading, { ...shape, text: text.upTo(end) }, window.ended);
			rows += loaded.rows;
			window.pass(loaded.length);
		}
		progress(window.done);
		await database.breathe();
		job.proceed();
	}
	return rows;
}

/** What stands before the rows. It is short as a rule: the whole window is looked at only where it is not. */
function headLength(text: TextPart, dialect: Dialect): number {
	const head = text.upTo(Math.min(text.length, 1 << 20)).bytes();
	const start = bodyStart(head, dialect);
	const isCut = start === head.length && head.length < text.length;
	return isCut ? bodyStart(text.bytes(), dialect) : start;
}

/** Loads what stands in the window, or less where its last line ends within a quoted field. */
async function loadWindow(loading: Loading, rows: TextRows, isLast: boolean) {
	const whole = { rows, length: rows.text.length };
	try {
		return { ...whole, rows: await loadSwiftly(loading, rows) };
	} catch (problem) {
		if (!mayBeRows(problem)) throw problem;
	}
	const end =
		isLast || rows.parting.quote === undefined ? undefined : lastRecordEnd(rows.text.bytes(), rows.parting);
	if (end === undefined || end === rows.text.length)
		return { ...whole, rows: await loadCarefully(loading, rows) };
	const shorter = { ...rows, text: rows.text.upTo(end) };
	try {
		return { rows: await loadSwiftly(loading, shorter), length: end };
	} catch (problem) {
		if (!mayBeRows(problem)) throw problem;
		return { rows: await loadCarefully(loading, shorter), length: end };
	}
}

/** A file that cannot be read is named as the person knows it. */
function told(file: File): ByteSource {
	const source = bytesOfFile(file);
	return {
		size: source.size,
		read(offset, into) {
			try {
				return source.read(offset, into);
			} catch (problem) {
				throw new Refusal({ kind: 'unreadable', file: file.name, detail: String(problem) });
			}
		}
	};
}
