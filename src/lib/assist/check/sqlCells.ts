import type { CellAnalysis, Statement } from '#lib/language/analysis.ts';
import { createdIn } from '#lib/language/sql/created.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import { statementsOf } from '#lib/language/sql/statements.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';

type Good = Exclude<CellAnalysis, { readonly problem: unknown }>;
export type Meant = { readonly cell: Cell; readonly analysis: Good };

/** The notebook's cells by what they define, as SQL folds names. */
export type Definers = ReadonlyMap<string, readonly Meant[]>;

export function definersOf(cells: readonly Meant[]): Definers {
	const definers = new Map<string, Meant[]>();
	for (const meant of cells) {
		for (const name of new Set(meant.analysis.defines.map(foldSqlName))) {
			const known = definers.get(name);
			if (known === undefined) definers.set(name, [meant]);
			else known.push(meant);
		}
	}
	return definers;
}

export const statementsIn = ({ body }: Good): readonly Statement[] =>
	body.kind === 'sql' ? body.statements : [];

export const parametersIn = (analysis: Good): readonly Name[] => [
	...new Set(statementsIn(analysis).flatMap(({ parameters }) => parameters.map(({ name }) => name)))
];

/** What a sql cell reads as relations: its reads without its parameters. */
export function relationsIn(analysis: Good): readonly Name[] {
	const parameters = new Set(parametersIn(analysis).map(foldSqlName));
	return analysis.reads.filter((name) => !parameters.has(foldSqlName(name)));
}

/** The statements by which a cell makes macros. */
export const macrosIn = (analysis: Good): readonly Statement[] =>
	(analysis.macros ?? []).length === 0
		? []
		: statementsIn(analysis).filter(({ text }) => createdBy(text)?.kind === 'macro');

export function createdBy(text: string) {
	const [statement] = statementsOf(lex(text).tokens);
	return statement && createdIn(statement);
}

/** What is read before what reads it; within a ring somebody has to be first. */
export function inOrder(cells: readonly Meant[], definers: Definers): readonly Meant[] {
	const order: Meant[] = [];
	const seen = new Set<Meant>();
	for (const meant of cells) visit(meant);
	return order;

	function visit(meant: Meant) {
		if (seen.has(meant)) return;
		seen.add(meant);
		for (const name of [...meant.analysis.reads, ...(meant.analysis.calls ?? [])])
			for (const definer of definers.get(foldSqlName(name)) ?? []) visit(definer);
		order.push(meant);
	}
}
