import { sourceOf } from '#lib/extract/contract.ts';
import { fileNamesOf, foldedName } from '#lib/extract/fileNames.ts';
import type { ContractDifference, Reading } from '#lib/extract/reading.ts';
import { isFiller } from '#lib/extract/isFiller.ts';
import { matchesPattern } from '#lib/extract/matchesPattern.ts';
import { nearestName } from '#lib/extract/nearestName.ts';
import { rowJump } from '#lib/extract/rowJump.ts';
import { widest } from '#lib/extract/widest.ts';
import type { ColumnType, ExtractContract } from '#lib/notebook/notebook.ts';

/**
 * What differs between the files of an extract and what the notebook expects of them, each difference once.
 * The number of rows is held against the last load, as well as it is known before this one.
 */
export function differencesFrom(
	contract: ExtractContract,
	readings: readonly Reading[]
): readonly ContractDifference[] {
	const counts = readings.map(({ rowCount, roughRows }) => rowCount ?? roughRows ?? NaN);
	const rows = counts.reduce((sum, count) => sum + count, 0);
	const differences = [
		...readings.flatMap((reading) => compareWithContract(contract, reading)),
		...rowJump(contract, Number.isNaN(rows) ? undefined : rows)
	];
	return [...new Map(differences.map((difference) => [JSON.stringify(difference), difference])).values()];
}

/**
 * What differs between one file and what the notebook expects of it, before anything is loaded. Columns that
 * the notebook leaves out on purpose are none, there or not; an added column is a remark and no fault. A
 * column of a narrower type than expected (whole numbers where decimals may stand) is no difference.
 */
export function compareWithContract(
	contract: ExtractContract,
	reading: Reading
): readonly ContractDifference[] {
	const found = fileNamesOf(reading.columns);
	const expected = [
		...new Map(contract.columns.map(sourceOf).map((name) => [foldedName(name), name])).values()
	];
	const known = new Set([...expected, ...(contract.leftOut ?? [])].map(foldedName));
	const there = new Set(found.map(foldedName));
	const added = found.filter((name, at) => !isFiller(reading.columns[at]!) && !known.has(foldedName(name)));
	const missing = expected.filter((name) => !there.has(foldedName(name)));
	const differences: readonly (readonly ContractDifference[])[] = [
		fileNameDifference(contract, reading),
		missing.map((column) => missingColumn(column, added)),
		added.map((column) => ({ kind: 'added-column', column })),
		retyped(contract, reading),
		isReordered(expected, found) ? [{ kind: 'reordered' }] : []
	];
	return differences.flat();
}

function fileNameDifference({ file }: ExtractContract, reading: Reading): readonly ContractDifference[] {
	if (matchesPattern(reading.file.name, file)) return [];
	return [{ kind: 'file-name', expected: file, found: reading.file.name }];
}

function missingColumn(column: string, added: readonly string[]): ContractDifference {
	const nearest = nearestName(column, added);
	return { kind: 'missing-column', column, ...(nearest !== undefined && { nearest }) };
}

/** What is made of a CPR number says nothing of the type in the file. */
function retyped(contract: ExtractContract, reading: Reading): readonly ContractDifference[] {
	const names = fileNamesOf(reading.columns).map(foldedName);
	return contract.columns.flatMap((column) => {
		const read = reading.columns[names.indexOf(foldedName(sourceOf(column)))];
		if (read === undefined || read.empty || column.as !== undefined) return [];
		const found = read.found ?? read.type;
		if (isWithin(found, column.type)) return [];
		return [{ kind: 'retyped-column', column: column.name, expected: column.type, found }];
	});
}

/** Anything can be read as text, whole numbers as decimals, days as times. */
const isWithin = (found: ColumnType, expected: ColumnType) => widest(found, expected) === expected;

function isReordered(expected: readonly string[], found: readonly string[]): boolean {
	const names = found.map(foldedName);
	const positions = expected.map((name) => names.indexOf(foldedName(name))).filter((at) => at !== -1);
	return positions.some((position, index) => position < (positions[index - 1] ?? -1));
}
