import type {
	CellAnalysis,
	InputSpec,
	InputValue,
	SyntaxFault,
	SyntaxProblem
} from '#lib/language/analysis.ts';
import { type Field, type Fields, fieldsOf, scalarsIn } from '#lib/language/input/fields.ts';
import { optionsOf } from '#lib/language/input/options.ts';
import { valueFault } from '#lib/language/input/valueFault.ts';
import { syntaxProblem } from '#lib/language/syntaxProblem.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { Cell } from '#lib/notebook/notebook.ts';

/** The YAML of an input cell, read strictly: what is not understood is a problem at its place, never a guess. */
export function analyseInput({ name, source }: Pick<Cell, 'name' | 'source'>): CellAnalysis {
	if (name === undefined) return { problem: syntaxProblem('inputName', '', { start: 0, end: 0 }) };
	const fields = fieldsOf(source);
	if (!fields.ok) return { problem: fields.error };
	const input = inputOf(fields.value, name, source);
	if (!input.ok) return { problem: input.error };
	const table = fields.value.get('optionsFrom');
	const from = input.value.optionsFrom;
	const reads = from === undefined ? [] : [from];
	return {
		reads,
		readAt: new Map(from === undefined || table === undefined ? [] : [[from, table.at]]),
		defines: [name],
		body: { kind: 'input', input: input.value }
	};
}

type Type = InputSpec['type'];

const keysOf: { readonly [type in Type]: readonly string[] } = {
	select: ['options', 'optionsFrom'],
	radio: ['options', 'optionsFrom'],
	slider: ['min', 'max', 'step'],
	number: ['min', 'max', 'step'],
	text: [],
	date: [],
	checkbox: []
};

const isType = (type: unknown): type is Type => typeof type === 'string' && Object.hasOwn(keysOf, type);

function inputOf(fields: Fields, name: string, source: string): Result<InputSpec, SyntaxProblem> {
	const end = { start: source.length, end: source.length };
	const type = fields.get('type');
	if (type === undefined) return fail(syntaxProblem('inputMissing', 'type', end));
	if (!isType(type.value)) return fail(syntaxProblem('inputType', String(type.value), type.at));
	const problem = keyProblem(fields, type.value) ?? fieldsProblem(fields);
	if (problem !== undefined) return fail(problem);

	const missing = requiredKeys(type.value, fields).find((key) => !fields.has(key));
	if (missing !== undefined) return fail(syntaxProblem('inputMissing', missing, end));
	const spec = specOf(fields, type.value, name);
	const fault = rangeFault(spec) ?? valueFault(spec);
	if (fault === undefined) return ok(spec);
	const at = fields.get(fault.kind === 'inputRange' ? 'min' : 'value')?.at ?? type.at;
	return fail(syntaxProblem(fault.kind, fault.about, at));
}

/** A slider has ends; a choice has something to choose from. */
const requiredKeys = (type: Type, fields: Fields): readonly string[] => {
	if (type === 'slider') return ['min', 'max', 'value'];
	if (type !== 'select' && type !== 'radio') return ['value'];
	return fields.has('optionsFrom') ? ['value'] : ['options', 'value'];
};

function keyProblem(fields: Fields, type: Type): SyntaxProblem | undefined {
	const common = ['type', 'label', 'help', 'value'];
	const known = new Set([...common, ...Object.values(keysOf).flat()]);
	for (const [key, { keyAt }] of fields) {
		if (!known.has(key)) return syntaxProblem('inputUnknownKey', key, keyAt);
		if (!common.includes(key) && !keysOf[type].includes(key)) return syntaxProblem('inputUnused', key, keyAt);
	}
	return undefined;
}

function fieldsProblem(fields: Fields): SyntaxProblem | undefined {
	for (const [key, field] of fields) {
		const fault = fieldFault(key, field);
		if (fault !== undefined) return syntaxProblem(fault.kind, fault.about, field.at);
	}
	return undefined;
}

function fieldFault(key: string, field: Field): SyntaxFault | undefined {
	// `0101` without quotes is the number 101 to YAML: a municipality would become another one.
	const zero = scalarsIn(field).find(
		({ source = '', value }) => typeof value === 'number' && /^0\d/.test(source)
	);
	if (zero !== undefined) return { kind: 'inputLeadingZero', about: zero.source ?? '' };
	switch (key) {
		case 'label':
		case 'help':
		case 'optionsFrom':
			return typeof field.value === 'string' ? undefined : { kind: 'inputText', about: key };
		case 'min':
		case 'max':
		case 'step':
			return Number.isFinite(field.value) ? undefined : { kind: 'inputNumber', about: key };
		case 'options':
			return optionsOf(field.value) === undefined ? { kind: 'inputOptions', about: '' } : undefined;
		default:
			return undefined;
	}
}

/** Every field has been looked at by now: what it holds is what its key says. */
function specOf(fields: Fields, type: Type, name: string): InputSpec {
	const given = (keys: readonly string[]) =>
		Object.fromEntries(keys.flatMap((key) => (fields.has(key) ? [[key, fields.get(key)?.value]] : [])));
	const options = optionsOf(fields.get('options')?.value);
	return {
		type,
		label: name,
		...given(['label', 'help']),
		value: (fields.get('value')?.value ?? null) as InputValue,
		...(options === undefined ? {} : { options }),
		...given(['optionsFrom', 'min', 'max', 'step'])
	};
}

function rangeFault({ min, max, step }: InputSpec): SyntaxFault | undefined {
	const wrong = (min !== undefined && max !== undefined && min >= max) || (step !== undefined && step <= 0);
	return wrong ? { kind: 'inputRange', about: '' } : undefined;
}
