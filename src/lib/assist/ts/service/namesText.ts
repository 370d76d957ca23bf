import type { ToldInput, ToldTable } from '#lib/assist/ts/service/told.ts';
import { columnType, propertyName } from '#lib/assist/ts/service/columnType.ts';
import { inputTypeText } from '#lib/language/input/inputTypeText.ts';
import type { Name } from '#lib/notebook/notebook.ts';

const word = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

const reserved = new Set(
	(
		'break case catch class const continue debugger default delete do else enum export extends false finally ' +
		'for function if import in instanceof new null return super switch this throw true try typeof var void ' +
		'while with yield let static await implements interface package private protected public'
	).split(' ')
);

/** Can this be written as a name in TypeScript? */
export const isWord = (name: string): boolean => word.test(name) && !reserved.has(name);

/**
 * A table as a global of its own file. The engine says of nearly every column that it may be NULL, since it
 * seldom knows better: shown is what it says, but nobody is warned of a NULL that nobody has seen
 * (`nulls: false`).
 */
export function tableText({ name, fields }: ToldTable, { nulls }: { readonly nulls: boolean }): string {
	if (fields.length === 0) return `declare const ${name}: Table<any>;\n`;
	const columns = fields.map(({ name: column, type, nullable }) => {
		const plain = columnType(type);
		const shown = nulls && nullable && plain !== 'any' && plain !== 'null' ? `${plain} | null` : plain;
		return `\t/** @column ${type.replaceAll('*/', '* /').replaceAll('@', '')} */\n\treadonly ${propertyName(column)}: ${shown};\n`;
	});
	return `declare const ${name}: Table<{\n${columns.join('')}}>;\n`;
}

export const inputText = ({ name, input }: ToldInput): string =>
	input === undefined
		? `declare const ${name}: any;\n`
		: `/** ${comment([input.label, input.help])} */\ndeclare const ${name}: ${inputTypeText(input)};\n`;

const comment = (parts: readonly (string | undefined)[]): string =>
	parts
		.filter((part) => part !== undefined)
		.join('. ')
		.replaceAll('*/', '* /');

/** What a cell gives: each name with what it is called in the cell's module, or with nothing where no type of it is known. */
export type Given = {
	readonly path: string;
	readonly names: ReadonlyMap<Name, string | undefined>;
};

/** Names that cells define, as globals of all others: their values, classes and types alike. */
export function namesText(given: readonly Given[]): string {
	const imports = given.map(({ path }, index) => `import * as cell${index} from '${path}';\n`);
	const names = given.flatMap(({ names: own }, index) =>
		Array.from(own, ([name, called]) =>
			called === undefined ? `\tconst ${name}: any;\n` : `\texport import ${name} = cell${index}.${called};\n`
		)
	);
	return `${imports.join('')}declare global {\n${names.join('')}}\nexport {};\n`;
}
