import type { Runnable, Span } from '#lib/language/analysis.ts';
import { bearsValue } from '#lib/language/bearsValue.ts';
import { centerInput } from '#lib/language/chart/centerInput.ts';
import type { CellId, CellKind, Name } from '#lib/notebook/notebook.ts';
import type { AnalysedCell } from '#lib/runtime/runtime.ts';

/** Where a cell stands among names. */
export type Bearing = {
	readonly cell: CellId;
	readonly kind: CellKind;
	/** The cell's own name, under which its rows or its value go. */
	readonly own: Name | undefined;
	readonly reads: readonly Name[];
	readonly readAt: ReadonlyMap<Name, Span>;
	/** Those of `reads` that SQL or a chart writes as `$name`. */
	readonly parameters: ReadonlySet<Name>;
	readonly calls: readonly Name[];
	readonly defines: readonly Name[];
	readonly macros: readonly Name[];
	/** False where no text of the cell has parsed yet: all that is known then is its name. */
	readonly parsed: boolean;
};

/**
 * What a cell reads and defines. While its text does not parse the last good answer holds, so that its
 * readers wait for it instead of losing sight of it at every half-typed word.
 */
export function bearingOf({ cell, analysis }: AnalysedCell, last: Bearing | undefined): Bearing {
	const { id, kind, name } = cell;
	if ('problem' in analysis) {
		const none = {
			reads: [],
			readAt: new Map(),
			parameters: new Set<Name>(),
			calls: [],
			macros: [],
			parsed: false
		};
		return {
			...none,
			defines: name === undefined || !bearsValue(kind) ? [] : [name],
			...(last?.parsed && last),
			cell: id,
			kind,
			own: name
		};
	}
	const { reads, defines, body, readAt = new Map(), calls = [], macros = [] } = analysis;
	return {
		cell: id,
		kind,
		own: name,
		reads,
		readAt,
		parameters: parametersIn(body),
		calls,
		defines,
		macros,
		parsed: true
	};
}

function parametersIn(body: Runnable): ReadonlySet<Name> {
	const statements = body.kind === 'sql' ? body.statements : [];
	const center = body.kind === 'chart' ? centerInput(body.chart) : undefined;
	const bound = statements.flatMap((one) => one.parameters.map((parameter) => parameter.name));
	return new Set(center === undefined ? bound : [...bound, center]);
}
