import { fileNamesOf } from '#lib/extract/fileNames.ts';
import { nameOf } from '#lib/extract/nameOf.ts';
import { patternOf } from '#lib/extract/patternOf.ts';
import { mergedReading } from '#lib/extract/mergedReading.ts';
import type { Reading } from '#lib/extract/reading.ts';

/** Files with the same columns written the same way: they may be loaded as one extract or one each. */
export type ShapeGroup = {
	readonly readings: readonly [Reading, ...Reading[]];
	/** All of them as one: the first file's rows, each column as wide as any file needs. */
	readonly merged: Reading;
	/** As `kvinder_*.csv`. */
	readonly pattern: string;
	/** A name for SQL if they are loaded as one. */
	readonly name: string;
};

/** The column that holds each row's file name, unless the files have one of that name. */
export function fileColumnFor(reading: Reading): string {
	const taken = new Set(reading.columns.map(({ name }) => name.toLowerCase()));
	return ['fil', 'filnavn', 'fil_navn'].find((name) => !taken.has(name)) ?? 'kildefil_';
}

/** Puts together what belongs together, in the order of the files' names as people count (`2` before `10`). */
export function groupBySameShape(readings: readonly Reading[]): readonly ShapeGroup[] {
	const groups = new Map<string, [Reading, ...Reading[]]>();
	for (const reading of [...readings].sort(byFileName)) {
		const shape = shapeOf(reading);
		const group = groups.get(shape);
		if (group === undefined) groups.set(shape, [reading]);
		else group.push(reading);
	}
	return [...groups.values()].map(groupOf);
}

function groupOf(readings: readonly [Reading, ...Reading[]]): ShapeGroup {
	const [first, ...rest] = readings;
	const pattern = patternOf([first.file.name, ...rest.map(({ file }) => file.name)]);
	return { readings, merged: mergedReading(readings), pattern, name: nameOf(pattern) };
}

/**
 * Types are no part of the shape: a month without decimals is still the same extract. Sheets of one workbook
 * are tables of their own, the sheet of one name in several workbooks is one.
 */
function shapeOf({ columns, dialect, format, part }: Reading): string {
	const { encoding, separator, quote, header, skip, cuts } = dialect;
	const names = fileNamesOf(columns);
	return JSON.stringify([names, format, part, encoding, separator, quote, header, skip, cuts]);
}

const byFileName = (one: Reading, other: Reading) =>
	one.file.name.localeCompare(other.file.name, 'da', { numeric: true });
