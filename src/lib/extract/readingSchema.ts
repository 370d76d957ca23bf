import * as v from 'valibot';
import type { Piece } from '#lib/engine/engine.ts';
import type { ReadTable } from '#lib/extract/formats/formatReader.ts';
import type { Corrections, ReadingProblem } from '#lib/extract/reading.ts';
import { roles } from '#lib/extract/roles.ts';
import type { Dialect, Format, Part } from '#lib/notebook/notebook.ts';
import { resultSchema } from '#lib/realm/resultSchema.ts';

/**
 * What a reader's worker may say. It takes foreign bytes apart with libraries of others, so that of all rooms
 * of ours it is the likeliest to be taken over by a file: the page takes only what has one of these shapes.
 */
const text = v.pipe(v.string(), v.maxLength(100_000_000));
const texts = v.array(text);
const short = v.pipe(v.string(), v.maxLength(100_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const type = v.picklist(['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean']);
const role = v.picklist(roles);
const decimal = v.picklist([',', '.']);
const encoding = v.picklist(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']);
const separator = v.picklist([';', ',', '\t', '|']);
const quote = v.picklist(['"', '']);
const cuts = v.array(count);

const form = v.object({
	decimal: v.exactOptional(decimal),
	thousands: v.exactOptional(v.picklist(['.', ',', ' ', ''])),
	date: v.exactOptional(short),
	marked: v.exactOptional(v.literal(true))
});

const formats = [
	...(['text', 'fixed-width', 'spreadsheet', 'json', 'json-lines', 'parquet'] as const),
	...(['arrow', 'geojson', 'topojson'] as const)
];

const format: v.GenericSchema<unknown, Format> = v.picklist(formats);

const part: v.GenericSchema<unknown, Part> = v.object({
	member: v.exactOptional(short),
	sheet: v.exactOptional(short),
	range: v.exactOptional(short),
	object: v.exactOptional(short)
});

const dialect: v.GenericSchema<unknown, Dialect> = v.object({
	encoding,
	separator,
	quote,
	decimal,
	thousands: v.exactOptional(v.picklist(['.', ',', ' '])),
	header: v.boolean(),
	skip: count,
	date: v.exactOptional(short),
	missing: texts,
	zero: v.exactOptional(texts),
	cuts: v.exactOptional(cuts)
});

const corrections: v.GenericSchema<unknown, Corrections> = v.object({
	encoding: v.exactOptional(encoding),
	separator: v.exactOptional(separator),
	quote: v.exactOptional(quote),
	decimal: v.exactOptional(decimal),
	header: v.exactOptional(v.boolean()),
	skip: v.exactOptional(count),
	missing: v.exactOptional(texts),
	zero: v.exactOptional(texts),
	cuts: v.exactOptional(cuts),
	format: v.exactOptional(format),
	part: v.exactOptional(part),
	thousands: v.exactOptional(v.picklist(['.', ',', ' ', ''])),
	date: v.exactOptional(short),
	columns: v.exactOptional(
		v.array(
			v.object({
				from: v.union([count, text]),
				name: v.exactOptional(text),
				type: v.exactOptional(type),
				role: v.exactOptional(v.union([role, v.literal('')])),
				form: v.exactOptional(form)
			})
		)
	)
});

const remark = v.variant('kind', [
	v.object({ kind: v.picklist(['sheet-errors', 'merged-cells', 'no-results', 'hidden-rows']), count }),
	v.object({ kind: v.literal('nested'), columns: texts })
]);

const table: v.GenericSchema<unknown, ReadTable> = v.object({
	format,
	packed: v.exactOptional(v.literal(true)),
	part: v.exactOptional(part),
	parts: v.exactOptional(
		v.array(v.object({ part, rows: v.exactOptional(count), columns: v.exactOptional(count) }))
	),
	dialect,
	columns: v.array(
		v.object({
			name: text,
			header: text,
			type,
			found: v.exactOptional(type),
			role: v.exactOptional(role),
			form: v.exactOptional(form),
			misfits: texts,
			lostZeros: v.exactOptional(count),
			lostDigits: v.exactOptional(texts),
			formerCodes: v.exactOptional(texts),
			empty: v.exactOptional(v.literal(true))
		})
	),
	rows: v.array(texts),
	skipped: texts,
	footer: v.exactOptional(texts),
	rowCount: v.exactOptional(count),
	roughRows: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
	doubts: v.exactOptional(
		v.array(
			v.object({
				kind: v.picklist(['number', 'date', 'dash']),
				column: text,
				values: v.array(v.object({ text, readings: v.tuple([text, text]) })),
				answers: v.tuple([corrections, corrections])
			})
		)
	),
	remarks: v.exactOptional(v.array(remark))
});

const file = text;

const problem: v.GenericSchema<unknown, ReadingProblem> = v.variant('kind', [
	v.object({ kind: v.picklist(['empty', 'protected', 'cancelled']), file }),
	v.object({ kind: v.literal('not-text'), file, looksLike: v.exactOptional(text) }),
	v.object({ kind: v.picklist(['not-a-table', 'unreadable']), file, detail: text }),
	v.object({
		kind: v.literal('broken'),
		file,
		format: v.picklist([...formats, 'zip', 'gzip']),
		detail: text
	}),
	v.object({ kind: v.literal('no-such-part'), file, wanted: text, found: texts }),
	v.object({ kind: v.literal('too-many-columns'), file, columns: count, limit: count }),
	v.object({ kind: v.literal('too-large'), file, limit: count })
]);

export const formatFoundSchema = resultSchema(format, problem);
export const tableFoundSchema = resultSchema(table, problem);

const bytes = v.custom<Uint8Array<ArrayBuffer>>(
	(given) => given instanceof Uint8Array && given.buffer instanceof ArrayBuffer
);

const placed = { line: count, done: v.pipe(v.number(), v.finite()) };

const piece: v.GenericSchema<unknown, Piece> = v.variant('as', [
	v.object({ ...placed, as: v.literal('text'), bytes, counts: v.exactOptional(v.literal('lines')) }),
	v.object({ ...placed, as: v.literal('arrow'), ipc: bytes })
]);

/** Undefined at the end of the rows. */
export const pieceSchema = resultSchema(v.undefinedable(piece), v.object({ detail: text }));
