import { fileNamesOf, foldedName } from '#lib/extract/fileNames.ts';
import { isFiller } from '#lib/extract/isFiller.ts';
import type { ColumnCorrection, Corrections, ReadColumn, Reading } from '#lib/extract/reading.ts';
import { isRole, roleOfType, type Role } from '#lib/extract/roles.ts';
import {
	defaultChoice,
	namesOfChoices,
	typeOfTreatment,
	type ChosenColumn
} from '#lib/extract/treatments.ts';
import { given } from '#lib/notebook/given.ts';
import type { ColumnContract, ColumnForm, ExtractContract, Name } from '#lib/notebook/notebook.ts';

export type ContractOptions = {
	/** The file name pattern; the file's own name where it is left out. */
	readonly file?: string;
	/** Where several files make one extract: the column that holds each row's file name. */
	readonly fileColumn?: string;
	/** What is loaded; nothing that tells who somebody is where it is left out. */
	readonly chosen?: readonly ChosenColumn[];
};

/** What a notebook keeps of an extract: its declared shape, never a row. */
export function contractOf(reading: Reading, name: Name, options: ContractOptions = {}): ExtractContract {
	const { columns, dialect, format, part } = reading;
	const chosen = (options.chosen ?? defaultChoice(reading)).toSorted((one, other) => one.from - other.from);
	const names = namesOfChoices(chosen, columns);
	const fileNames = fileNamesOf(columns);
	const leftOut = fileNames.filter(
		(_, at) => !isFiller(columns[at]!) && !chosen.some(({ from }) => from === at)
	);
	return given<ExtractContract>({
		name,
		file: options.file ?? reading.file.name.normalize('NFC'),
		format: format === 'text' ? undefined : format,
		part,
		dialect,
		columns: chosen.map((choice, at) =>
			columnContract(choice, {
				column: columns[choice.from]!,
				fileName: fileNames[choice.from]!,
				name: names[at]!
			})
		),
		leftOut: leftOut.length === 0 ? undefined : leftOut,
		fileColumn: options.fileColumn
	});
}

/**
 * What the notebook already knows of the file, so that nothing is guessed a second time: columns are meant by
 * the file's names for them, wherever they stand by now.
 */
export function correctionsOf({ dialect, format, part, columns }: ExtractContract): Corrections {
	const isDeclared = dialect !== undefined || format !== undefined;
	return {
		...(isDeclared && { format: format ?? 'text' }),
		...(part !== undefined && { part }),
		...(dialect !== undefined && { thousands: '', date: '', ...dialect }),
		columns: [...new Set(columns.map(sourceOf))].map((from) =>
			correctionOf(
				from,
				columns.filter((column) => sourceOf(column) === from)
			)
		)
	};
}

/** The file's name for the column that a declared one comes from. */
export const sourceOf = ({ name, source }: ColumnContract): string => source ?? name;

type Origin = { readonly column: ReadColumn; readonly fileName: string; readonly name: string };

function columnContract({ as, at }: ChosenColumn, { column, fileName, name }: Origin): ColumnContract {
	const source = foldedName(name) === foldedName(fileName) ? undefined : fileName;
	if (as === 'age' && at === undefined) throw new Error(`${name} is an age, and nobody said on which day.`);
	if (as !== undefined)
		return given<ColumnContract>({
			name,
			type: typeOfTreatment(as),
			source,
			as,
			at: as === 'age' ? at : undefined
		});
	const { type, role, form } = column;
	return given<ColumnContract>({
		name,
		type,
		role: role === roleOfType(type) ? undefined : role,
		source,
		form: form === undefined || isEmpty(form) ? undefined : form
	});
}

/** `same` all come from the file's column `from`. */
function correctionOf(from: string, same: readonly ColumnContract[]): ColumnCorrection {
	const plain = same.find(({ as }) => as === undefined);
	const isTreated = same.some(({ as }) => as !== undefined);
	if (plain === undefined) return { from, type: 'text', role: 'cpr', form: {} };
	const { name, type, form = {} } = plain;
	return { from, name, type, role: isTreated ? 'cpr' : roleIn(plain), form };
}

function roleIn({ role, type }: ColumnContract): Role | '' {
	if (role === undefined) return roleOfType(type) ?? '';
	return isRole(role) ? role : '';
}

const isEmpty = (form: ColumnForm) => Object.keys(form).length === 0;
