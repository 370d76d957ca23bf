import type { Check, Remark, Remarked } from '#lib/assist/remark.ts';
import { fieldsOfTable } from '#lib/assist/yaml/vocabulary.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { CellAnalysis, Span } from '#lib/language/analysis.ts';
import { chartProblems } from '#lib/language/chart/analyseChart.ts';
import { chartColumnError } from '#lib/language/chart/chartColumnError.ts';
import {
	boundaryFaults,
	chartColumnFaults,
	type ChartColumnFault
} from '#lib/language/chart/chartColumns.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import { type Fields, fieldsOf, placeIn } from '#lib/language/input/fields.ts';
import { nearestNames } from '#lib/language/nearestNames.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';

/** What chart and parameter cells get wrong by their text alone, and the names that nobody gives. */
export const checkYaml =
	(around: Surroundings): Check =>
	async () => {
		const names = namesIn(around);
		return remarked(around, (cell, analysis) => {
			if (!('problem' in analysis)) return unknownNames(cell, analysis, names);
			const problems = cell.kind === 'chart' ? chartProblems(cell.source) : [analysis.problem];
			return problems.map((problem) => remark(problem.at, { kind: 'syntax', ...problem }));
		});
	};

/** The columns that charts name and their tables do not have, as far as the tables' columns are known. */
export const checkChartColumns =
	(around: Surroundings): Check =>
	async () =>
		remarked(around, ({ source }, analysis) => {
			const fields = fieldsOf(source);
			if ('problem' in analysis || analysis.body.kind !== 'chart' || !fields.ok) return [];
			return columnRemarks(analysis.body.chart, fields.value, around);
		});

const remark = (at: Span, error: CellError): Remark => ({
	kind: 'error',
	at,
	error: { ...error, at } as CellError
});

function remarked(
	{ cells, analysisOf }: Surroundings,
	remarksOn: (cell: Cell, analysis: CellAnalysis) => readonly Remark[]
): ReadonlyMap<CellId, Remarked> {
	const written = cells().filter(({ kind }) => kind === 'chart' || kind === 'input');
	return new Map(
		written.map((cell) => {
			const analysis = analysisOf(cell);
			const remarks = analysis === undefined ? [] : remarksOn(cell, analysis);
			return [cell.id, { source: cell.source, remarks }] as const;
		})
	);
}

/** Names of what can be read; nothing where a text that is not understood may give more. */
function namesIn({ cells, given, analysisOf, catalogue }: Surroundings) {
	const parameters: Name[] = [];
	const tables = [...given(), ...catalogue().tables.keys()];
	for (const cell of cells()) {
		const analysis = analysisOf(cell);
		const isUnknown = analysis === undefined || 'problem' in analysis;
		if (isUnknown && (cell.kind === 'sql' || cell.kind === 'ts')) return undefined;
		const defined = isUnknown ? [cell.name ?? ''] : analysis.defines;
		if (cell.kind !== 'sql') parameters.push(...defined);
		if (cell.kind !== 'input') tables.push(...defined);
	}
	return { parameters: [...new Set(parameters)], tables: [...new Set(tables)] };
}

function unknownNames(
	{ source }: Cell,
	analysis: Exclude<CellAnalysis, { readonly problem: unknown }>,
	names: ReturnType<typeof namesIn>
): readonly Remark[] {
	if (names === undefined) return [];
	const known = new Set([...names.tables, ...names.parameters].map(foldSqlName));
	return [...(analysis.readAt ?? [])].flatMap(([name, at]) => {
		if (known.has(foldSqlName(name))) return [];
		const isParameter = /^["']?\$/.test(source.slice(at.start, at.end));
		const candidates = nearestNames(name, isParameter ? names.parameters : names.tables);
		return [remark(at, { kind: isParameter ? 'unknown-parameter' : 'unknown-table', name, candidates })];
	});
}

function columnRemarks(
	{ boundaries, ...chart }: ChartSpec,
	fields: Fields,
	around: Surroundings
): readonly Remark[] {
	const told = (fault: ChartColumnFault, table: Name, path: readonly string[] = []): readonly Remark[] => {
		const field = fields.get(fault.key);
		const { key: _, ...error } = chartColumnError(fault, table);
		return field === undefined ? [] : [remark(placeIn(field, path), error as CellError)];
	};
	const drawn = fieldsOfTable(around, chart.table);
	const own = drawn.length === 0 ? [] : chartColumnFaults(chart, drawn);
	const outlines = fieldsOfTable(around, boundaries?.table);
	const ofOutlines =
		boundaries === undefined || outlines.length === 0 ? [] : boundaryFaults(boundaries, outlines);
	return [
		...own.flatMap((fault) => told(fault, chart.table)),
		...ofOutlines.flatMap((fault) => told(fault, boundaries?.table ?? '', [fault.part]))
	];
}
