import { meansOld, type NameChange, type Replacement } from '#lib/assist/rename/nameChange.ts';
import { replaceInYaml } from '#lib/assist/rename/replaceInYaml.ts';
import { fieldsOf } from '#lib/language/input/fields.ts';

/** The table that an input's options come from, whose column stays, and whatever else may be wrong in the text. */
export function renameInInput(source: string, change: NameChange): readonly Replacement[] | undefined {
	const fields = fieldsOf(source);
	const field = fields.ok ? fields.value.get('optionsFrom') : undefined;
	const [, name, column] = /^([^.]*)(.*)$/s.exec(typeof field?.value === 'string' ? field.value : '') ?? [];
	if (field === undefined || name === undefined || !meansOld(name, change)) return [];
	// What follows a point is a column there.
	if (change.to.includes('.')) return undefined;
	return [replaceInYaml(source, field.at, change.to, { after: column ?? '' })];
}
