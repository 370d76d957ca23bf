import type { InputType } from '#lib/language/analysis.ts';

/** What may stand in the text of an input of each type, beside what stands in all. */
export const keysOf: { readonly [type in InputType]: readonly string[] } = {
	select: ['options', 'optionsFrom', 'multiple', 'search', 'form'],
	radio: ['options', 'optionsFrom', 'form'],
	slider: ['min', 'max', 'step', 'form'],
	range: ['min', 'max', 'step', 'form'],
	number: ['min', 'max', 'step', 'form'],
	date: ['form'],
	period: ['form'],
	text: ['maxLength', 'form'],
	checkbox: ['form'],
	// A button is what makes others run; behind another it would be none.
	button: [],
	table: ['columns', 'form']
};

export const commonKeys: readonly string[] = ['type', 'label', 'help', 'value'];

export const knownKeys: ReadonlySet<string> = new Set([...commonKeys, ...Object.values(keysOf).flat()]);

export const isInputType = (type: unknown): type is InputType =>
	typeof type === 'string' && Object.hasOwn(keysOf, type);

/** What must be there: a slider has ends, a choice something to choose from, a table columns. */
export function requiredKeys(type: InputType, given: ReadonlyMap<string, unknown>): readonly string[] {
	switch (type) {
		case 'slider':
		case 'range':
			return ['min', 'max', 'value'];
		case 'select':
		case 'radio':
			return given.has('optionsFrom') ? ['value'] : ['options', 'value'];
		case 'table':
			return ['columns', 'value'];
		default:
			return ['value'];
	}
}
