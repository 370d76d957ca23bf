import type { Cage, CageRead, CageRun, Shown } from '#lib/cage/cage.ts';
import type { CellId } from '#lib/notebook/notebook.ts';

/** A cell's body as language/ makes it, on the lines of the cell: the last line is its value. */
export function cellCode(
	source: string,
	reads: readonly string[] = [],
	defines: readonly string[] = []
): string {
	const lines = source.split('\n');
	const value = lines.pop() ?? '';
	const head = `async ({${reads.join(', ')}}, kladde) => {`;
	return `${[head + (lines[0] ?? ''), ...lines.slice(1)].join('\n')}${lines.length > 0 ? '\n' : ''}return { value: (${value}\n), defines: {${defines.join(', ')}} }; }`;
}

export type Cell = {
	readonly cell?: string;
	readonly reads?: { readonly [name: string]: CageRead };
	readonly defines?: readonly string[];
	readonly signal?: AbortSignal;
	readonly show?: (shown: Shown) => void;
};

/** Runs a cell's text in a cage. */
export function runCell(
	cage: Cage,
	source: string,
	{ cell = 'cell', reads = {}, defines = [], ...watch }: Cell = {}
) {
	const run: CageRun = {
		cell: cell as CellId,
		title: cell,
		code: cellCode(source, Object.keys(reads), defines),
		reads: new Map(Object.entries(reads)),
		defines
	};
	return cage.evaluate(run, { signal: watch.signal ?? new AbortController().signal, ...withShow(watch) });
}

const withShow = ({ show }: Pick<Cell, 'show'>) => (show === undefined ? {} : { show });
