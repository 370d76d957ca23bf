import { compileFunction } from 'node:vm';
import * as d3 from 'd3-array';
import { transform } from 'sucrase';

/** Runs TypeScript cells one after the other on these tables, without the cage; gives the values named. */
export function runTsCells(
	sources: readonly string[],
	tables: Readonly<Record<string, unknown>>,
	gives: readonly string[]
): unknown {
	const cells = sources.join('\n;');
	const { code } = transform(cells, { transforms: ['typescript'], disableESTransforms: true });
	const run = compileFunction(`${code}; return { ${gives.join(', ')} };`, ['d3', ...Object.keys(tables)]);
	return run(d3, ...Object.values(tables));
}
