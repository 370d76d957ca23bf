import type { ContractDifference, Reading } from '#lib/extract/reading.ts';
import { isFiller } from '#lib/extract/isFiller.ts';
import { matchesPattern } from '#lib/extract/matchesPattern.ts';
import { nearestName } from '#lib/extract/nearestName.ts';
import { widest } from '#lib/extract/widest.ts';
import type { ColumnType, ExtractContract } from '#lib/notebook/notebook.ts';

/**
 * What differs between a file and what the notebook expects of it, before anything is loaded. The
 * notebook may have left columns out on purpose, so an added column is a remark and no fault. A column
 * of a narrower type than expected (whole numbers where decimals may stand) is no difference.
 */
export function compareWithContract(
	contract: ExtractContract,
	reading: Reading
): readonly ContractDifference[] {
	const expected = contract.columns;
	const found = reading.columns;
	const added = found.filter(
		(column) => !isFiller(column) && !expected.some((other) => sameName(column, other))
	);
	const missing = expected.filter((column) => !found.some((other) => sameName(column, other)));
	const differences: readonly (readonly ContractDifference[])[] = [
		fileNameDifference(contract, reading),
		missing.map(({ name: column }) =>
			missingColumn(
				column,
				added.map(({ name }) => name)
			)
		),
		added.map(({ name: column }) => ({ kind: 'added-column', column })),
		retyped(contract, reading),
		isReordered(contract, reading) ? [{ kind: 'reordered' }] : []
	];
	return differences.flat();
}

type Named = { readonly name: string };

const folded = (name: string) => name.normalize('NFC').toLowerCase();
const sameName = (one: Named, other: Named) => folded(one.name) === folded(other.name);

function fileNameDifference({ file }: ExtractContract, reading: Reading): readonly ContractDifference[] {
	if (matchesPattern(reading.file.name, file)) return [];
	return [{ kind: 'file-name', expected: file, found: reading.file.name }];
}

function missingColumn(column: string, added: readonly string[]): ContractDifference {
	const nearest = nearestName(column, added);
	return { kind: 'missing-column', column, ...(nearest !== undefined && { nearest }) };
}

function retyped(contract: ExtractContract, reading: Reading): readonly ContractDifference[] {
	return contract.columns.flatMap((column) => {
		const found = reading.columns.find((other) => sameName(column, other));
		if (found === undefined || found.empty || isWithin(found.type, column.type)) return [];
		return [{ kind: 'retyped-column', column: column.name, expected: column.type, found: found.type }];
	});
}

/** Anything can be read as text, whole numbers as decimals, days as times. */
const isWithin = (found: ColumnType, expected: ColumnType) => widest(found, expected) === expected;

function isReordered(contract: ExtractContract, reading: Reading): boolean {
	const positions = contract.columns
		.map((column) => reading.columns.findIndex((other) => sameName(column, other)))
		.filter((position) => position !== -1);
	return positions.some((position, index) => position < (positions[index - 1] ?? -1));
}
