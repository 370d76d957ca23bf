import { describe } from '#lib/engine/catalog.ts';
import type { Piece } from '#lib/engine/engine.ts';
import { Refusal } from '#lib/engine/errors.ts';
import {
	loadCarefully,
	loadSwiftly,
	loadTyped,
	mayBeRows,
	type Loading
} from '#lib/engine/import/loadRows.ts';
import type { Source } from '#lib/engine/import/plan.ts';
import { columnAt } from '#lib/engine/import/scan.ts';
import type { NextPiece } from '#lib/engine/import/sentExtract.ts';
import { ours } from '#lib/engine/import/staging.ts';
import { partingOf } from '#lib/engine/import/textRecords.ts';
import { textPart } from '#lib/engine/import/textWindow.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';

/** How readers write the rows that they hand over as text, whatever the file is written in. */
const pieceForm = { encoding: 'utf-8', separator: ';', quote: '"', header: false, skip: 0 } as const;

type Pieced = { readonly name: string; readonly next: () => ReturnType<NextPiece> };

/** Loads a file that a reader takes apart, piece by piece; no more than one is in memory. */
export async function loadPieces(
	loading: Loading,
	{ name, next }: Pieced,
	progress: (done: number) => void
): Promise<number> {
	let rows = 0;
	for (;;) {
		const answer = await next();
		loading.job.proceed();
		if (!answer.ok) throw new Refusal({ kind: 'unreadable', file: name, detail: answer.error.detail });
		if (answer.value === undefined) return rows;
		rows += await loadPiece(loading, name, answer.value);
		progress(answer.value.done);
	}
}

async function loadPiece(loading: Loading, file: string, piece: Piece): Promise<number> {
	if (piece.as === 'arrow') return loadArrow(loading, file, piece);
	const dialect = { ...loading.extract.dialect, ...pieceForm };
	const line = () => piece.line;
	const rows = {
		file,
		text: textPart(piece.bytes),
		dialect,
		parting: partingOf(dialect),
		line,
		counts: piece.counts ?? 'records'
	} as const;
	if (piece.bytes.length === 0) return 0;
	try {
		return await loadSwiftly(loading, rows);
	} catch (problem) {
		if (!mayBeRows(problem)) throw problem;
		return loadCarefully(loading, rows);
	}
}

async function loadArrow(
	loading: Loading,
	file: string,
	{ ipc, line }: Piece & { readonly as: 'arrow' }
): Promise<number> {
	const { database, extract } = loading;
	database.insertArrow(ours.piece, ipc);
	const types = new Map(described(loading, file).map(({ name, type }) => [name, type]));
	const wanted = [...new Set(extract.columns.map(({ from }) => from))];
	const cast = wanted.map((from) => `${handedOver(from, { types, extract })} AS ${columnAt(from)}`);
	const sourceOf = (from: number): Source => (isTyped(from, { types, extract }) ? 'typed' : 'text');
	const isNested = (from: number) => nested.test(types.get(columnAt(from)) ?? '');
	try {
		const from = `(SELECT ${cast.join(', ')} FROM ${quoteIdentifier(ours.piece)})`;
		return await loadTyped(loading, { from, sourceOf, isNested, file, line });
	} finally {
		database.runNow(`DROP TABLE IF EXISTS ${quoteIdentifier(ours.piece)}`);
	}
}

/** A stream that is cut short makes no table, and no error either. */
function described({ database }: Loading, file: string) {
	try {
		return describe(database, ours.piece);
	} catch {
		throw new Refusal({ kind: 'unreadable', file, detail: 'A part of it holds no table.' });
	}
}

type Shape = { readonly types: ReadonlyMap<string, string>; readonly extract: Loading['extract'] };

const numeric = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL)/;
const nested = /\]$|^(?:STRUCT|MAP|UNION)\(/;
const timely = /^(?:DATE|TIMESTAMP)/;

/** Whether the engine's own type of a column is of the kind that each column made of it is declared as. */
function isTyped(from: number, { types, extract }: Shape): boolean {
	const type = types.get(columnAt(from)) ?? '';
	if (nested.test(type)) return false;
	return extract.columns
		.filter((column) => column.from === from)
		.every(({ type: declared, as }) => {
			if (as !== undefined) return false;
			if (declared === 'integer' || declared === 'decimal') return numeric.test(type);
			if (declared === 'date' || declared === 'timestamp') return timely.test(type);
			return declared === 'boolean' && type === 'BOOLEAN';
		});
}

/** Where it is not, the column is handed over as text. A whole number of a code has no point. */
function handedOver(from: number, shape: Shape): string {
	const c = columnAt(from);
	const type = shape.types.get(c);
	if (type === undefined) return 'CAST(NULL AS VARCHAR)';
	if (isTyped(from, shape) || type === 'VARCHAR') return c;
	const isCode = shape.extract.columns.some(
		(column) => column.from === from && (column.role ?? column.as) !== undefined
	);
	if (isCode && /^(?:FLOAT|DOUBLE|DECIMAL)/.test(type) && !nested.test(type))
		return `CASE WHEN ${c} = trunc(${c}) AND abs(${c}) < 1e15 THEN CAST(CAST(${c} AS BIGINT) AS VARCHAR) ELSE CAST(${c} AS VARCHAR) END`;
	return `CAST(${c} AS VARCHAR)`;
}
