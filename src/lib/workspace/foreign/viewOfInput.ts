import type { InputSpec } from '#lib/language/analysis.ts';
import { analyseInput } from '#lib/language/input/analyseInput.ts';
import type { Cell } from '#lib/notebook/notebook.ts';

/** The line of Observable that does what an input cell does; nothing where there is none, or where it names no variable. */
export function viewOfInput(cell: Pick<Cell, 'name' | 'source'>): string | undefined {
	const { name } = cell;
	if (name === undefined || !/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name)) return undefined;
	const analysis = analyseInput(cell);
	if ('problem' in analysis || analysis.body.kind !== 'input') return undefined;
	const made = callOf(analysis.body.input);
	return made === undefined ? undefined : `const ${name} = view(${made});`;
}

function callOf(input: InputSpec): string | undefined {
	const { type, min = null, max = null, step, value } = input;
	if (input.form !== undefined) return undefined;
	switch (type) {
		case 'select':
		case 'radio':
			return choiceOf(input);
		case 'slider':
			return call('range', [json([min, max])], { ...told(input), step, value });
		case 'number':
			return call('number', [json([min, max])], { ...told(input), step, value });
		case 'text':
			return call('text', [], { ...told(input), value, maxlength: input.maxLength });
		case 'date':
			return call('date', [], { ...told(input), value });
		case 'checkbox':
			return input.options === undefined ? call('toggle', [], { ...told(input), value }) : undefined;
		default:
			return undefined;
	}
}

/** Labels lead to values there; two options with one label would be one. */
function choiceOf(input: InputSpec): string | undefined {
	const { options, optionsFrom, type, multiple, value } = input;
	if (options === undefined || optionsFrom !== undefined) return undefined;
	if (new Set(options.map(({ label }) => label)).size < options.length) return undefined;
	const choices = `new Map(${json(options.map((option) => [option.label, option.value]))})`;
	return call(type, [choices], { ...told(input), multiple, value });
}

const told = ({ label, help }: InputSpec) => ({ label, title: help });

const call = (kind: string, parameters: readonly string[], options: object): string =>
	`Inputs.${kind}(${[...parameters, json(options)].join(', ')})`;

/** JSON is JavaScript; what is absent falls away. */
const json = (value: unknown): string => JSON.stringify(value);
