import { foldedName } from '#lib/extract/fileNames.ts';
import { isFiller } from '#lib/extract/isFiller.ts';
import type { ReadColumn, Reading } from '#lib/extract/reading.ts';
import type { Role } from '#lib/extract/roles.ts';
import type { ColumnType, Treatment } from '#lib/notebook/notebook.ts';

/** A column that is to be loaded: as it is, or what is made of it. One of the file may be chosen several times. */
export type ChosenColumn = {
	/** Position in the file, from 0. */
	readonly from: number;
	readonly as?: Treatment;
	/** ISO date, needed for `age`. */
	readonly at?: string;
	/** What SQL calls it, where it is not the name that goes without saying. */
	readonly name?: string;
};

/** What can be made of a column instead of loading it as it is. */
export const treatmentsOf = ({ role }: Pick<ReadColumn, 'role'>): readonly Treatment[] =>
	role === 'cpr' ? ['pseudonym', 'birth-date', 'age', 'sex'] : [];

/** What is loaded unless a person says otherwise: nothing that tells who somebody is. */
export const defaultChoice = ({ columns }: Pick<Reading, 'columns'>): readonly ChosenColumn[] =>
	columns.flatMap((column, from) => (isFiller(column) || isPersonal(column) ? [] : [{ from }]));

const personal: ReadonlySet<string> = new Set<Role>(['cpr', 'name', 'address', 'free-text']);

/** Off until it is chosen. */
export const isPersonal = ({ role }: { readonly role?: string }): boolean =>
	role !== undefined && personal.has(role);

export function typeOfTreatment(treatment: Treatment): ColumnType {
	switch (treatment) {
		case 'pseudonym':
		case 'sex':
			return 'text';
		case 'birth-date':
			return 'date';
		case 'age':
			return 'integer';
	}
}

const suffixes: { readonly [T in Treatment]: string } = {
	pseudonym: 'pseudonym',
	'birth-date': 'foedselsdato',
	age: 'alder',
	sex: 'koen'
};

/**
 * A name for each choice, in their order: the given one, the column's own, or as `cpr_alder`. Unique; where
 * two are the same, the one that was given or is a column's own keeps it.
 */
export function namesOfChoices(
	choices: readonly ChosenColumn[],
	columns: readonly ReadColumn[]
): readonly string[] {
	const taken = new Set<string>();
	const names = new Map<ChosenColumn, string>();
	const isMade = ({ as, name }: ChosenColumn) => as !== undefined && name === undefined;
	for (const choice of choices.toSorted((one, other) => Number(isMade(one)) - Number(isMade(other)))) {
		const name = free(wishedName(choice, columns), taken);
		taken.add(foldedName(name));
		names.set(choice, name);
	}
	return choices.map((choice) => names.get(choice) ?? '');
}

function wishedName({ from, as, name }: ChosenColumn, columns: readonly ReadColumn[]): string {
	const own = columns[from]?.name ?? '';
	return name ?? (as === undefined ? own : `${own}_${suffixes[as]}`);
}

function free(name: string, taken: ReadonlySet<string>): string {
	if (!taken.has(foldedName(name))) return name;
	let count = 2;
	while (taken.has(foldedName(`${name}_${count}`))) count += 1;
	return `${name}_${count}`;
}
