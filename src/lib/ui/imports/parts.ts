import { nameOf } from '#lib/extract/nameOf.ts';
import type { Reading } from '#lib/extract/reading.ts';
import type { Part } from '#lib/notebook/notebook.ts';

/** What a person calls one table of a file: its sheet, its path in the zip. */
export const partTitle = ({ member, sheet, object }: Part): string =>
	[member, sheet, object].filter((name) => name !== undefined).join(' › ');

/** Two parts name the same table, whatever range of it is read. */
export const isSamePart = (one: Part | undefined, other: Part | undefined): boolean =>
	partTitle(one ?? {}) === partTitle(other ?? {});

/** Of a file that gives several tables each is called after its own part too. */
export function proposedName({ file, part }: Reading, tablesOfFile: number): string {
	if (part === undefined || tablesOfFile < 2) return nameOf(file.name);
	return nameOf(`${nameOf(file.name)} ${partTitle(part).replace(/\.[a-z0-9]{1,7}$/i, '')}`);
}

/**
 * Readings that may be one extract together: those of files that give one table each. A file's several
 * tables are extracts of their own, since a notebook names one part for an extract.
 */
export function tablesOfOne(readings: readonly Reading[]): readonly (readonly Reading[])[] {
	const isAlone = (reading: Reading) =>
		readings.every((other) => other === reading || other.file !== reading.file);
	const shared = new Map<string, Reading[]>();
	for (const reading of readings.filter(isAlone)) {
		const part = reading.parts !== undefined && reading.parts.length > 1 ? partTitle(reading.part ?? {}) : '';
		const together = shared.get(part);
		if (together === undefined) shared.set(part, [reading]);
		else together.push(reading);
	}
	return [...shared.values(), ...readings.filter((one) => !isAlone(one)).map((one) => [one])];
}
