import { holdsQuery, namesIn, partsOf, type Core, type Stretch } from '#lib/assist/sql/queryParts.ts';
import type { Column, Source } from '#lib/assist/sql/source.ts';
import { coreAround, sourcesOf, visibleCtes, type Around } from '#lib/assist/sql/sources.ts';
import type { WrittenCatalogue } from '#lib/assist/sql/tables.ts';
import { createdIn } from '#lib/language/sql/created.ts';
import { closeOf, opensAt, wordAt } from '#lib/language/sql/reader.ts';
import type { StatementTokens } from '#lib/language/sql/statements.ts';

/** A query around a place: what it reads, and what it is made of. */
export type Level = { readonly core: Core; readonly sources: readonly Source[]; readonly around: Around };

/** What names can mean at a place: the queries around it, the innermost first. */
export type Scope = {
	readonly levels: readonly Level[];
	readonly around: Around;
	/** A macro's parameters, where the place is in its body. */
	readonly parameters: readonly Column[];
};

export function scopeAt(statement: StatementTokens, index: number, catalogue: WrittenCatalogue): Scope {
	const levels: Level[] = [];
	let around: Around = { statement, catalogue, ctes: [] };
	let stretch: Stretch | undefined = queryIn(statement, index);
	while (stretch !== undefined) {
		const parts = partsOf(statement, stretch);
		around = visibleCtes(around, parts.ctes, index);
		const cte = parts.ctes.find(({ body }) => index >= body.from && index <= body.to);
		const core = cte === undefined ? coreAround(parts, index) : undefined;
		if (core !== undefined) levels.unshift({ core, around, sources: sourcesOf(around, core) });
		stretch = cte?.body ?? (core && queryAround(statement, core, index));
	}
	return { levels, around, parameters: macroParameters(statement, index) };
}

/** The outermost bracket in a stretch that holds a query and the place. */
function queryAround(statement: StatementTokens, { from, to }: Stretch, place: number): Stretch | undefined {
	for (let index = from; index < Math.min(to, place); index += 1) {
		if (!opensAt(statement, index)) continue;
		const close = closeOf(statement, index);
		if (close < place) index = close;
		else if (holdsQuery(statement, index)) return { from: index + 1, to: close };
	}
	return undefined;
}

/** The query that a statement holds: all of it, or what follows `CREATE … AS`. */
function queryIn(statement: StatementTokens, place: number): Stretch {
	const to = statement.tokens.length;
	const created = createdIn(statement);
	if (created === undefined) return { from: 0, to };
	for (let index = created.next; index < place; index += 1) {
		if (wordAt(statement, index) === 'AS')
			return {
				from: wordAt(statement, index + 1) === 'TABLE' && created.kind === 'macro' ? index + 2 : index + 1,
				to
			};
		if (opensAt(statement, index)) index = closeOf(statement, index);
	}
	return { from: 0, to };
}

function macroParameters(statement: StatementTokens, place: number): readonly Column[] {
	const created = createdIn(statement);
	if (created?.kind !== 'macro' || !opensAt(statement, created.next)) return [];
	const close = closeOf(statement, created.next);
	if (place <= close) return [];
	return namesIn(statement, { from: created.next + 1, to: close }).map((name) => ({ name }));
}
