import type { Catalogue, CatalogueFunction, CatalogueTable } from '#lib/assist/catalogue.ts';
import { callsOf } from '#lib/assist/sql/functionText.ts';
import type { Candidate } from '#lib/assist/sql/rank.ts';
import { aliasesIn } from '#lib/assist/sql/selectList.ts';
import type { Scope } from '#lib/assist/sql/scope.ts';
import type { Column, Source } from '#lib/assist/sql/source.ts';
import { windowFunctions, writtenName } from '#lib/assist/sql/words.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';
import { foldSqlName, sameSqlName } from '#lib/language/sql/sqlName.ts';
import type { Messages } from '#messages/messages.ts';

/** How near a thing is: what is in scope comes first. */
const nearness = {
	own: 0,
	alias: 1,
	source: 2,
	outer: 3,
	parameter: 4,
	function: 5,
	keyword: 6,
	far: 7
} as const;

export function columnCandidates(scope: Scope, clause: string): readonly Candidate[] {
	const [own, ...outer] = scope.levels;
	const sources = own?.sources ?? [];
	const aliases = own === undefined || clause === 'ON' ? [] : aliasesIn(scope.around.statement, own.core);
	return [
		...ofSources(sources, nearness.own),
		...aliases.map((column) => columnCandidate(column, nearness.alias)),
		...scope.parameters.map((column) => columnCandidate(column, nearness.own)),
		...sources.filter(({ name }) => name !== '').map(sourceCandidate),
		...outer.flatMap((level) => ofSources(level.sources, nearness.outer))
	];
}

/** A name that two sources have is only offered with its table. */
function ofSources(sources: readonly Source[], group: number): readonly Candidate[] {
	const owners = new Map<string, number>();
	for (const { columns } of sources)
		for (const { name } of columns) owners.set(foldSqlName(name), (owners.get(foldSqlName(name)) ?? 0) + 1);
	return sources.flatMap((source) =>
		source.columns.map((column) => {
			const isShared = (owners.get(foldSqlName(column.name)) ?? 0) > 1 && source.name !== '';
			const candidate = columnCandidate(column, group);
			if (!isShared) return candidate;
			const insert = `${writtenName(source.name)}.${candidate.insert}`;
			return { ...candidate, insert, detail: [column.type, source.name].filter(Boolean).join(' · ') };
		})
	);
}

export function columnCandidate(column: Column, group: number = nearness.own): Candidate {
	const detail = [column.type, column.of].filter(Boolean).join(' · ');
	return {
		label: column.name,
		insert: writtenName(column.name),
		kind: 'column',
		group,
		...(detail !== '' && { detail })
	};
}

const sourceCandidate = ({ name, table, aliased }: Source): Candidate => ({
	label: name,
	insert: writtenName(name),
	kind: aliased ? 'alias' : 'table',
	group: nearness.source,
	...(aliased && table !== undefined && { detail: table })
});

const danish = new Intl.Collator('da');

/** Tables that a query can read: CTEs first, then all others by name. */
export function tableCandidates(
	{ around }: Scope,
	{ messages, own }: { readonly messages: Messages; readonly own: Name | undefined }
): readonly Candidate[] {
	const { ctes, catalogue } = around;
	const words = messages.assist;
	const tables = [...catalogue.tables.values()].filter(
		({ name }) => own === undefined || !sameSqlName(name, own)
	);
	const table = (name: Name, group: number, detail: string): Candidate => ({
		label: name,
		insert: writtenName(name),
		kind: 'table',
		group,
		detail
	});
	return [
		...ctes.toReversed().map(({ name }) => table(name, 0, 'WITH')),
		...tables
			.toSorted((a, b) => danish.compare(a.name, b.name))
			.map((one) => table(one.name, one.from === 'app' ? 2 : 1, words.from[one.from])),
		...functionCandidates(catalogue, ['table']).map((one) => ({ ...one, group: 4 }))
	];
}

/**
 * Columns of tables that are not read yet, told with their table: the first that begin with what is written.
 * There may be tens of thousands, so that no more is made of them than is shown.
 */
export function farColumns(
	tables: Iterable<CatalogueTable>,
	typed: string,
	most: number
): readonly Candidate[] {
	const found: Candidate[] = [];
	const beginning = typed.toLowerCase();
	for (const { name, fields } of tables) {
		for (const field of fields) {
			if (!field.name.toLowerCase().startsWith(beginning)) continue;
			found.push(columnCandidate({ ...field, of: name }, nearness.far));
			if (found.length === most) return found;
		}
	}
	return found;
}

export function functionCandidates(
	{ functions }: Catalogue,
	kinds: readonly CatalogueFunction['kind'][]
): readonly Candidate[] {
	const known = candidatesOf.get(functions) ?? functions.map(functionCandidate);
	candidatesOf.set(functions, known);
	const grammar = kinds.includes('window') ? windowCandidates : [];
	return [...known.filter((_, index) => kinds.includes(functions[index]!.kind)), ...grammar];
}

/** Forgets with its catalogue. */
const candidatesOf = new WeakMap<readonly CatalogueFunction[], readonly Candidate[]>();

function functionCandidate(called: CatalogueFunction): Candidate {
	const calls = callsOf(called);
	const more = calls.length > 1 ? ` +${calls.length - 1}` : '';
	return {
		label: called.name,
		insert: `${writtenName(called.name)}()`,
		kind: 'function',
		group: called.cell === undefined ? nearness.function : nearness.source,
		detail: (calls[0]?.label.slice(called.name.length) ?? '()') + more,
		...(called.about !== '' && { about: called.about })
	};
}

const windowCandidates: readonly Candidate[] = windowFunctions.map(([name, parameters, returns]) => ({
	label: name,
	insert: `${name}()`,
	kind: 'function',
	group: nearness.function,
	detail: `(${parameters}) → ${returns}`
}));

/** Values that SQL reads by `$name`: inputs, and what TypeScript cells define. */
export function parameterCandidates(
	cells: readonly Cell[],
	definedBy: (cell: Cell) => readonly Name[]
): readonly Candidate[] {
	return cells
		.filter(({ kind }) => kind === 'input' || kind === 'ts')
		.flatMap((cell) =>
			definedBy(cell).map((name) => ({
				label: `$${name}`,
				insert: `$${name}`,
				kind: 'parameter' as const,
				group: cell.kind === 'input' ? nearness.parameter : nearness.parameter + 0.5
			}))
		);
}

export const keywordCandidates = (
	words: readonly string[],
	group: number = nearness.keyword
): readonly Candidate[] =>
	words.map((word) => ({ label: word.replace(/\(\)$/, ''), insert: word, kind: 'keyword', group }));
