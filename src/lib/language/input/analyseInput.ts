import type {
	CellAnalysis,
	InputSpec,
	InputType,
	InputValue,
	SyntaxProblem
} from '#lib/language/analysis.ts';
import { columnsOf, rowsOf } from '#lib/language/input/columns.ts';
import { fieldFault } from '#lib/language/input/fieldFault.ts';
import { type Fields, fieldsOf, placeIn } from '#lib/language/input/fields.ts';
import { commonKeys, isInputType, keysOf, knownKeys, requiredKeys } from '#lib/language/input/inputKeys.ts';
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

function inputOf(fields: Fields, name: string, source: string): Result<InputSpec, SyntaxProblem> {
	const end = { start: source.length, end: source.length };
	const type = fields.get('type');
	if (type === undefined) return fail(syntaxProblem('inputMissing', 'type', end));
	if (!isInputType(type.value)) return fail(syntaxProblem('inputType', String(type.value), type.at));
	const problem = keyProblem(fields, type.value) ?? fieldsProblem(fields);
	if (problem !== undefined) return fail(problem);

	const missing = requiredKeys(type.value, fields).find((key) => !fields.has(key));
	if (missing !== undefined) return fail(syntaxProblem('inputMissing', missing, end));
	const spec = specOf(fields, type.value, name);
	const unfit = stepsProblem(fields, spec) ?? valueProblem(fields, spec);
	return unfit === undefined ? ok(whole(spec)) : fail(unfit);
}

function keyProblem(fields: Fields, type: InputType): SyntaxProblem | undefined {
	for (const [key, { keyAt }] of fields) {
		if (!knownKeys.has(key)) return syntaxProblem('inputUnknownKey', key, keyAt);
		if (!commonKeys.includes(key) && !keysOf[type].includes(key))
			return syntaxProblem('inputUnused', key, keyAt);
	}
	const twice = fields.has('options') ? fields.get('optionsFrom') : undefined;
	return twice && syntaxProblem('inputOptionsTwice', '', twice.keyAt);
}

function fieldsProblem(fields: Fields): SyntaxProblem | undefined {
	for (const [key, field] of fields) {
		const found = fieldFault(key, field);
		if (found !== undefined) return syntaxProblem(found.fault.kind, found.fault.about, found.at);
	}
	return undefined;
}

/** Every field has been looked at by now, save the value: what it holds is what its key says. */
function specOf(fields: Fields, type: InputType, name: string): InputSpec {
	const given = (keys: readonly string[]) =>
		Object.fromEntries(keys.flatMap((key) => (fields.has(key) ? [[key, fields.get(key)?.value]] : [])));
	const options = optionsOf(fields.get('options')?.value);
	const columns = fields.get('columns');
	const isEmptyList = fields.get('multiple')?.value === true || type === 'table';
	return {
		type,
		label: name,
		...given(['label', 'help']),
		value: (fields.get('value')?.value ?? (isEmptyList ? [] : null)) as InputValue,
		...(options === undefined ? {} : { options }),
		...sourceOf(fields.get('optionsFrom')?.value),
		...given(['multiple', 'search', 'min', 'max', 'step', 'maxLength']),
		...(columns === undefined ? {} : { columns: columnsOf(columns.value) }),
		...given(['form'])
	};
}

/** `moves.koen` is a table and a column of it. */
function sourceOf(from: unknown): Pick<InputSpec, 'optionsFrom' | 'optionsColumn'> {
	if (typeof from !== 'string') return {};
	const point = from.indexOf('.');
	if (point < 0) return { optionsFrom: from };
	return { optionsFrom: from.slice(0, point), optionsColumn: from.slice(point + 1) };
}

function stepsProblem(fields: Fields, { min, max, step }: InputSpec): SyntaxProblem | undefined {
	const wrongEnds = min !== undefined && max !== undefined && min >= max;
	if (!wrongEnds && (step === undefined || step > 0)) return undefined;
	const field = fields.get(wrongEnds ? 'min' : 'step');
	return field && syntaxProblem('inputRange', '', field.at);
}

function valueProblem(fields: Fields, spec: InputSpec): SyntaxProblem | undefined {
	const found = valueFault(spec);
	const field = fields.get('value');
	if (found === undefined || field === undefined) return undefined;
	return syntaxProblem(found.fault.kind, found.fault.about, placeIn(field, found.path));
}

/** Rows say every column, also where their text leaves some out. */
const whole = (spec: InputSpec): InputSpec =>
	spec.columns === undefined ? spec : { ...spec, value: rowsOf(spec.value, spec.columns) };
