import { runInThisContext } from 'node:vm';
import { analyseTs } from '#lib/language/ts/analyseTs.ts';
import { bindReads } from '#lib/language/ts/writeBody.ts';

type Ran = { readonly value: unknown; readonly defines: { readonly [name: string]: unknown } };

/** Runs a ts cell's body as the cage does: only the names that are given are handed in. */
export async function runTs(source: string, given: { readonly [name: string]: unknown } = {}, name?: string) {
	const analysis = analyseTs({ source, ...(name === undefined ? {} : { name }) });
	if ('problem' in analysis) throw new Error(analysis.problem.message);
	if (analysis.body.kind !== 'ts') throw new Error('not TypeScript');
	const names = analysis.reads.filter((read) => read in given);
	const code = `'use strict'; (${bindReads(analysis.body.code, names)})`;
	const run = runInThisContext(code, { filename: 'cell.ts' }) as (
		reads: unknown,
		kladde: unknown
	) => Promise<Ran>;
	return run(given, {});
}

/** Line and column of the uppermost frame in the cell, from 1. */
export async function placeOfError(
	source: string
): Promise<{ readonly line: number; readonly column: number }> {
	try {
		await runTs(source);
	} catch (error) {
		const [, line, column] = /cell\.ts:(\d+):(\d+)/.exec((error as Error).stack ?? '') ?? [];
		return { line: Number(line), column: Number(column) };
	}
	throw new Error('It threw nothing.');
}
