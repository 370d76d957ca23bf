import type { Doubt, ReadColumn, Reading, ReadingRemark } from '#lib/extract/reading.ts';
import { widest } from '#lib/extract/widest.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

const shownMisfits = 5;

/** Several files of one shape as one reading: the first file's, each column as wide as any file needs. */
export function mergedReading(readings: readonly [Reading, ...Reading[]]): Reading {
	const [first, ...others] = readings;
	if (others.length === 0) return first;
	const { rowCount: _, roughRows: _rough, doubts: _doubts, remarks: _remarks, ...rest } = first;
	const rowCount = readings.reduce((sum, reading) => sum + (reading.rowCount ?? NaN), 0);
	const doubts = firstOfEach(
		readings.flatMap((reading) => reading.doubts ?? []),
		({ kind, column }: Doubt) => JSON.stringify([kind, column])
	);
	const remarks = readings.flatMap((reading) => reading.remarks ?? []).reduce(withRemark, []);
	return {
		...rest,
		dialect: mergedDialect(readings),
		columns: first.columns.map((_column, at) =>
			mergedColumn(readings.flatMap((reading) => reading.columns[at] ?? []))
		),
		...(!Number.isNaN(rowCount) && { rowCount }),
		...(doubts.length > 0 && { doubts }),
		...(remarks.length > 0 && { remarks })
	};
}

/** A file without a date or a decimal says nothing of how the others write theirs. */
function mergedDialect(readings: readonly [Reading, ...Reading[]]): Dialect {
	const [first] = readings;
	const { thousands: _, date: _date, zero: _zero, ...rest } = first.dialect;
	const withDecimals = readings.find(({ columns }) => columns.some(({ type }) => type === 'decimal'));
	const { decimal, thousands } = (withDecimals ?? first).dialect;
	const date = readings.find(({ dialect }) => dialect.date !== undefined)?.dialect.date;
	const zero = [...new Set(readings.flatMap(({ dialect }) => dialect.zero ?? []))];
	return {
		...rest,
		decimal,
		...(thousands !== undefined && { thousands }),
		...(date !== undefined && { date }),
		missing: [...new Set(readings.flatMap(({ dialect }) => dialect.missing))],
		...(zero.length > 0 && { zero })
	};
}

/** What a file without a value of the column says of it counts only where no other file has one. */
function mergedColumn(same: readonly ReadColumn[]): ReadColumn {
	const filled = same.filter(({ empty }) => empty !== true);
	const [first, ...others] = filled.length > 0 ? filled : same;
	if (first === undefined) throw new Error('A column of no file.');
	const role = first.role ?? others.find((other) => other.role !== undefined)?.role;
	const found = others.find((other) => other.found !== undefined)?.found;
	const lostZeros = sumOf(filled.map((column) => column.lostZeros ?? 0));
	const lostDigits = [...new Set(filled.flatMap((column) => column.lostDigits ?? []))];
	const formerCodes = [...new Set(filled.flatMap((column) => column.formerCodes ?? []))];
	const misfits = [...new Set(filled.flatMap((column) => column.misfits))];
	return {
		...first,
		name: same[0]?.name ?? first.name,
		header: same[0]?.header ?? first.header,
		type: others.reduce((type, other) => widest(type, other.type), first.type),
		...(found !== undefined && { found }),
		...(role !== undefined && { role }),
		misfits: misfits.slice(0, shownMisfits),
		...(lostZeros > 0 && { lostZeros }),
		...(lostDigits.length > 0 && { lostDigits: lostDigits.slice(0, shownMisfits) }),
		...(formerCodes.length > 0 && { formerCodes: formerCodes.slice(0, shownMisfits) })
	};
}

/** One remark of each kind, with the counts of all. */
function withRemark(told: readonly ReadingRemark[], next: ReadingRemark): readonly ReadingRemark[] {
	const at = told.findIndex(({ kind }) => kind === next.kind);
	const before = told[at];
	return before === undefined ? [...told, next] : told.with(at, both(before, next));
}

function both(one: ReadingRemark, other: ReadingRemark): ReadingRemark {
	if ('count' in one && 'count' in other) return { ...one, count: one.count + other.count };
	if (one.kind === 'nested' && other.kind === 'nested')
		return { ...one, columns: [...new Set([...one.columns, ...other.columns])] };
	return one;
}

const firstOfEach = <T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] =>
	[...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
