import { parseArgs } from 'node:util';

/**
 * What a program was asked for on its command line; throws with the usage where it is something else.
 *
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} T
 * @param {T} options
 * @param {string} usage
 */
export function commandLine(options, usage) {
	try {
		return parseArgs({ options }).values;
	} catch (problem) {
		throw new Error(`${problem instanceof Error ? problem.message : problem}\nUsage: ${usage}`);
	}
}
