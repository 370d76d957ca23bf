import { createdBy, statementsIn, type Meant } from '#lib/assist/check/sqlCells.ts';
import type { Remark } from '#lib/assist/remark.ts';
import type { EngineError } from '#lib/engine/engine.ts';
import type { Span } from '#lib/language/analysis.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';

export type RemarkPorts = {
	/** Every name that the notebook, an extract or the app gives. */
	readonly names: readonly Name[];
	readonly cells: readonly Meant[];
	readonly toCellError: (error: EngineError) => CellError;
	/** The few of the names that someone who wrote this one may have meant. */
	readonly nearest: (name: Name, names: readonly Name[]) => readonly Name[];
};

/**
 * What is wrong, as a remark in the cell; nothing where it only seems wrong because another cell has not run
 * yet, or because not all is known of what the cell reads.
 */
export function remarkOn(
	error: EngineError,
	{ meant, blind, ports }: { readonly meant: Meant; readonly blind: boolean; readonly ports: RemarkPorts }
): Remark | undefined {
	if (!isOfText(error) || isMadeElsewhere(error, ports)) return undefined;
	if (blind && !isGrammar(error) && error.kind !== 'unknown-table') return undefined;
	const at = ('at' in error ? error.at : undefined) ?? firstWord(meant.cell.source);
	return { at, kind: 'error', error: { ...withNames(error, ports), at } as CellError };
}

export function unknownParameter(name: Name, { cell, analysis }: Meant, ports: RemarkPorts): Remark {
	const at = placeOfParameter(name, analysis) ?? firstWord(cell.source);
	const inputs = ports.cells.filter((one) => one.cell.kind === 'input' || one.cell.kind === 'ts');
	const among = inputs.flatMap((one) => one.analysis.defines);
	const candidates = ports.nearest(name, among);
	return { at, kind: 'error', error: { kind: 'unknown-parameter', name, at, candidates } };
}

function placeOfParameter(name: Name, analysis: Meant['analysis']): Span | undefined {
	for (const { at, parameters } of statementsIn(analysis)) {
		const found = parameters.find((parameter) => parameter.name === name);
		if (found) return { start: at.start + found.at.start, end: at.start + found.at.end };
	}
	return undefined;
}

const isOfText = ({ kind }: EngineError) => /^(?:query|unknown-table|locked|not-on-board)$/.test(kind);

const isGrammar = (error: EngineError) =>
	error.kind === 'query' && /^(?:SYNTAX_ERROR|Parser)$/.test(error.subtype);

/** A table, macro, type or sequence of a name that some cell gives: whether it is there shows when that has run. */
function isMadeElsewhere(error: EngineError, { names, cells }: RemarkPorts): boolean {
	const missing = error.kind === 'unknown-table' ? error.name : missingIn(error);
	if (missing === undefined) return false;
	const folded = foldSqlName(missing);
	return names.some((name) => foldSqlName(name) === folded) || othersMade(cells).has(folded);
}

function missingIn(error: EngineError): Name | undefined {
	if (error.kind !== 'query' || error.subtype !== 'MISSING_ENTRY') return undefined;
	return /with name "?([^"\s]+)"? does not exist/.exec(error.detail)?.[1];
}

/** Types, sequences and schemas are no names of the notebook's. */
const othersMade = (cells: readonly Meant[]): ReadonlySet<string> =>
	new Set(
		cells.flatMap(({ analysis }) =>
			statementsIn(analysis)
				.filter(({ text }) => /^\s*create\b/i.test(text))
				.flatMap(({ text }) => {
					const created = createdBy(text);
					return created?.kind === 'other' ? [foldSqlName(created.name)] : [];
				})
		)
	);

/** The engine knows the tables that are there, the notebook those that will be. */
function withNames(error: EngineError, ports: RemarkPorts): CellError {
	const told = ports.toCellError(error);
	if (told.kind !== 'unknown-table') return told;
	const near = ports.nearest(told.name, ports.names);
	return { ...told, candidates: near.length > 0 ? near : told.candidates.filter(isAuthors) };
}

const isAuthors = (name: Name) => !name.startsWith('unnamed cell ');

function firstWord(source: string): Span {
	const [first] = lex(source).tokens;
	return { start: first?.start ?? 0, end: first?.end ?? source.length };
}
