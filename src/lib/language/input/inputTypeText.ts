import type { InputColumn, InputRow, InputSpec, ValueType } from '#lib/language/analysis.ts';

/** With more choices than these the type says no more than a word would. */
const mostChoices = 200;

/**
 * The TypeScript type of an input's value as a cell reads it (`givenValue` makes that value): of a choice its
 * options where they stand in the cell's text, of a range and a period both ends, of a table a `Table`. Nothing
 * is part of the type only while there is nothing.
 */
export function inputTypeText(input: InputSpec): string {
	const { value, columns } = input;
	if (columns !== undefined) return `Table<${rowType(columns, value as readonly InputRow[])}>`;
	if (input.multiple === true) return `readonly ${inBrackets(choiceType(input))}[]`;
	const type = singleType(input);
	return value === null ? `${type} | null` : type;
}

function singleType(input: InputSpec): string {
	switch (input.type) {
		case 'select':
		case 'radio':
			return choiceType(input);
		case 'range':
			return '{ readonly fra: number; readonly til: number }';
		case 'period':
			return '{ readonly fra: string; readonly til: string }';
		case 'checkbox':
			return 'boolean';
		case 'text':
		case 'date':
			return 'string';
		default:
			return 'number';
	}
}

function choiceType({ options, value }: InputSpec): string {
	if (options !== undefined && options.length > 0 && options.length <= mostChoices)
		return [...new Set(options.map((option) => JSON.stringify(option.value)))].join(' | ');
	const known: readonly unknown[] = options?.map((option) => option.value) ?? [value].flat();
	const types = [...new Set(known.map((one) => typeof one))].filter(
		(type) => type === 'string' || type === 'number'
	);
	return types.length === 0 ? 'string | number' : types.sort().reverse().join(' | ');
}

const inBrackets = (type: string): string => (type.includes(' | ') ? `(${type})` : type);

const rowType = (columns: readonly InputColumn[], rows: readonly InputRow[]): string =>
	`{ ${columns
		.map(({ name, type }) => {
			const isMissing = rows.some((row) => row[name] === null);
			return `readonly ${keyText(name)}: ${cellTypes[type]}${isMissing ? ' | null' : ''}`;
		})
		.join('; ')} }`;

const cellTypes: { readonly [type in ValueType]: string } = {
	text: 'string',
	integer: 'number',
	decimal: 'number',
	date: 'Date',
	boolean: 'boolean'
};

const keyText = (name: string): string =>
	/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : JSON.stringify(name);
