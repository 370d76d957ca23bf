import { sourceOf } from '#lib/extract/contract.ts';
import { fileNamesOf, foldedName } from '#lib/extract/fileNames.ts';
import { matchesPattern } from '#lib/extract/matchesPattern.ts';
import type { Reading } from '#lib/extract/reading.ts';
import type { ExtractContract } from '#lib/notebook/notebook.ts';

/** Which of the files that came fill which of the extracts that a notebook waits for. */
export type Binding = {
	readonly bound: readonly Bound[];
	/** Files that several extracts could mean, or of which an extract can take but one: a person decides. */
	readonly undecided: readonly Undecided[];
	/** Files that none of them means. */
	readonly unbound: readonly Reading[];
};

export type Bound = { readonly contract: ExtractContract; readonly readings: readonly Reading[] };
export type Undecided = { readonly reading: Reading; readonly contracts: readonly ExtractContract[] };

/**
 * By the file's name first; where no extract expects that name, by its columns, if all that an extract loads
 * are there and no file came for it by name. A file means several extracts only where each of them names it
 * by the same pattern: two sheets of a workbook, or two choices of one file's columns.
 */
export function bindToContract(readings: readonly Reading[], contracts: readonly ExtractContract[]): Binding {
	const named = readings.map((reading) => ({ reading, ...meantByName(reading, contracts) }));
	const filled = new Set(named.flatMap((wish) => wish.contracts));
	const free = contracts.filter((contract) => !filled.has(contract));
	const wishes = named.map((wish) =>
		wish.contracts.length > 0 ? wish : { ...wish, ...meantByColumns(wish.reading, free) }
	);
	const candidates = contracts.map((contract) => ({
		contract,
		readings: wishes.flatMap((wish) => (wish.sure && wish.contracts.includes(contract) ? [wish.reading] : []))
	}));
	const crowded = candidates.filter((one) => one.readings.length > 1 && !takesSeveral(one.contract));
	return {
		bound: candidates.filter((one) => one.readings.length > 0 && !crowded.includes(one)),
		undecided: [
			...wishes.flatMap(({ sure, reading, contracts }) => (sure ? [] : [{ reading, contracts }])),
			...crowded.flatMap(({ contract, readings }) =>
				readings.map((reading) => ({ reading, contracts: [contract] }))
			)
		],
		unbound: wishes.flatMap(({ contracts, reading }) => (contracts.length === 0 ? [reading] : []))
	};
}

/** `sure` where there is nothing to decide. */
type Meant = { readonly contracts: readonly ExtractContract[]; readonly sure: boolean };

function meantByName(reading: Reading, contracts: readonly ExtractContract[]): Meant {
	const matching = contracts.filter(
		({ file, synthetic }) => synthetic === undefined && matchesPattern(reading.file.name, file)
	);
	if (matching.length < 2) return { contracts: matching, sure: true };
	const fitting = matching.filter((contract) => mayHold(reading, contract));
	const likely = fitting.length === 0 ? matching : fitting;
	const patterns = new Set(likely.map(({ file }) => foldedName(file)));
	return { contracts: likely, sure: likely.length === 1 || (fitting.length > 0 && patterns.size === 1) };
}

function meantByColumns(reading: Reading, contracts: readonly ExtractContract[]): Meant {
	const fitting = contracts.filter(
		(contract) =>
			contract.synthetic === undefined &&
			contract.columns.length > 0 &&
			(contract.format ?? 'text') === reading.format &&
			isSamePart(contract, reading) &&
			hasAll(reading, contract)
	);
	return { contracts: fitting, sure: fitting.length < 2 };
}

/** The columns of a part that was not looked at are not known: there it is enough that the part is there. */
function mayHold(reading: Reading, contract: ExtractContract): boolean {
	if (isSamePart(contract, reading)) return hasAll(reading, contract);
	return reading.parts?.some(({ part }) => isWithin(contract.part ?? {}, part)) ?? true;
}

const isSamePart = ({ part = {} }: ExtractContract, reading: Reading): boolean =>
	isWithin(part, reading.part ?? {});

/** The range is no part of what is meant: the same sheet has more rows next month. */
const isWithin = (
	{ member, sheet, object }: NonNullable<Reading['part']>,
	part: NonNullable<Reading['part']>
) =>
	(member === undefined || member === part.member) &&
	(sheet === undefined || sheet === part.sheet) &&
	(object === undefined || object === part.object);

function hasAll({ columns }: Reading, contract: ExtractContract): boolean {
	const names = new Set(fileNamesOf(columns).map(foldedName));
	return contract.columns.every((column) => names.has(foldedName(sourceOf(column))));
}

const takesSeveral = ({ file, fileColumn }: ExtractContract): boolean =>
	file.includes('*') || fileColumn !== undefined;
