import type { InputSpec } from '#lib/language/analysis.ts';
import { keysOf } from '#lib/language/chart/chartKeys.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** An input of the notebook as its cell says it, with the options that it read from a table. */
export type NamedInput = { readonly name: Name; readonly input: InputSpec };

/**
 * The inputs that an area picked in this picture can set: those that hold one of its areas now, or offer some.
 * `areas` are what the picture's table calls them, since that is what a pick gives.
 */
export function proposePicks(
	{ type }: Pick<ChartSpec, 'type'>,
	inputs: readonly NamedInput[],
	areas: ReadonlySet<string>
): readonly Name[] {
	if (!keysOf[type].includes('picks')) return [];
	return inputs.filter(({ input }) => holdsArea(input, areas)).map(({ name }) => name);
}

function holdsArea({ type, value, options = [] }: InputSpec, areas: ReadonlySet<string>): boolean {
	if (type !== 'select' && type !== 'radio' && type !== 'text') return false;
	const held: readonly unknown[] = Array.isArray(value) ? value : [value];
	return [...held, ...options.map((option) => option.value)].some((one) => areas.has(String(one)));
}
