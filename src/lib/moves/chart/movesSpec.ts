import { commonChartKeys, keysOf } from '#lib/language/chart/chartKeys.ts';
import type { ChartSpec, MovesType } from '#lib/language/chart/chartSpec.ts';
import { chartValueFault } from '#lib/language/chart/chartValueFault.ts';
import { measureFault } from '#lib/language/chart/measureFault.ts';
import { neededRoles } from '#lib/moves/chart/movesRoles.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

export type MovesSpec = ChartSpec & { readonly type: MovesType };

/** They are of the notebook, and a table that is handed over belongs to none. */
const notGiven: readonly string[] = ['table', 'boundaries', 'picks'];

/**
 * The words of a chart cell as an author's code or the cage's door says them, read as strictly: what is not
 * understood is told in a sentence, never guessed. The table is the one that comes with them.
 */
export function movesSpec(options: { readonly [key: string]: unknown }): Result<MovesSpec, string> {
	const { type } = options;
	if (!isDrawn(type)) return fail(`type is one of ${Object.keys(neededRoles).join(', ')}.`);
	const taken = [...commonChartKeys, ...keysOf[type]].filter((key) => !notGiven.includes(key));
	const given = Object.entries(options).filter(([, value]) => value !== undefined);
	for (const [key, value] of given) {
		if (!taken.includes(key)) return fail(`“${key}” is no word of ${type}: it takes ${taken.join(', ')}.`);
		const fault = chartValueFault(key, value, type);
		if (fault !== undefined) return fail(`“${key}” is not read as it stands (${fault.about}).`);
	}
	const spec = { ...Object.fromEntries(given), type, table: '' } as MovesSpec;
	const unfit = measureFault(spec);
	return unfit === undefined
		? ok(spec)
		: fail(`“${unfit.key}” does not go with the rest (${unfit.fault.about}).`);
}

const isDrawn = (type: unknown): type is MovesType =>
	typeof type === 'string' && Object.hasOwn(neededRoles, type);
